import { clausesOf } from '@/core/i18n/clauses'
import { plain, type Sentence } from '@/core/i18n/say'
import type { ContentBox } from './content-box'

/** Widths in em of what stands in a line: a Chinese character is one em, a Latin one a little over a half. */
const emOf = (character: string) => (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.6)
const emsOf = (text: string) => [...text].reduce((sum, character) => sum + emOf(character), 0)

/** The share of a line that text fills: long words and clauses leave some of it empty. */
const FILL = 0.94
const STEP = 0.96

/** The lines that these clauses take, each kept whole where it fits a line. */
function linesOf(clauses: readonly number[], lineEms: number): number {
  let lines = 1
  let used = 0
  for (const ems of clauses) {
    if (used > 0 && used + ems > lineEms) {
      lines += 1
      used = 0
    }
    lines += Math.ceil(ems / lineEms) - 1
    used = ems > lineEms ? ems % lineEms : used + ems
  }
  return lines
}

/**
 * The type size in layout pixels at which a finding fits its lines: the usual size, smaller for a long one, never
 * below the body's.
 */
export function findingSizePx(
  finding: Sentence,
  widthPx: number,
  lines: number,
  type: ContentBox['type'],
): number {
  const clauses = clausesOf(finding).map((clause) => emsOf(plain(clause)))
  let size = type.finding
  while (size > type.body && linesOf(clauses, (widthPx * FILL) / size) > lines) size *= STEP
  return Math.max(type.body, size)
}
