import { day } from '@/core/charts/theme'
import { attributes, escaped } from '@/channels/shared/markup'
import { drawChart } from '@/channels/shared/drawing'
import type { ToldScene } from '@/channels/shared/told'
import type { Say } from '@/core/i18n/say'
import { themed } from './style'

/**
 * The drawings of an embed by width: a container query (page/embed.css) shows one from its own width up to the next
 * one's, the first from 280 px on. Its smallest letters have 12 px at its narrowest.
 */
const WIDTHS: readonly Width[] = [
  { id: 'narrow', width: 320, table: 16, axis: 15.5, from: 280 },
  { id: 'middle', width: 560, table: 17, axis: 16.5, from: 440 },
  { id: 'wide', width: 960, table: 18, axis: 16.5, from: 780 },
]
/** For long lists, whose tables make the page heavy: one drawing from 440 px on, up to `most`. */
const HEAVY_WIDTHS: readonly Width[] = [
  { id: 'narrow', width: 320, table: 16, axis: 15.5, from: 280 },
  { id: 'middle wide', width: 720, table: 21, axis: 20.5, from: 440, most: 820 },
]
const HEAVY_ROWS = 20

interface Width {
  /** The classes of the drawing. */
  readonly id: string
  readonly width: number
  /** Sizes of its letters. */
  readonly table: number
  readonly axis: number
  /** The width of text from which this drawing is shown. */
  readonly from: number
  /** The greatest width it is drawn at. */
  readonly most?: number
}

/** One scene drawn for every width, in the page's colours. */
export interface Drawings {
  readonly markup: string
  /** The drawing's height at a width of text. */
  readonly heightAt: (width: number) => number
  /** The rows of the table that are drawn. */
  readonly rows: number
}

/** A scene's chart for an embed; null where the scene is text. */
export function drawingsOf(told: ToldScene, description: string, say: Say): Drawings | null {
  const widths = told.table.rows.length > HEAVY_ROWS ? HEAVY_WIDTHS : WIDTHS
  const drawn = widths.flatMap((spec) => {
    const prefix = spec.id[0] ?? ''
    const drawing = drawChart(told, { ...spec, theme: day, say, prefix, marks: 'rows' })
    return drawing === null ? [] : [{ spec, prefix, drawing }]
  })
  const [first] = drawn
  if (first === undefined) return null
  const markup = drawn.map(({ spec, prefix, drawing }) => {
    const [title, desc] = [`${prefix}-title`, `${prefix}-desc`]
    const root = attributes({
      class: spec.id,
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      role: 'img',
      'aria-labelledby': `${title} ${desc}`,
    })
    const words = `<title id="${title}">${escaped(told.title)}</title><desc id="${desc}">${escaped(description)}</desc>`
    return `<svg${root}>${words}${themed(drawing.body)}</svg>`
  })
  return {
    markup: markup.join(''),
    rows: first.drawing.rows.to,
    heightAt(width) {
      const { spec, drawing } = drawn.findLast(({ spec: { from } }) => width >= from) ?? first
      return (Math.min(width, spec.most ?? width) * drawing.height) / drawing.width
    },
  }
}
