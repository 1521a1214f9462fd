const RANGES = /unicode-range:\s*([^;}]+)/gi
const RANGE = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi
/** Marks, spaces and signs without a form of their own. */
const FORMLESS = /[\p{C}\p{Z}\p{M}]/u
const PRIVATE = /\p{Co}/u

/** Tells which characters of a text no typeface of these style sheets has. */
export function lackingIn(...css: readonly string[]): (text: string) => readonly string[] {
  const has = new Set<number>()
  for (const [, ranges = ''] of css.join('\n').matchAll(RANGES)) {
    for (const [, from = '', to = from] of ranges.matchAll(RANGE))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) has.add(code)
  }
  const isLacking = (character: string) =>
    !has.has(character.codePointAt(0) ?? 0) && (PRIVATE.test(character) || !FORMLESS.test(character))
  return (text) => {
    const lacking = new Set<string>()
    for (const character of text) if (isLacking(character)) lacking.add(character)
    return [...lacking]
  }
}
