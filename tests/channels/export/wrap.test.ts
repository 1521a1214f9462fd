import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emsOf } from '@/core/charts/text-width'
import { cut, wrap } from '@/channels/shared/wrap'

describe('a text in lines', () => {
  it('breaks Chinese anywhere, numbers and words nowhere', () => {
    expect(wrap('完成投资566.2亿元', 6)).toEqual(['完成投资', '566.2亿元'])
    expect(wrap('ahead of time', 6)).toEqual(['ahead of', 'time'])
  })

  it('begins no line with a closing mark', () => {
    for (const line of wrap('占年度计划的，超序时进度。落后', 6)) expect(line).not.toMatch(/^[，。]/)
  })

  it('keeps every line within the width, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 30 }),
        (text, ems) => {
          const lines = wrap(text, ems)
          for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(ems + 1)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })

  it('cuts the last line that is allowed', () => {
    const lines = wrap('一二三四五六七八九十', 4, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(cut('一二三四五', 3)).toBe('一二…')
    expect(cut('一二', 3)).toBe('一二')
  })
})
