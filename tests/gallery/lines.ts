import { createHash } from 'node:crypto'
import type { Seen } from './seen'

const STEP_PX = 4
const MOST_CHARACTERS = 14

/** To the step; lengths in whole and half px lie away from where the rounding turns. */
const rounded = (px: number) => Math.round((px + 0.3) / STEP_PX) * STEP_PX

/** A long text as its beginning and a checksum of all of it. */
function short(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const characters = [...plain]
  if (characters.length <= MOST_CHARACTERS) return plain
  const sum = createHash('sha256').update(plain).digest('hex').slice(0, 3)
  return `${characters.slice(0, MOST_CHARACTERS - 4).join('')}…${sum}`
}

/** Pieces that touch on one line, as of a sentence with figures, become one. */
function joined(seen: readonly Seen[]): readonly Seen[] {
  const near = (a: number, b: number) => Math.abs(a - b) < 1
  return seen.reduce<Seen[]>((before, next) => {
    const last = before.at(-1)
    const touches =
      last && near(last.right, next.left) && near(last.top, next.top) && near(last.bottom, next.bottom)
    if (!touches) return [...before, next]
    const both = { ...last, says: last.says + next.says, right: next.right, cut: last.cut || next.cut }
    return [...before.slice(0, -1), both]
  }, [])
}

/** What is seen as lines from top to bottom: `top+height: left+width text | left+width text`, all to 4 px; `✂` where cut. */
export function linesOf(seen: readonly Seen[]): readonly string[] {
  const rows = new Map<string, { readonly top: number; readonly cells: [left: number, text: string][] }>()
  for (const { says, left, top, right, bottom, cut } of joined(seen)) {
    const key = `${rounded(top)}+${rounded(bottom - top)}`
    const row = rows.get(key) ?? { top, cells: [] }
    row.cells.push([left, `${rounded(left)}+${rounded(right - left)} ${short(says)}${cut ? ' ✂' : ''}`])
    rows.set(key, row)
  }
  return [...rows]
    .sort(([, a], [, b]) => a.top - b.top)
    .map(
      ([key, { cells }]) =>
        `${key}: ${cells
          .sort(([a], [b]) => a - b)
          .map(([, text]) => text)
          .join(' | ')}`,
    )
}
