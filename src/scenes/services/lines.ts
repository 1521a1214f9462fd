import type { ServiceFigure, ServiceGroup } from '@/core/figures/services'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import type { Rows } from '../paging'

/** Figures that stand side by side. */
export type ServiceLine = readonly ServiceFigure[]

/** A platform with the lines of its figures on a page. */
export interface LineGroup {
  readonly group: string
  readonly lines: readonly ServiceLine[]
}

/** Widths and heights in body type sizes: the least of a figure, the platform's name beside it, a line, a name above. */
const FIGURE_EMS = 10
export const NAME_EMS = 11.5
const LINE_EMS = 4.7
export const HEADING_EMS = 2.2
/** The greatest share of a line's height for its number, and of a column's width for a figure. */
const NUMBER_HEIGHT = 0.42
const NUMBER_WIDTH = 0.86
/** The greatest height of a line and of the gap between platforms, in body type sizes. */
const MOST_LINE_EMS = { beside: 11, above: 6.4 }
const MOST_GAP_EMS = 3
const CHINESE = /[\u2e80-\uffef]/

/** True where a platform's name stands beside its figures, not above them. */
export const isBeside = ({ shape }: ContentBox): boolean => shape === 'standard' || shape === 'wide'

const widthOfFigures = (room: ContentBox) => room.width - (isBeside(room) ? NAME_EMS * room.type.body : 0)

/** Figures in a line: as many as fit, shared out evenly where the longest platform needs several lines. */
export function columnsOf(groups: readonly ServiceGroup[], room: ContentBox): number {
  const fitting = Math.max(1, Math.floor(widthOfFigures(room) / (FIGURE_EMS * room.type.body)))
  const most = Math.max(1, ...groups.map(({ figures }) => figures.length))
  return Math.ceil(most / Math.ceil(most / fitting))
}

const chunks = (figures: ServiceLine, columns: number): ServiceLine[] =>
  Array.from({ length: Math.ceil(figures.length / columns) }, (_, at) =>
    figures.slice(at * columns, (at + 1) * columns),
  )

/** Pages of figures, counted through all platforms; a platform that fits on a page is not split. */
export function servicePages(groups: readonly ServiceGroup[], room: ContentBox): readonly Rows[] {
  const columns = columnsOf(groups, room)
  const heading = isBeside(room) ? 0 : HEADING_EMS
  const capacity = Math.max(heading + LINE_EMS, room.height / room.type.body)
  const pages: Rows[] = []
  let from = 0
  let to = 0
  let used = 0
  const turn = () => {
    if (to > from) pages.push({ from, to })
    from = to
    used = 0
  }
  for (const { figures } of groups) {
    const lines = chunks(figures, columns)
    if (used + heading + lines.length * LINE_EMS > capacity) turn()
    used += heading
    for (const line of lines) {
      if (used + LINE_EMS > capacity) {
        turn()
        used = heading
      }
      used += LINE_EMS
      to += line.length
    }
  }
  turn()
  return pages
}

/** The platforms of a page with their lines. */
export function blocksOf(
  groups: readonly ServiceGroup[],
  { from, to }: Rows,
  columns: number,
): readonly LineGroup[] {
  let start = 0
  return groups.flatMap(({ group, figures }) => {
    const here = figures.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += figures.length
    return here.length > 0 ? [{ group, lines: chunks(here, columns) }] : []
  })
}

const emsOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (CHINESE.test(character) ? 1 : 0.6), 0)

/** A page's line height, the gap between platforms, and the size at which its longest number fits; in layout pixels. */
export function sizesOf(blocks: readonly LineGroup[], columns: number, room: ContentBox, say: Say) {
  const { type, height } = room
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0)
  const headings = isBeside(room) ? 0 : blocks.length * HEADING_EMS * type.body
  const most = MOST_LINE_EMS[isBeside(room) ? 'beside' : 'above'] * type.body
  const linePx = Math.min((height - headings) / Math.max(1, lines), most)
  const restPx = height - headings - lines * linePx
  const written = blocks.flatMap((block) => block.lines.flat()).map(({ value }) => say.figure(value))
  const longest = Math.max(1, ...written.map(({ number, unit }) => emsOf(number) + 0.45 * emsOf(unit) + 0.2))
  const columnPx = widthOfFigures(room) / columns
  return {
    linePx,
    gapPx: isBeside(room) ? 0 : Math.min(restPx / Math.max(1, blocks.length), MOST_GAP_EMS * type.body),
    numberPx: Math.max(
      type.body,
      Math.min(type.hero, linePx * NUMBER_HEIGHT, (columnPx * NUMBER_WIDTH) / longest),
    ),
  }
}
