import { sampleEditions } from '#mock/city/editions'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import { openFigures } from '@/core/figures/open-figures'
import type { Light, Publications } from '@/core/publication/contract'
import { createSay } from '@/core/i18n/create-say'
import type { Locale, Say } from '@/core/i18n/say'

/** The sample city: the newest revision of each period. */
export const sampleCity = (): Publications => [
  ...new Map(sampleEditions().map((edition) => [edition.period, edition])).values(),
]

/** What must stand on screen for a figure: its raw value, and any one of the ways to write it. */
export interface Expected {
  readonly value: string
  readonly absent: string | null
  readonly written: readonly string[]
  /** Words without a number will do: nothing changed. */
  readonly inWords: boolean
}

/** All the ways the wording may write a figure: in full, without its unit, in a column's unit, without its sign. */
function writings(figure: Maybe<number | Light>, say: Say): readonly string[] {
  const usual = say.figure(figure)
  if (isAbsent(figure) || typeof figure.value === 'string') return [usual.text]
  const { value, unit } = figure
  const more = {
    yuan: () => [say.yuanIn100Million(value).number, say.exactYuan(value).number],
    points: () => [say.pointsApart(value).number],
    rank: () => [say.decimal(value, 0).text],
    'rank-change': () => [say.decimal(Math.abs(value), 0).text],
  }
  const others = Object.hasOwn(more, unit) ? more[unit as keyof typeof more]() : []
  return [usual.text, usual.number, ...others].filter((text) => text !== '')
}

/** The open figures of the sample's newest quarter as they must stand on screen, by id. */
export function expectedFigures(locale: Locale): ReadonlyMap<string, Expected> {
  const say = createSay(locale)
  return new Map(
    openFigures(sampleCity(), '2021Q3').figures.map((figure) => [
      figure.id,
      {
        value: isAbsent(figure) ? '' : String(figure.value),
        absent: isAbsent(figure) ? figure.absent : null,
        written: writings(figure, say),
        inWords: figure.unit === 'rank-change' && !isAbsent(figure) && figure.value === 0,
      },
    ]),
  )
}
