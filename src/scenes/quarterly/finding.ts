import { countedDistricts, districtCount } from '@/core/figures/district-counts'
import { isAbsent, valueOf, type Figure, type Maybe } from '@/core/figures/figure'
import type { GroupFigures } from '@/core/figures/groups'
import type { Piece, Say, Sentence } from '@/core/i18n/say'
import type { Pieces } from '@/core/i18n/sentence'
import { groupSaid, groupSubject } from '../chart-rows'
import type { QuarterlyFigures } from './quarters'

type ChangedGroup = GroupFigures & { readonly quarterChange: Figure }

const hasChange = (group: GroupFigures): group is ChangedGroup => !isAbsent(group.quarterChange)

const countOf = (name: 'up' | 'down', groups: readonly GroupFigures[], say: Say) =>
  say.piece(districtCount(`quarterly.${name}`, groups), 'plain')

const nameOf = (group: GroupFigures, say: Say): Piece => ({
  ...groupSaid(group, say),
  tone: 'accent',
  of: groupSubject(group),
})

/** The first, if its written value differs from the second's; null where several are written alike. */
function alone<G extends GroupFigures>(
  [first, second]: readonly G[],
  figureOf: (group: G) => Maybe,
  say: Say,
) {
  if (!first) return null
  const tied = second && say.figure(figureOf(first)).text === say.figure(figureOf(second)).text
  return tied ? null : first
}

/** The city's change, as a percentage where there is one, else in yuan; told without sign. */
function cityPart({ quarterChange, quarterChangeRatio }: ChangedGroup, say: Say) {
  const { value } = quarterChange
  if (value === 0) return say.sentence('quarterly.city.same', {})
  if (isAbsent(quarterChangeRatio)) {
    const yuan = { figure: quarterChange, written: say.yuan(Math.abs(value)), tone: 'data' } as const
    return say.sentence(`quarterly.city.${value > 0 ? 'more' : 'less'}`, { yuan })
  }
  const written = say.ratio(Math.abs(quarterChangeRatio.value))
  const percent = { figure: quarterChangeRatio, written, tone: 'data' } as const
  return say.sentence(`quarterly.city.${value > 0 ? 'grown' : 'fallen'}`, { percent })
}

/** How many districts rose and fell, and which one did most for the city's change; null where fewer than two compare. */
function districtsPart(districts: readonly GroupFigures[], cityFell: boolean, say: Say) {
  const compared = districts.filter(hasChange).sort((a, b) => b.quarterChange.value - a.quarterChange.value)
  if (compared.length < 2) return null
  const up = countedDistricts('quarterly.up', compared)
  const down = countedDistricts('quarterly.down', compared).reverse()
  const isAll = (part: readonly unknown[]) => part.length === districts.length
  const told = (key: string, pieces: Pieces = {}) => say.sentence(`quarterly.districts.${key}`, pieces)
  /** With the name of the first of a part, or without where it is tied. */
  const led = (key: string, part: readonly ChangedGroup[], pieces: Pieces = {}, tied = pieces) => {
    const first = alone(part, ({ quarterChange }) => quarterChange, say)
    return first ? told(key, { ...pieces, name: nameOf(first, say) }) : told(`${key}Tied`, tied)
  }
  const rose = { count: countOf('up', up, say) }
  const fell = { count: countOf('down', down, say) }
  if (up.length > 0 && down.length > 0) {
    const [one] = up.length === 1 ? up : down.length === 1 ? down : []
    if (one && compared.length > 2 && isAll([...up, ...down])) {
      const name = nameOf(one, say)
      return up.length === 1 ? told('onlyUp', { name }) : told('onlyDown', { name })
    }
    const both = { up: rose.count, ...fell }
    return cityFell ? led('downAndUp', down, rose, both) : led('upAndDown', up, fell, both)
  }
  if (up.length > 0) return isAll(up) ? led('allUp', up) : led('someUp', up, rose)
  if (down.length > 0) return isAll(down) ? led('allDown', down) : led('someDown', down, fell)
  return isAll(compared) ? told('same') : null
}

/** What the city completed in the quarter, how that compares with the quarter before, and which district did most for it. */
export function finding({ at, city: { group: city }, rows }: QuarterlyFigures, say: Say): Sentence {
  const quarter = say.quarter(at, true)
  if (isAbsent(city.quarter)) {
    const key = city.quarter.absent === 'no-previous-period' ? 'noPrevious' : 'unpublished'
    return say.sentence(`quarterly.finding.${key}`, { quarter })
  }
  const amount = say.piece(city.quarter, 'data')
  const districts = rows.map(({ group }) => group).filter(({ district }) => district !== null)
  if (!hasChange(city)) {
    const byAmount = districts
      .filter((group) => !isAbsent(group.quarter))
      .sort((a, b) => (valueOf(b.quarter) ?? 0) - (valueOf(a.quarter) ?? 0))
    const leader = byAmount.length > 1 ? alone(byAmount, (group) => group.quarter, say) : null
    if (!leader) return say.sentence('quarterly.finding.amount', { quarter, amount })
    const most = say.piece(leader.quarter, 'strong')
    return say.sentence('quarterly.finding.amountLeader', {
      quarter,
      amount,
      name: nameOf(leader, say),
      most,
    })
  }
  const change = cityPart(city, say)
  const part = districtsPart(districts, city.quarterChange.value < 0, say)
  return part
    ? say.sentence('quarterly.finding.compared', { quarter, amount, change, districts: part })
    : say.sentence('quarterly.finding.comparedCity', { quarter, amount, change })
}
