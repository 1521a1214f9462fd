const CHINESE = /[\u2e80-\uffef]/

/** About how wide a text is, in type sizes: for drawings that are measured by no browser. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (CHINESE.test(character) ? 1 : 0.58), 0)
