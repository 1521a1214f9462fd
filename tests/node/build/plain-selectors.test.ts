import postcss from 'postcss'
import { expect, it } from 'vitest'
import { plainSelectors } from '@/node/build/plain-selectors'

const selectorOf = (selector: string) =>
  postcss([plainSelectors])
    .process(`${selector} {}`, { from: undefined })
    .css.replace(/\s*\{\}$/, '')

it.each([
  [':is(.portrait[v], .narrow[v])', '.portrait[v], .narrow[v]'],
  [':is(.bands, .narrow) .a:is(.b, .c)', '.bands .a.b, .bands .a.c, .narrow .a.b, .narrow .a.c'],
  ['.a :is(th, td)', '.a th, .a td'],
  ['.plain, .other > b', '.plain, .other > b'],
])('%s is written out for engines that count `:is()` for less: %s', (selector, plain) => {
  expect(selectorOf(selector)).toBe(plain)
})

it.each(['.a:is(th, td)', '.a:not(:is(.b, .c))', '.a:is(:not(.b), .c)'])(
  '%s stays: written out it would say something else',
  (selector) => expect(selectorOf(selector)).toBe(selector),
)
