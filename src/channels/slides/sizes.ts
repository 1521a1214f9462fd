/** Inches of a 16:9 slide; type in points. */
export const SLIDE = { width: 13.333, height: 7.5 } as const
const MARGIN = 0.6

/** The places of everything on a slide. */
export const PLACE = {
  margin: MARGIN,
  kicker: { x: MARGIN, y: 0.36, w: 10.4, h: 0.32 },
  place: { x: 11.3, y: 0.36, w: 1.433, h: 0.32 },
  title: { x: MARGIN, y: 0.7, w: SLIDE.width - 2 * MARGIN, h: 1.06 },
  facts: { x: MARGIN, y: 1.92, w: SLIDE.width - 2 * MARGIN, h: 0.8 },
  source: { x: MARGIN, y: 7.02, w: 10.4, h: 0.28 },
  sure: { x: 10.4, y: 7.02, w: 2.333, h: 0.28 },
  line: { x: MARGIN, y: 6.95, w: SLIDE.width - 2 * MARGIN },
} as const

/** The body below the title. */
export const PAGE = {
  x: MARGIN,
  y: 1.92,
  width: SLIDE.width - 2 * MARGIN,
  height: 4.9,
  /** A table beside a chart, and the gap between them. */
  besideWidth: 4.9,
  gap: 0.35,
} as const

/** What the strip of large figures takes of the body. */
export const FACTS_INCHES = 1.0

export const TYPE = {
  kicker: 14,
  title: [28, 24, 20],
  factNumber: 24,
  factLabel: 12,
  source: 10.5,
  chart: 12,
} as const

export const TABLE = {
  points: 10.5,
  /** Smaller type for tables, where it saves many slides. */
  smallPoints: 9.5,
  /** Headings are set so much smaller. */
  headScale: 0.86,
  lineHeight: 1.42,
  paddingInches: 0.09,
  leastRowInches: 0.3,
} as const

/** How high a table's row of so many lines stands; its heading is set smaller. */
export const rowInches = (lines: number, points: number): number =>
  Math.max(TABLE.leastRowInches, (lines * points * TABLE.lineHeight) / 72 + TABLE.paddingInches)
export const headInches = (lines: number, points: number): number =>
  rowInches(lines, points * TABLE.headScale)

/** The width of one of two tables that stand beside each other. */
export const HALF_INCHES = (PAGE.width - PAGE.gap) / 2

/** As every office machine with Chinese has it; the theme names Noto Sans SC for those that do not. */
export const FONT = '微软雅黑'
