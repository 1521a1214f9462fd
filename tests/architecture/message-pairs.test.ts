import { describe, expect, it } from 'vitest'
import { strayIn } from '#tests/node/command/one-language'
import { pairsIn } from './message-pairs'
import { madeUp, readSources } from './sources'

const pairs = readSources()
  // The template's lists of two to choose from are words of the workbook.
  .filter(({ path }) => /^(?:node|office\/publishing)\//.test(path) && !path.endsWith('/template-book.ts'))
  .flatMap((source) => pairsIn(source).map(([zh, en]) => ({ path: source.path, zh, en })))

describe('what the command line and the server say', () => {
  it('stands in Chinese and English side by side', () => {
    expect(pairs.length).toBeGreaterThan(150)
    expect(pairs.filter(({ zh }) => strayIn(zh, 'zh-CN') !== null)).toEqual([])
    expect(pairs.filter(({ en }) => strayIn(en, 'en') !== null)).toEqual([])
  })

  it.each([
    ["say(['有', 'there'])", [['有', 'there']]],
    ['f([`有 ${a} 个`, `${a} there`])', [['有   个', '  there']]],
    ["['a', 'b']", []],
  ])('is found in %s', (text, found) => {
    expect(pairsIn(madeUp('x.ts', text)).map((pair) => pair.map((each) => each.trim()))).toEqual(
      found.map((pair) => pair.map((each) => each.trim())),
    )
  })
})
