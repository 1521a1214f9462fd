import { isAbsent } from '@/core/figures/figure'
import type { Cell } from '@/core/i18n/table'
import type { Say } from '@/core/i18n/say'
import type { Codes } from './codes'
import type { ToldScene } from '@/channels/shared/told'
import type { Embed } from './embed'
import type { Follows } from './names'

export const DATA_FORMAT = 'liangping/embed/1'

type ShownFigure = { value: number | string; unit: string; text: string } | { absent: string; text: string }

/** The figures of a scene by id: raw value and written text, the same as on its page. */
export function figuresShown(told: ToldScene, say: Say): Record<string, ShownFigure> {
  const cells = [
    ...told.finding.flatMap((piece) =>
      typeof piece !== 'string' && 'figure' in piece ? [piece.figure] : [],
    ),
    ...told.facts.map(({ figure }) => figure),
    ...told.table.rows.flat().filter((cell): cell is Exclude<Cell, string> => typeof cell !== 'string'),
  ]
  return Object.fromEntries(
    cells.map((figure): [string, ShownFigure] => {
      const { text } = say.figure(figure)
      return [
        figure.id,
        isAbsent(figure) ? { absent: figure.absent, text } : { value: figure.value, unit: figure.unit, text },
      ]
    }),
  )
}

/** Everything an embed says, for other programs; a cell of its table is words or the id of a figure. */
export function dataOf(
  embed: Embed,
  follows: Follows,
  given: {
    readonly figures: Readonly<Record<string, ShownFigure>>
    /** The digest of scripts, styles, keys and address that the page was written with. */
    readonly page: string
    /** The earlier editions that it was computed from. */
    readonly basis: readonly string[]
    readonly codes: Readonly<Record<string, Codes>>
    /** Digests of the files written with it. */
    readonly files: Readonly<Record<string, string>>
  },
): string {
  const { told, description, source } = embed
  const { period, revision, asOf, publishedAt, issuer, sample, correction = null } = source
  const { caption, columns, rows } = told.table
  return `${JSON.stringify({
    format: DATA_FORMAT,
    scene: embed.path,
    follows,
    period,
    revision,
    asOf,
    publishedAt,
    issuer,
    sample,
    correction,
    name: told.name,
    subject: told.subject,
    finding: told.title,
    description,
    facts: told.facts.map(({ label, figure }) => ({ label, figure: figure.id })),
    table: {
      caption,
      columns: columns.map(({ id, heading }) => ({ id, heading })),
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : { figure: cell.id }))),
    },
    ...given,
  })}\n`
}
