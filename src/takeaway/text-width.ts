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

/** The lines a text takes in a width of so many ems; at least one. */
export const linesIn = (text: string, ems: number): number =>
  Math.max(1, Math.ceil(setEms(text) / Math.max(1, ems) - 1e-9))
