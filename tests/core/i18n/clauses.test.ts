import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '@/core/i18n/clauses'
import { createSay } from '@/core/i18n/create-say'
import { plain, type Piece, type Sentence } from '@/core/i18n/say'

const zh = createSay('zh-CN')
const ratio = zh.piece({ id: 'city.ratio', value: 1.236, unit: 'ratio', formula: 'ratio', leftOut: 0 })
const lit: Piece = { text: '红牌；警告', tone: 'red' }
const plainly = (sentence: Sentence) => clausesOf(sentence).map(plain)

describe('a sentence in its clauses', () => {
  it('is cut behind each Chinese comma, semicolon, colon and full stop', () => {
    expect(plainly(['前三季度，完成；其中：省级。'])).toEqual(['前三季度，', '完成；', '其中：', '省级。'])
  })

  it('keeps a figure with the words around it', () => {
    expect(plainly(['前三季度完成，占年度计划的', ratio, '，超时间进度'])).toEqual([
      '前三季度完成，',
      '占年度计划的123.6%，',
      '超时间进度',
    ])
    expect(clausesOf(['占', ratio])[0]?.[1]).toBe(ratio)
  })

  it('never cuts a piece in a tone, whatever stands in it', () => {
    expect(clausesOf(['被亮', lit, '，其余正常'])).toEqual([['被亮', lit, '，'], ['其余正常']])
  })

  it('is one clause where nothing is cut, none where there are no words', () => {
    expect(plainly(['Completed 56.62 bn yuan, 123.6% of the plan'])).toHaveLength(1)
    expect(clausesOf([])).toEqual([])
  })

  it('loses nothing and adds nothing', () => {
    const piece = fc.oneof<fc.Arbitrary<Piece>[]>(
      fc.string({ unit: fc.constantFrom('，', '。', '；', '：', '字', 'a', ',') }),
      fc.constant(ratio),
      fc.constant(lit),
    )
    fc.assert(
      fc.property(fc.array(piece), (sentence) => {
        const clauses = clausesOf(sentence)
        expect(clauses.map(plain).join('')).toBe(plain(sentence))
        expect(clauses.every((clause) => clause.length > 0)).toBe(true)
      }),
    )
  })
})
