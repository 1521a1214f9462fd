const CHINESE = /[\u2e80-\uffef]/

/** About how wide a text is, in type sizes: for drawings that are measured by no browser. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (CHINESE.test(character) ? 1 : 0.58), 0)

/** Characters beyond the basic plane: a drawing measures each as two. */
export const rareIn = (text: string): number => text.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0

/** How much wider the widest type that a reader may have sets the same words, in bold. */
export const WIDEST = 1.22
