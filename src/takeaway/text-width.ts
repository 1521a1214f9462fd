const WIDE = /[\u2190-\u2bff\u2e80-\uffef]/
/** A Latin letter or digit, in ems of a Chinese character. */
const NARROW_EM = 0.57
/** What office programs put between Chinese and Latin. */
const BETWEEN_EM = 0.22
const BOUNDARY = /[\u2e80-\uffef][\w.%+−-]|[\w.%][\u2e80-\uffef]/g

/** About how wide an office program sets a text, in ems: before it is laid out nobody can measure it. */
export const setEms = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW_EM), 0) +
  (text.match(BOUNDARY)?.length ?? 0) * BETWEEN_EM

/** What no line breaks: Chinese breaks behind every character, the rest at spaces. */
const UNBROKEN = /[^\s\u2e80-\uffef]+/g

/** The widest piece of a text that no line breaks. */
export const widestPiece = (text: string): number =>
  Math.max(0, ...(text.match(UNBROKEN) ?? []).map((piece) => setEms(piece)))

/** What goes on the next line as a whole: a word, or one Chinese character. */
const PIECES = /[^\s\u2e80-\uffef]+|[\u2e80-\uffef]/g

/** The lines a text takes in a width of so many ems, whole words kept together; at least one. */
export function linesIn(text: string, ems: number): number {
  const room = Math.max(1, ems) + 1e-9
  let [lines, line] = [1, '']
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const longer = line === '' ? piece : line + (/\s/.test(text[index - 1] ?? '') ? ' ' : '') + piece
    if (line === '' || setEms(longer) <= room) line = longer
    else [lines, line] = [lines + 1, piece]
    // A word that is wider than the line is broken.
    const own = setEms(line)
    if (line === piece && own > room) lines += Math.ceil(own / room) - 1
  }
  return lines
}
