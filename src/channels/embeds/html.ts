import { isAbsent } from '@/core/figures/figure'
import { attributes, escaped } from '@/channels/shared/markup'
import type { Piece, Say, Sentence, Tone } from '@/core/i18n/say'
import { textOfCell, type Cell, type Table } from '@/core/i18n/table'

const TONES: Readonly<Record<Tone, string | null>> = {
  plain: null,
  strong: null,
  data: 'data',
  accent: 'accent',
  blue: 'blue',
  yellow: 'yellow',
  red: 'red',
}

/** Digits beyond the precision of doubles are dropped: the value agrees with the open figures to 1e-12. */
const sure = (value: number | string) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

/** A figure as it stands on every screen: its words, with raw value and id. */
function dataOf(figure: Exclude<Cell, string>, text: string) {
  if (isAbsent(figure))
    return `<span class="muted" data-figure="${escaped(figure.id)}">${escaped(text)}</span>`
  return `<data${attributes({ value: sure(figure.value), 'data-figure': figure.id })}>${escaped(text)}</data>`
}

function pieceOf(piece: Piece) {
  if (typeof piece === 'string') return escaped(piece)
  const inner = 'text' in piece ? escaped(piece.text) : dataOf(piece.figure, piece.written.text)
  const tone = TONES[piece.tone]
  return tone === null ? inner : `<span class="${tone}">${inner}</span>`
}

/** A sentence with its figures and tones. */
export const sentenceOf = (sentence: Sentence): string => sentence.map(pieceOf).join('')

/** A cell's inside: words, or a figure with its raw value. */
export const cellOf = (cell: Cell, say: Say): string =>
  typeof cell === 'string' ? escaped(cell) : dataOf(cell, say.figure(cell).text)

function bodyCell(cell: Cell, place: number, numeric: boolean, say: Say) {
  const lit =
    typeof cell !== 'string' && !isAbsent(cell) && typeof cell.value === 'string' ? cell.value : null
  const classes = [numeric ? 'n' : null, lit].filter((name) => name !== null).join(' ') || null
  return place === 0
    ? `<th scope="row">${cellOf(cell, say)}</th>`
    : `<td${attributes({ class: classes })}>${cellOf(cell, say)}</td>`
}

/** A scene's table: headings of columns and rows, numbers at the end. */
export function tableOf({ caption, columns, rows }: Table, say: Say): string {
  const numeric = columns.map(({ align }) => align === 'end')
  const head = columns
    .map(
      ({ heading }, place) =>
        `<th${attributes({ scope: 'col', class: numeric[place] ? 'n' : null })}>${escaped(heading)}</th>`,
    )
    .join('')
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, place) => bodyCell(cell, place, numeric[place] === true, say)).join('')}</tr>`,
  )
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

/** The table as it goes into an article whose CMS strips everything else: no classes, no data. */
export function plainTableOf({ caption, columns, rows }: Table, say: Say): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  const head = row(
    'th',
    columns.map(({ heading }) => heading),
  )
  const body = rows
    .map((cells) =>
      row(
        'td',
        cells.map((cell) => textOfCell(cell, say)),
      ),
    )
    .join('')
  return `<table><caption>${escaped(caption)}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`
}
