import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/scenes/words'
import { officeTopics } from '@/core/i18n/messages/office'
import { keysAskedBy, patternOf, textsOf, type Key } from './message-keys'
import { madeUp, readSources } from './sources'

const sources = readSources().filter(
  ({ path }) => !path.startsWith('core/i18n/messages/') && !path.endsWith('/words.ts'),
)
const asked = sources.flatMap((source) => keysAskedBy(source).map((key) => ({ path: source.path, key })))
const isKnown = ({ key }: { readonly key: Key }) => key.join('').trim() !== ''

describe.each(['zh-CN', 'en'] as const)('messages in %s', (locale) => {
  const keys = Object.keys(messagesOf(locale, officeTopics))
  const known = new Set(keys)

  it('are there for every key that is asked for', () => {
    // A function that knows the beginning is asked with the rest of the key only.
    const isThere = (asked: string) => known.has(asked) || keys.some((key) => key.endsWith(`.${asked}`))
    expect(asked.filter(({ key: [only = '', more] }) => more === undefined && !isThere(only))).toEqual([])
  })

  it('are there for every key that is put together', () => {
    const impossible = asked
      .filter(({ key }) => key.length > 1)
      .filter(isKnown)
      .filter(({ key }) => !keys.some((candidate) => patternOf(key).test(candidate)))
    expect(impossible).toEqual([])
  })
})

describe('the keys of messages', () => {
  it('are asked for in many places', () => {
    expect(asked.filter(({ key }) => key.length === 1).length).toBeGreaterThan(150)
    expect(asked.filter(({ key }) => key.length > 1).length).toBeGreaterThan(20)
  })

  it('are all used', () => {
    const patterns = asked.filter(isKnown).map(({ key }) => patternOf(key))
    const texts = new Set(sources.flatMap(textsOf))
    const unused = Object.keys(messagesOf('zh-CN', officeTopics))
      .filter((key) => !texts.has(key) && !patterns.some((pattern) => pattern.test(key)))
      // The last part may be all that stands in the code, behind a beginning that a function knows.
      .filter((key) => !texts.has(key.slice(key.lastIndexOf('.') + 1)))
    expect(unused).toEqual([])
  })

  it.each<[string, string, Key[]]>([
    ['x.ts', "say.t('a.b')", [['a.b']]],
    ['x.ts', "const K = 'a.'; say.sentence(`${K}b`, {})", [['a.b']]],
    ['x.ts', "say.t(on ? 'a.b' : `a.${c}.d`)", [['a.b'], ['a.', '.d']]],
    ['x.ts', "t.value('a.' + (on ? 'b' : 'c'))", [['a.b'], ['a.c']]],
    [
      'X.vue',
      `<script setup lang="ts">const a = 1</script><template><p :x="t('a.b')">{{ t('a.c') }}</p></template>`,
      [['a.c'], ['a.b']],
    ],
    ['x.ts', "split('a.b')", []],
  ])('are found in %s: %s', (path, text, keys) => {
    expect([...keysAskedBy(madeUp(path, text))].toSorted()).toEqual(keys.toSorted())
  })
})
