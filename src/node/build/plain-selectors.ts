import type { Plugin } from 'postcss'

const ONE_OF = /:is\(([^()]+)\)/

/** Whether a part may stand where `:is()` stood: not inside of another function, and a tag's name only at the start of its compound. */
function mayStand(part: string, before: string): boolean {
  const isInside = before.split('(').length !== before.split(')').length
  return !isInside && (!/^[a-z*]/i.test(part) || /(^|[\s>+~])$/.test(before))
}

/** A selector with `:is()` as several without it; those that cannot be written so stay. */
function withoutIs(selector: string): string[] {
  const found = ONE_OF.exec(selector)
  if (found === null) return [selector]
  const before = selector.slice(0, found.index)
  const after = selector.slice(found.index + found[0].length)
  const parts = (found[1] ?? '').split(',').map((part) => part.trim())
  return parts.every((part) => mayStand(part, before))
    ? parts.flatMap((part) => withoutIs(`${before}${part}${after}`))
    : [selector]
}

/**
 * A PostCSS plugin: writes `:is()` out. Engines before Chromium 88 know it by another name only, and count it for less than
 * its parts, so that it would lose against rules it should win over.
 */
export const plainSelectors: Plugin = {
  postcssPlugin: 'liangping-plain-selectors',
  Once: (root) => {
    root.walkRules((rule) => {
      rule.selectors = rule.selectors.flatMap(withoutIs)
    })
  },
}
