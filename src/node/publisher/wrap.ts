/** Marks that do not begin a line. */
const NOT_FIRST = /^[，。；：、！？）》」』”’,.;:!?)\]%‰]$/
const WORD = /[^\s　]/
const LATIN = /[A-Za-z0-9._/-]/

/** A text in pieces that are not parted: Latin words and numbers whole, other characters one by one. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    const before = last?.at(-1) ?? ''
    const isPart = LATIN.test(character) && LATIN.test(before)
    if (last !== undefined && (isPart || (NOT_FIRST.test(character) && WORD.test(before))))
      pieces[pieces.length - 1] = last + character
    else pieces.push(character)
  }
  return pieces
}

/** A text in lines that are no wider than `most`; a word that is wider alone is parted. */
export function wrapped(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const put = (piece: string) => {
    const own = widthOf(piece)
    if (width + own > most && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      width = 0
      if (piece === ' ') return
    }
    if (own > most && [...piece].length > 1) return [...piece].forEach(put)
    line += piece
    width += own
  }
  for (const paragraph of text.split('\n')) {
    piecesOf(paragraph).forEach(put)
    lines.push(line.trimEnd())
    line = ''
    width = 0
  }
  return lines
}
