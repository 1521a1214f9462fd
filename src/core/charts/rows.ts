import type { Look } from './look'
import { label } from './pieces'
import { emsOf, rareIn, WIDEST } from './text-width'

/** The longest name that a drawing which stands alone has room for, in characters. */
const NAME_EMS = 7
const GAP_EMS = 0.7

/** Below this width, in the size of its names, a drawing that stands alone has names and figures above its bars. */
const STACKED_EMS = 26
/** How far above the middle of a row its words end, as a share of the row: the bars are in the middle. */
const LIFT = 0.3

/** True where a drawing is too narrow for words at the sides of its bars, as on a phone. */
export const isStacked = ({ labels, width, type }: Pick<Look, 'labels' | 'width' | 'type'>): boolean =>
  labels === 'inside' && width < STACKED_EMS * type.table

/** Words of an axis above their bars, from the left edge or to the right one; `rows` share the drawing's height. */
export const aboveBars = (look: Look, rows: number, side: 'left' | 'right', lift = LIFT) => ({
  inside: true,
  margin: 0,
  align: side,
  verticalAlign: 'bottom' as const,
  padding: [0, 0, (lift * look.height) / Math.max(rows, 1), 0],
})

/** The label behind a row's bars in a drawing that stands alone: the figure, with details below. */
export interface RowWords {
  readonly figure: string
  readonly figureColour: string
  readonly more: string
}

/** The width that names and numbers take from a drawing; 0 where the layout writes them beside it. */
export function rowMargins(look: Look, names: readonly string[], words: readonly RowWords[]) {
  if (look.labels === 'beside' || isStacked(look)) return { left: 0, right: 0 }
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(emsOf))
  const figures = longest(words.map(({ figure }) => figure)) * WIDEST * look.type.table
  const more = longest(words.map(({ more }) => more)) * look.type.axis
  return {
    left: (Math.min(longest(names), NAME_EMS) + GAP_EMS) * look.type.table,
    right: Math.max(figures, more) + GAP_EMS * look.type.table,
  }
}

/**
 * Two axes of the same rows: names to the left of the bars, figures to the right; both hidden where the layout writes
 * them beside the drawing.
 */
export function rowAxes(look: Look, names: readonly string[], words: readonly RowWords[], lift = LIFT) {
  const { type, theme } = look
  const inside = look.labels === 'inside'
  const { left, right } = rowMargins(look, names, words)
  const axis = {
    type: 'category' as const,
    data: [...names],
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
  }
  const gap = (GAP_EMS * type.table) / 2
  // Colours differ by row, so each row has a style of its own.
  const rich = Object.fromEntries([
    ...words.map(
      ({ figureColour }, row) => [`f${row}`, label(look, figureColour, type.table, true)] as const,
    ),
    ['m', { ...label(look, theme.muted), lineHeight: type.axis * 1.3 }] as const,
  ])
  return [
    {
      ...axis,
      position: 'left' as const,
      axisLabel: {
        show: inside,
        interval: 0,
        margin: gap,
        width:
          (isStacked(look) ? look.width * 0.5 : left - gap) + Math.max(0, ...names.map(rareIn)) * type.table,
        overflow: 'truncate' as const,
        ...label(look, theme.text, type.table),
        ...(isStacked(look) ? aboveBars(look, names.length, 'left', lift) : {}),
      },
    },
    {
      ...axis,
      position: 'right' as const,
      axisLabel: {
        show: inside,
        interval: 0,
        // Right-aligned at the drawing's edge: figures stand below one another.
        align: 'right' as const,
        margin: right,
        formatter: (_: string, row: number) =>
          isStacked(look)
            ? `{f${row}|${words[row]?.figure ?? ''}}`
            : `{f${row}|${words[row]?.figure ?? ''}}\n{m|${words[row]?.more ?? ''}}`,
        rich,
        ...(isStacked(look) ? aboveBars(look, names.length, 'right', lift) : {}),
      },
    },
  ] as const
}
