import { emsOf } from '@/core/charts/text-width'
import type { Say } from '@/core/i18n/say'
import type { ToldScene } from '@/channels/shared/told'
import { wrap } from '@/channels/shared/wrap'
import type { Drawings } from './drawings'
import { tableHeight } from './table-height'

/** The sheet's measures (page/embed.css), by the width of the text; a browser test holds them to what is laid out. */
const PADDING_X = 32
const PADDING_Y = 26
const MOST_WIDTH = 1200
const SMALL = { size: 13, line: 18.85 } as const
const HEAD = { rule: 16, under: 14, line: 1.3 } as const
const SUMMARY = 43.3
const SIZES = [
  { from: 780, title: 29, fact: 55 },
  { from: 440, title: 23, fact: 46.35 },
  { from: 0, title: 20, fact: 41.35 },
] as const
/** The columns of the facts: how wide at least, with the gap between them, and how far apart their rows stand. */
const FACTS = { least: { 'zh-CN': 104, en: 132 }, gap: 20, rowGap: 10, under: 14 } as const
/** A table of more rows than these is scrolled in its place. */
const LONG = { rows: 12, height: 460 } as const
const FOOT = { above: 9, gap: 14 } as const
/** Readers' fonts may be a little wider than ours. */
const WIDER = 1.04

const lines = (text: string, size: number, width: number) =>
  Math.max(1, wrap(text, width / (size * WIDER)).length)

/** How many lines these parts take, each kept whole. */
function linesOfParts(parts: readonly string[], width: number) {
  let [count, at] = [1, 0]
  for (const part of parts) {
    const own = emsOf(part) * SMALL.size * WIDER
    if (at > 0 && at + FOOT.gap + own > width) [count, at] = [count + 1, 0]
    at += (at > 0 ? FOOT.gap : 0) + own
    if (own > width) count += lines(part, SMALL.size, width) - 1
  }
  return count
}

/** The parts of an embed that make it high. */
export interface HeightParts {
  readonly told: ToldScene
  readonly drawings: Drawings | null
  readonly note: string
  readonly correction: string | null
  readonly foot: readonly string[]
  /** Its large figures stand above. */
  readonly withFacts: boolean
  readonly say: Say
}

function factsHeight(
  { told: { facts }, withFacts, say: { locale } }: HeightParts,
  width: number,
  each: number,
) {
  if (!withFacts) return 0
  const least = FACTS.least[locale]
  const columns = Math.max(1, Math.floor((width + FACTS.gap) / (least + FACTS.gap)))
  const column = width / Math.min(columns, facts.length) - FACTS.gap
  const rows = Math.ceil(facts.length / columns)
  const labels = Math.max(...facts.map(({ label }) => lines(label, SMALL.size, column)))
  return rows * (each + (labels - 1) * SMALL.line) + (rows - 1) * FACTS.rowGap + FACTS.under
}

function bodyHeight({ told, drawings, say }: HeightParts, width: number) {
  const { rows } = told.table
  if (drawings !== null) {
    const some = drawings.rows < rows.length ? SMALL.line + 4 : 0
    return drawings.heightAt(width) + some + SUMMARY
  }
  return rows.length > LONG.rows ? LONG.height : tableHeight(told.table, width, say)
}

/** How high an embed is at a width, with its table closed and no script: for frames that no script can fit. */
export function heightAt(parts: HeightParts, frameWidth: number): number {
  const { told, note, correction, foot } = parts
  const width = Math.min(frameWidth, MOST_WIDTH) - PADDING_X
  const { title, fact } = SIZES.find(({ from }) => width >= from) ?? SIZES[2]
  const small = (text: string) => lines(text, SMALL.size, width) * SMALL.line
  const heights = [
    PADDING_Y + HEAD.rule + small(`${told.name}　${told.subject}`),
    HEAD.under + lines(told.title, title, width) * title * HEAD.line,
    factsHeight(parts, width, fact) + bodyHeight(parts, width),
    correction === null ? 0 : 8 + small(correction),
    8 + small(note),
    FOOT.above + linesOfParts(foot, width) * SMALL.line,
  ]
  return Math.ceil(heights.reduce((sum, part) => sum + part, 0))
}
