import { describe, expect, it } from 'vitest'
import { readFiles, type File } from './files'

const files = readFiles()

/** What no file may say, whatever the linter allows, and where it may. */
const BANNED: readonly { readonly what: string; readonly says: RegExp; readonly but?: readonly string[] }[] =
  [
    {
      what: 'markup from text',
      says: /\bv-html\b|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write/,
    },
    { what: 'code from text', says: /\beval\s*\(|\bnew Function\b/ },
    { what: 'randomness of its own', says: /\bMath\.random\b/ },
    { what: 'the console', says: /\bconsole\.\w/, but: ['core/display/report.ts'] },
    {
      what: 'a way round the checks',
      says: /@ts-(?:ignore|expect-error|nocheck)|eslint-disable|prettier-ignore/,
    },
    { what: 'work left for later', says: /\b(?:TODO|FIXME|XXX|HACK)\b/ },
  ]

const offences = ({ path, text }: File): string[] =>
  BANNED.filter(({ says, but = [] }) => says.test(text) && !but.includes(path)).map(
    ({ what }) => `${path}: ${what}`,
  )

describe('no file of src', () => {
  it('holds what is banned', () => {
    expect(files.flatMap(offences)).toEqual([])
  })

  it.each([
    '<template><p v-html="text" /></template>',
    'node.innerHTML = text',
    'eval(text)',
    'const a = Math.random()',
    'console.log(1)',
    '// @ts-ignore',
    '// TODO mend',
  ])('could say %s', (text) => {
    expect(offences({ path: 'frame/x.ts', text })).toHaveLength(1)
  })

  it('is named for being useful in general', () => {
    const named = files
      .map(({ path }) => path)
      .filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common)\.ts$/.test(path))
    expect(named).toEqual(['core/i18n/messages/common.ts'])
  })
})

describe('files are small', () => {
  const lines = files.map(({ path, text }) => ({ path, count: text.split('\n').length - 1 }))
  const counts = lines.map(({ count }) => count).toSorted((a, b) => a - b)
  const quantile = (share: number) => counts[Math.ceil(share * counts.length) - 1] ?? Infinity

  it('half of them have 60 lines at most, nine of ten 180', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(60)
    expect(quantile(0.9)).toBeLessThanOrEqual(180)
  })

  it('none has more than 350', () => {
    expect(lines.filter(({ count }) => count > 350)).toEqual([])
  })
})
