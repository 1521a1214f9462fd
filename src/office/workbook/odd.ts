import type { Edition } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import { disappeared, fell, halved, oddRatios } from '@/core/publication/warnings'
import type { Say } from '@/core/i18n/say'
import { placeOf, type Places } from './draft'
import type { Log } from './log'
import { fault } from './mistakes'

const NAMED = 5

/** The decision (`--accept CODE`) that each of these faults asks for. */
export const DECISION_OF: Readonly<Record<string, string | undefined>> = {
  ...{ countHalved: 'count-halved', disappeared: 'project-gone' },
  ...{ fell: 'investment-fell', moreFell: 'investment-fell' },
  ...{ oddRatio: 'ratio-odd', moreOddRatios: 'ratio-odd' },
}

const row = (path: string) => Number(/^projects\[(\d+)\]/.exec(path)?.[1] ?? Number.NaN)

/** The rules list the city first, then some rows; their last problem counts the remaining ones. */
const isRest = (path: string, at: number) => at > 0 && Number.isNaN(row(path))

/** Warns of oddities by the contract's rules, in the office's words and at its cells. */
export function warnOfOddities(
  edition: Edition,
  previous: Edition | undefined,
  places: Places,
  say: Say,
  log: Log,
): void {
  const { sheet } = places.projects
  for (const [at, { path }] of oddRatios(edition).entries()) {
    if (isRest(path, at)) {
      log.warnOf(sheet, 'moreOddRatios')
      continue
    }
    const project = edition.projects[row(path)]
    const { sheet: where, cell } = placeOf(project ? `projects[${row(path)}].completedYuan` : path, places)
    const ratio = groupRatio(project ? [project] : edition.projects).value ?? 0
    log.warn(where, cell, fault('oddRatio', { ratio: say.ratio(ratio).text }))
  }
  if (!previous) return
  const period = say.toDate(previous.period)
  if (halved(edition, previous).length > 0) {
    const [now, before] = [edition.projects.length, previous.projects.length]
    log.warnOf(sheet, 'countHalved', { period, now, before })
  }
  const gone = disappeared(edition, previous)
  if (gone.length > 0) {
    const ids = new Set(edition.projects.map(({ id }) => id))
    const left = previous.projects.filter(({ id }) => !ids.has(id))
    const names = say.list(left.slice(0, NAMED).map(({ id, name }) => `${id} ${name}`))
    log.warnOf(sheet, 'disappeared', { period, count: left.length, names })
  }
  const before = new Map(previous.projects.map(({ id, completedYuan }) => [id, completedYuan]))
  for (const [at, { path }] of fell(edition, previous).entries()) {
    if (isRest(path, at)) log.warnOf(sheet, 'moreFell')
    const project = edition.projects[row(path)]
    const earlier = project && before.get(project.id)
    if (!project || earlier === undefined || earlier === null) continue
    const { sheet: where, cell } = placeOf(path, places)
    log.warn(where, cell, fault('fell', { period, earlier: say.exactYuan(earlier).text }))
  }
}
