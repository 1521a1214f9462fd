import { describe, expect, it } from 'vitest'
import { linesOf } from './lines'
import type { Seen } from './seen'

const seen = (says: string, left: number, top: number, more: Partial<Seen> = {}): Seen => ({
  ...{ says, left, top, right: left + 40, bottom: top + 20, cut: false },
  ...more,
})

describe('what is seen, as lines', () => {
  it('stands from top to bottom and left to right, to 4 px', () => {
    const all = [seen('below', 9, 50), seen('right', 101, 11), seen('left', 11, 9)]
    expect(linesOf(all)).toEqual(['8+20: 12+40 left', '12+20: 100+40 right', '52+20: 8+40 below'])
    expect(linesOf([seen('b', 100, 8), seen('a', 8, 8)])).toEqual(['8+20: 8+40 a | 100+40 b'])
  })

  it('rounds lengths in whole and half px alike, however little they miss them', () => {
    for (const px of [2, 2.5, 3.5, 6])
      expect(linesOf([seen('a', px - 0.1, 8)])).toEqual(linesOf([seen('a', px + 0.1, 8)]))
  })

  it('joins the pieces of one sentence, and nothing that stands apart from it or on another line', () => {
    expect(linesOf([seen('completed ', 8, 8), seen('75%', 48, 8)])).toEqual(['8+20: 8+80 completed 75%'])
    expect(linesOf([seen('a', 8, 8), seen('b', 56, 8)])).toEqual(['8+20: 8+40 a | 56+40 b'])
    expect(linesOf([seen('a', 8, 8), seen('b', 48, 10)])).toHaveLength(2)
  })

  it('marks what is cut', () => {
    expect(linesOf([seen('name', 8, 8, { cut: true })])).toEqual(['8+20: 8+40 name ✂'])
  })

  it('shortens a long text so that a change anywhere in it is seen', () => {
    const [long = ''] = linesOf([seen('a sentence that ends so', 8, 8)])
    expect(long.length).toBeLessThan(30)
    expect(linesOf([seen('a sentence that ends in another way', 8, 8)])).not.toEqual([long])
  })
})
