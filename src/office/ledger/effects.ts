import { LEVELS, type Edition, type Publications } from '@/core/publication/contract'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import { openFigures } from '@/core/figures/open-figures'
import type { Light } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'

/** A figure, or a sentence, that reads otherwise than before. */
export interface Effect {
  readonly id: string
  readonly name: string
  readonly was: string
  readonly now: string
}

const FIGURES = new RegExp(String.raw`^(city|${LEVELS.join('|')}|district\.(?:.+))\.([a-z-]+)$`)

function groupName(group: string, districts: Edition['districts'], say: Say): string {
  const level = LEVELS.find((one) => one === group)
  if (level) return say.level(level)
  const [, place] = /^district\.(.+)$/.exec(group) ?? []
  if (place === undefined) return say.t('ledger.city')
  return districts.find(({ id }) => id === place)?.name ?? say.t(`common.place.${place}`)
}

/** What a figure is of, and what it is: `江城区完成率`. */
function nameOf(id: string, { districts, stages }: Edition, say: Say): string | null {
  const [, group = '', figure = ''] = FIGURES.exec(id) ?? []
  if (group === '') {
    const stage = stages.find((one) => id === `stage.${one.id}.count`)
    return stage ? `${stage.name} ${say.t('ledger.figure.count')}` : null
  }
  return `${groupName(group, districts, say)} ${say.t(`ledger.figure.${figure}`)}`
}

const textOf = (figure: Maybe<number | Light>, say: Say) =>
  isAbsent(figure) ? say.absent(figure.absent) : say.figure(figure).text

/** The sums, ratios, ranks and cards that read otherwise: `now` and `was` each end with the edition compared. */
export function effectsOf(now: Publications, was: Publications, say: Say): readonly Effect[] {
  const [edition, against] = [now.at(-1), was.at(-1)]
  if (!edition || !against) return []
  const before = new Map(openFigures(was, against.period).figures.map((one) => [one.id, textOf(one, say)]))
  return openFigures(now, edition.period).figures.flatMap((figure): readonly Effect[] => {
    const [text, earlier] = [textOf(figure, say), before.get(figure.id)]
    const name = nameOf(figure.id, edition, say)
    if (name === null || text === earlier) return []
    return [{ id: figure.id, name, was: earlier ?? say.t('ledger.absent'), now: text }]
  })
}

/** The sentences that read otherwise, of scenes by id. */
export function sentencesChanged(
  now: ReadonlyMap<string, string>,
  was: ReadonlyMap<string, string>,
  say: Say,
): readonly Effect[] {
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((id): readonly Effect[] => {
    const [text, earlier] = [now.get(id), was.get(id)].map((one) => one ?? say.t('ledger.absent'))
    if (text === undefined || earlier === undefined || text === earlier) return []
    return [{ id, name: say.t(`${id}.name`), was: earlier, now: text }]
  })
}
