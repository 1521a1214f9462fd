const WIDE = /[\u2190-\u2bff\u2e80-\uffef]/
/** Latin letters, digits and signs by how wide office typefaces set them, in ems of a Chinese character. */
const NARROW: readonly (readonly [characters: string, ems: number])[] = [
  ["ijlI.,:;'|!·’ ", 0.3],
  ['frtJ()[]/-“”"*', 0.4],
  ['mMW%—@', 0.95],
  ['wCDGHKNOQRUVXYA+−&=<>', 0.72],
  ['bdghnopquBEFPSTZL', 0.62],
]
const NARROW_EM = 0.57
const NARROW_EMS = new Map(NARROW.flatMap(([all, ems]) => [...all].map((character) => [character, ems])))
const emsOf = (character: string): number =>
  NARROW_EMS.get(character) ?? (WIDE.test(character) ? 1 : NARROW_EM)
const SPACE_EM = 0.3
/** What office programs put between Chinese and Latin. */
const BETWEEN_EM = 0.22
const BOUNDARY = /[\u2e80-\uffef][\w.%+−-]|[\w.%][\u2e80-\uffef]/g

/** Estimates how wide an office program sets a text, in ems. */
export const setEms = (text: string): number =>
  [...text].reduce((sum, character) => sum + emsOf(character), 0) +
  (text.match(BOUNDARY)?.length ?? 0) * BETWEEN_EM

/** Pieces of text that stay on one line: Chinese breaks after every character, the rest at spaces. */
const UNBROKEN = /[^\s\u2e80-\uffef]+/g

/** The widest piece of a text that no line breaks. */
export const widestPiece = (text: string): number =>
  Math.max(0, ...(text.match(UNBROKEN) ?? []).map((piece) => setEms(piece)))

/** A piece that moves to the next line as a whole: a word, or one Chinese character. */
const PIECES = /[^\s\u2e80-\uffef]+|[\u2e80-\uffef]/g

/** Tells how many lines a text takes in a width of so many ems, whole words kept together; at least one. */
export function lineCounter(text: string): (ems: number) => number {
  const pieces = [...text.matchAll(PIECES)].map(({ 0: piece, index }) => {
    const [before = '', own] = [text[index - 1], setEms(piece)]
    return { own, gap: /\s/.test(before) ? SPACE_EM : setEms(before + piece) - setEms(before) - own }
  })
  return (ems) => {
    const room = Math.max(1, ems) + 1e-9
    let [lines, line] = [1, 0]
    for (const { own, gap } of pieces) {
      const longer = line === 0 ? own : line + gap + own
      if (line > 0 && longer > room) [lines, line] = [lines + 1, 0]
      // A word that is wider than the line is broken.
      if (line === 0 && own > room) lines += Math.ceil(own / room) - 1
      line = line === 0 ? own : longer
    }
    return lines
  }
}

/** The lines a text takes in a width of so many ems. */
export const linesIn = (text: string, ems: number): number => lineCounter(text)(ems)
