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

/** The lines a text takes in a width of so many ems; at least one. */
export const linesIn = (text: string, ems: number): number =>
  Math.max(1, Math.ceil(setEms(text) / Math.max(1, ems) - 1e-9))
