import type { Room } from './geometry'

/** Widths in em of what stands in a line: a Chinese character is one em, a Latin one a little over a half. */
const emOf = (character: string) => (/[\u2e80-\uffef]/.test(character) ? 1 : 0.58)

/** Line ends lose some width to characters that must stay together. */
const FILL = 0.92

/**
 * The type size in layout pixels at which a finding fits its lines: the usual size, smaller for a long one, never
 * below the body's.
 */
export function findingSizePx(text: string, widthPx: number, lines: number, type: Room['type']): number {
  const ems = [...text].reduce((sum, character) => sum + emOf(character), 0)
  const fitting = (widthPx * lines * FILL) / Math.max(ems, 1)
  return Math.max(type.body, Math.min(type.finding, fitting))
}
