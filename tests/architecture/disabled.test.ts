import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './files'
import { readSources } from './sources'

/** The opening tags of a layout that can be disabled. */
const disabledIn = (template: string) =>
  [...template.matchAll(/<(?:button|input|select|textarea)\b(?:[^>"]|"[^"]*")*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\s:(?:aria-)?disabled=/.test(tag))

/** Whether a tag that may be disabled says why: by a text that it names, or by words of its own that change. */
const says = (tag: string, template: string) =>
  /\s:?(?:title|aria-describedby)=/.test(tag) ||
  // In a slot the words are those of whoever fills it.
  /^\s*(?:\{\{(?:(?!\}\})[\s\S])*\?|<slot\b)/.test(template.slice(template.indexOf(tag) + tag.length))

const layouts = readSources().filter(({ template }) => disabledIn(template).length > 0)

describe('a button that is disabled', () => {
  it.each(layouts)('says what it waits for: $path', ({ template }) => {
    expect(disabledIn(template).filter((tag) => !says(tag, template))).toEqual([])
  })

  it('is found in layouts', () => expect(layouts.length).toBeGreaterThan(7))

  it('looks disabled on the publishing page, whatever it looks like else', () => {
    const css = readFileSync(join(ROOT, 'src/app/publish/publish.css'), 'utf8')
    const place = css.indexOf('.publish button:disabled {')
    expect(place).toBeGreaterThan(0)
    for (const other of ['.publish button.main {', ".publish button[aria-pressed='true']"])
      expect(css.indexOf(other)).toBeLessThan(place)
  })

  it.each([
    ['<button :disabled="a" @click="b > c">x</button>', 1],
    ['<option disabled>x</option>', 0],
    ['<button :title="a" :disabled="b">x</button>', 0],
    ['<button :aria-disabled="a">{{ t(a ? "b" : "c") }}</button>', 0],
  ])('would be found without a word in %s', (template, silent) => {
    expect(disabledIn(template).filter((tag) => !says(tag, template))).toHaveLength(silent)
  })
})
