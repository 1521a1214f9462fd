import { emsOf } from '@/core/charts/text-width'

/**
 * A unit of line breaking: a run of letters and digits, one other character, or a space; punctuation stays with what
 * precedes it.
 */
const PARTS = /[\p{Script=Latin}\p{N}.,%+−/’'\u00a0-]+|\s|[^\s]/gu
const CLOSING = /^[，。、；：？！）》」』”’％…,.;:?!)\]}]$/

function partsOf(text: string) {
  const parts: string[] = []
  for (const part of text.match(PARTS) ?? []) {
    const last = parts.at(-1)
    if (last !== undefined && CLOSING.test(part)) parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts
}

const cutTo = (text: string, ems: number) => {
  const characters = [...text]
  while (characters.length > 0 && emsOf(characters.join('')) + 1 > ems) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** A text no wider than this, cut with an ellipsis. */
export const cut = (text: string, ems: number): string => (emsOf(text) <= ems ? text : cutTo(text, ems))

/** A part that is wider than a line, in pieces that are not. */
function broken(part: string, ems: number) {
  const pieces: string[] = []
  let piece = ''
  for (const character of part) {
    if (piece !== '' && emsOf(piece + character) > ems) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

/** A text in lines no wider than `ems` type sizes, numbers and words whole; at most `most` lines, the last one cut. */
export function wrap(text: string, ems: number, most = Infinity): string[] {
  const lines: string[] = []
  let line = ''
  const parts = partsOf(text).flatMap((part) => (emsOf(part) > ems ? broken(part, ems) : [part]))
  for (const part of parts) {
    if (line !== '' && emsOf((line + part).trimEnd()) > ems) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? part.trimStart() : part
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), cutTo(kept.at(-1) ?? '', ems)]
}
