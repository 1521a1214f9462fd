import { describe, expect, it } from 'vitest'
import { known } from '@/core/figures/make'
import { createSay, messagesOf } from '@/scenes/words'

const zh = createSay('zh-CN')
const own = zh.calling({ district: '县', cards: { blue: '优秀', yellow: '黄牌', red: '约谈' } })

describe('what an edition calls districts and cards', () => {
  it('stands in every message that names them', () => {
    expect(own.t('common.column.district')).toBe('县')
    expect(own.t('common.place.cross')).toBe('跨县')
    expect(own.t('ranking.subject', { quarter: '2026Q3' })).toBe('2026Q3 · 各县综合得分')
    expect(own.light('red')).toEqual({ sign: '■', word: '约谈' })
    expect(own.t('completion.card.red')).toBe('，被红牌约谈')
    expect(own.t('completion.card.yellow')).toBe('，被黄牌')
    expect(own.figure(known('x', 'blue', 'light', 'light')).text).toBe('◆\u00a0优秀')
  })

  it('leaves what is filled in as it was published', () => {
    expect(own.t('district.subject', { name: '区(市)提醒厂', period: 'x' })).toBe('区(市)提醒厂 · x')
  })

  it('is as usual where nothing is said, and in English', () => {
    expect(zh.calling(undefined)).toBe(zh)
    const cards = zh.calling({ district: null, cards: { blue: 'a', yellow: 'b', red: 'c' } })
    expect([cards.t('common.column.district'), cards.light('blue').word]).toEqual(['区(市)', 'a'])
    const district = zh.calling({ district: '旗', cards: null })
    expect([district.t('common.place.cross'), district.light('blue').word]).toEqual(['跨旗', '先进'])
    const en = createSay('en').calling({ district: '县', cards: { blue: '优', yellow: '良', red: '差' } })
    expect([en.t('common.column.district'), en.light('red').word]).toEqual(['District', 'Warned'])
  })

  it('does not touch a message that uses a card’s word for something else', () => {
    const named = Object.entries(messagesOf('zh-CN')).filter(([, text]) => /先进|提醒|警告/.test(text))
    expect(named.map(([key]) => key).sort()).toEqual([
      'common.light.blue',
      'common.light.red',
      'common.light.yellow',
      'completion.card.red',
      'completion.card.yellow',
      'laggards.fact.warned',
      'project.light.red',
      'project.light.yellow',
      'source.formulas.light',
    ])
  })
})
