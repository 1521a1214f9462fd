import { emsOf } from '@/core/charts/text-width'
import { isAbsent } from '@/core/figures/figure'
import type { Theme } from '@/core/charts/theme'
import type { Say } from '@/core/i18n/say'
import { textOfCell, type Cell, type Table } from '@/core/i18n/table'
import type { Drawing, DrawingSpec } from './drawing'
import { attributes, escaped } from './markup'
import { cut, wrap } from './wrap'

const GAP_EMS = 1.2
const ROW_EMS = 2
const LINE_EMS = 1.3
/** A column is no wider and no narrower than this; the first may be wider, it names the row. */
const WIDEST_EMS = { first: 18, other: 10 } as const
const LEAST_EMS = 3
const HEADING_LINES = 2

interface PlacedColumn {
  readonly place: number
  readonly ems: number
  readonly align: 'start' | 'end'
  readonly heading: readonly string[]
}

/** The columns that fit in a width, in order; leftover width is shared. */
function columnsOf({ columns, rows }: Table, say: Say, widthEms: number): PlacedColumn[] {
  const placed: PlacedColumn[] = []
  let used = 0
  for (const [place, { heading, align }] of columns.entries()) {
    const longest = Math.max(LEAST_EMS, ...rows.map((row) => emsOf(textOfCell(row[place], say))))
    const head = Math.max(...wrap(heading, Math.max(longest, 5)).map(emsOf))
    const most = place === 0 ? WIDEST_EMS.first : WIDEST_EMS.other
    const ems = Math.min(Math.max(longest, head), most, widthEms)
    if (placed.length > 0 && used + GAP_EMS + ems > widthEms) break
    used += ems + (placed.length > 0 ? GAP_EMS : 0)
    placed.push({ place, ems, align, heading: wrap(heading, ems, HEADING_LINES) })
  }
  const rest = Math.max(0, widthEms - used) / placed.length
  return placed.map((column) => ({ ...column, ems: column.ems + rest }))
}

const colourOf = (cell: Cell | undefined, theme: Theme) => {
  if (cell === undefined || typeof cell === 'string') return theme.text
  if (isAbsent(cell)) return theme.muted
  return typeof cell.value === 'string' ? theme.lights[cell.value] : theme.text
}

/** A table as a picture: as many columns and rows as there is room for. */
export function drawTable(table: Table, spec: DrawingSpec, mostRows: number): Drawing {
  const { say, theme, width, table: size, axis } = spec
  const columns = columnsOf(table, say, width / size)
  const headLines = Math.max(1, ...columns.map(({ heading }) => heading.length))
  const head = (headLines * LINE_EMS + 0.6) * axis
  const fits = spec.height === undefined ? mostRows : Math.floor((spec.height - head) / (ROW_EMS * size))
  const count = Math.min(table.rows.length, Math.max(1, Math.min(fits, mostRows)))
  const rowPx = ROW_EMS * size
  const text = (x: number, y: number, align: string, words: string, more: Parameters<typeof attributes>[0]) =>
    `<text${attributes({ x: Number(x.toFixed(1)), y: Number(y.toFixed(1)), 'text-anchor': align === 'end' ? 'end' : null, ...more })}>${escaped(words)}</text>`
  const parts: string[] = []
  let left = 0
  for (const { place, ems, align, heading } of columns) {
    const x = align === 'end' ? left + ems * size : left
    heading.forEach((line, at) =>
      parts.push(
        text(x, head - (headLines - 1 - at) * LINE_EMS * axis - 0.5 * axis, align, line, {
          fill: theme.muted,
          'font-size': axis,
        }),
      ),
    )
    for (let row = 0; row < count; row += 1) {
      const cell = table.rows[row]?.[place]
      parts.push(
        text(x, head + (row + 0.5) * rowPx + size * 0.36, align, cut(textOfCell(cell, say), ems), {
          fill: colourOf(cell, theme),
          'font-size': size,
          'font-weight': place === 0 ? null : typeof cell === 'string' ? null : 700,
          'data-i': row,
          'data-s': 'row',
        }),
      )
    }
    left += (ems + GAP_EMS) * size
  }
  for (let row = 0; row <= count; row += 1)
    parts.unshift(
      `<path${attributes({ d: `M0 ${(head + row * rowPx).toFixed(1)}H${width}`, stroke: theme.line, fill: 'none' })}/>`,
    )
  return {
    width,
    height: Math.ceil(head + count * rowPx + 1),
    body: parts.join(''),
    rows: { from: 0, to: count },
  }
}
