import { emsOf } from '@/charts/text-width'
import type { Told } from '@/takeaway/told'
import type { Drawings } from './drawings'

/** The sheet's measures (page/embed.css), by the width of the text. */
const PADDING_X = 32
const PADDING_Y = 26
const MOST_WIDTH = 1200
const LINE = { small: 19, table: 32, fact: 76, summary: 44, rule: 8 } as const
const TITLES = [
  { from: 780, size: 29 },
  { from: 440, size: 23 },
  { from: 0, size: 20 },
] as const

const lines = (text: string, size: number, width: number) =>
  Math.max(1, Math.ceil((emsOf(text) * size * 1.06) / width))

/** The parts of an embed that make it high. */
export interface HeightParts {
  readonly told: Told
  readonly drawings: Drawings | null
  readonly note: string
  readonly foot: readonly string[]
  /** Facts that stand above. */
  readonly facts: number
  /** The table stands open. */
  readonly open: boolean
}

/** How high an embed is at a width, with its table closed: for frames that no script can fit. Rather a line too much. */
export function heightAt(
  { told, drawings, note, foot, facts, open }: HeightParts,
  frameWidth: number,
): number {
  const width = Math.min(frameWidth, MOST_WIDTH) - PADDING_X
  const size = TITLES.find(({ from }) => width >= from)?.size ?? 20
  const readout = width >= 440 ? 42 : 61
  const factRows = facts === 0 ? 0 : Math.ceil(facts / Math.max(1, Math.floor(width / 140)))
  const table = Math.min(480, 70 + told.table.rows.length * LINE.table)
  const parts = [
    PADDING_Y + LINE.rule,
    8 + lines(`${told.name}　${told.subject}`, 13, width) * LINE.small,
    14 + lines(told.title, size, width) * size * 1.3,
    factRows * LINE.fact,
    drawings ? drawings.heightAt(width) + readout : 0,
    drawings !== null && drawings.rows < told.table.rows.length ? LINE.small + 4 : 0,
    open ? table : LINE.summary,
    8 + Math.max(width >= 440 ? 20 : 39, lines(note, 13, width) * LINE.small),
    10 + (lines(foot.join('　'), 13, width) + (width < 440 ? 1 : 0)) * LINE.small,
  ]
  return Math.ceil(parts.reduce((sum, part) => sum + part, 0))
}
