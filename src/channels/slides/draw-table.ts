import type pptxgen from 'pptxgenjs'
import { day as theme } from '@/core/charts/theme'
import type { PrintedCell } from '@/channels/shared/table-pages'
import { hex } from './draw-chart'
import type { SlideTable } from './plan'
import { headInches, rowInches, TABLE } from './sizes'

const colourOf = ({ light, absent }: PrintedCell) =>
  light ? theme.lights[light] : absent ? theme.muted : theme.text

const line = (colour: string, pt: number): pptxgen.BorderProps => ({ type: 'solid', color: hex(colour), pt })
const NONE: pptxgen.BorderProps = { type: 'none' }
type Borders = [pptxgen.BorderProps, pptxgen.BorderProps, pptxgen.BorderProps, pptxgen.BorderProps]
const below = (border: pptxgen.BorderProps): Borders => [NONE, NONE, border, NONE]

/** Draws a table of the office program's own: a heading, rows with a thin line between. */
export function drawTable(
  slide: pptxgen.Slide,
  { headings, widths, rows, headingLines, points }: SlideTable,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): void {
  const align = (column: number): 'left' | 'right' => (headings[column]?.align === 'end' ? 'right' : 'left')
  const margin = [3, 5, 3, 5] as [number, number, number, number]
  const common = { fontSize: points, valign: 'middle' as const, margin }
  const head = headings.map(({ text }, column) => ({
    text,
    options: {
      ...common,
      fontSize: points * TABLE.headScale,
      bold: true,
      color: hex(theme.muted),
      fill: { color: hex(theme.panel) },
      align: align(column),
      border: below(line(theme.plan, 1)),
    },
  }))
  const body = rows.map(({ cells }) =>
    cells.map((cell, column) => ({
      text: cell.text,
      options: {
        ...common,
        color: hex(colourOf(cell)),
        bold: column === 0 || cell.light !== null,
        align: align(column),
        border: below(line(theme.line, 0.75)),
      },
    })),
  )
  slide.addTable([head, ...body], {
    x,
    y,
    w,
    colW: widths.map((share) => share * w),
    rowH: [headInches(headingLines, points), ...rows.map(({ lines }) => rowInches(lines, points))],
    autoPage: false,
  })
}
