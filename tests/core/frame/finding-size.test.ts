import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingSizePx } from '@/core/frame/finding-size'

const TYPE = { body: 28, table: 26, axis: 24, footer: 24, finding: 56, hero: 150 }
const WIDTH = 1760
const sizeOf = (text: string, lines = 2, width = WIDTH) => findingSizePx([text], width, lines, TYPE)

describe('the size of a finding', () => {
  it('is the usual one where it fits its lines', () => {
    expect(sizeOf('前三季度完成投资566.2亿元，占年度计划的123.6%，超时间进度48.6个百分点')).toBe(TYPE.finding)
    expect(sizeOf('')).toBe(TYPE.finding)
  })

  it('is smaller for a long one, until it fits', () => {
    const size = sizeOf('长'.repeat(70))
    expect(size).toBeLessThan(TYPE.finding)
    expect(70 * size).toBeLessThanOrEqual(2 * WIDTH)
  })

  it('is never below the body, however long the words', () => {
    expect(sizeOf('长'.repeat(500))).toBe(TYPE.body)
  })

  it('counts Latin letters as narrower than Chinese characters', () => {
    expect(sizeOf('a'.repeat(80))).toBeGreaterThan(sizeOf('长'.repeat(80)))
  })

  it('counts with clauses that stay whole: three that share no line need three', () => {
    const clause = `${'长'.repeat(17)}，`
    expect(sizeOf(clause + clause + clause, 3)).toBe(TYPE.finding)
    expect(sizeOf(clause + clause + clause, 2)).toBeLessThan(TYPE.finding)
    // As many characters that may break anywhere do with two.
    expect(sizeOf('长'.repeat(54), 2)).toBe(TYPE.finding)
  })

  it('never grows with more words, nor with less room', () => {
    const words = fc.string({ unit: fc.constantFrom('长', 'a', '，') })
    fc.assert(
      fc.property(words, words, fc.integer({ min: 300, max: 3000 }), (text, more, width) => {
        expect(sizeOf(text + more, 2, width)).toBeLessThanOrEqual(sizeOf(text, 2, width))
        expect(sizeOf(text, 2, width)).toBeLessThanOrEqual(sizeOf(text, 2, width + 200))
        expect(sizeOf(text, 2, width)).toBeLessThanOrEqual(sizeOf(text, 3, width))
      }),
      { seed: 20_210_930 },
    )
  })
})
