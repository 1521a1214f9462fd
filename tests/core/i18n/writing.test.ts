import { describe, expect, it } from 'vitest'
import type { Absent, Figure, Unit } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import { createSay } from '@/core/i18n/create-say'

const zh = createSay('zh-CN')
const en = createSay('en')
const figure = <V>(unit: Unit, value: V, more: Partial<Figure<V>> = {}): Figure<V> => ({
  id: 'city.x',
  unit,
  value,
  formula: 'published',
  leftOut: 0,
  ...more,
})
const absent = (unit: Unit, code: Absent['absent']): Absent => ({ id: 'city.x', unit, absent: code })
/** Spaces as they read; that they do not break is held elsewhere. */
const reads = (text: string) => text.replaceAll('\u00a0', ' ')

describe('writing out: the examples of the contract', () => {
  it.each([
    ['566.2亿元', zh.yuan(56_620_000_000).text],
    ['123.6%', zh.ratio(1.236).text],
    ['+48.6个百分点', zh.points(48.6).text],
    ['第3名 ↑2', `${zh.rank(3).text} ${zh.rankChange(figure('rank-change', 2)).text}`],
  ])('%s', (expected, written) => expect(written).toBe(expected))

  it('takes points from unrounded values: 629.0/647.4 at 83.33% is +13.8, not +13.9', () => {
    expect(zh.points((629.0 / 647.4 - 0.8333) * 100).number).toBe('+13.8')
  })
})

describe('amounts', () => {
  it.each([
    [0, '0.0万元', '0.0 m yuan'],
    [499, '0.0万元', '0.0 m yuan'],
    [34_459_500, '3,446.0万元', '34.5 m yuan'],
    [99_999_499, '9,999.9万元', '100.0 m yuan'],
    [99_999_500, '1.0亿元', '100.0 m yuan'],
    [99_999_999, '1.0亿元', '100.0 m yuan'],
    [100_000_000, '1.0亿元', '100.0 m yuan'],
    [344_595_000, '3.4亿元', '344.6 m yuan'],
    [999_949_999, '10.0亿元', '999.9 m yuan'],
    [999_950_000, '10.0亿元', '1.00 bn yuan'],
    [56_620_000_000, '566.2亿元', '56.62 bn yuan'],
    [123_456_789_012_345, '1,234,567.9亿元', '123,456.79 bn yuan'],
    [-99_999_999, '−1.0亿元', '−100.0 m yuan'],
    [-12_345, '−1.2万元', '0.0 m yuan'],
  ])('%d yuan is %s', (yuan, chinese, english) => {
    expect(zh.yuan(yuan).text).toBe(chinese)
    expect(reads(en.yuan(yuan).text)).toBe(english)
  })

  it('never reads 10,000.0万元 or 1,000.0 m yuan', () => {
    for (let yuan = 99_999_000; yuan <= 100_001_000; yuan += 1)
      expect(zh.yuan(yuan).text).not.toContain('10,000')
    for (let yuan = 999_940_000; yuan <= 1_000_010_000; yuan += 7)
      expect(en.yuan(yuan).text).not.toContain('1,000')
  })

  it('keeps one unit down a column, with the same last digit in both languages', () => {
    expect(zh.yuanIn100Million(34_459_500)).toEqual({ number: '0.3', unit: '亿元', text: '0.3亿元' })
    expect(en.yuanIn100Million(34_459_500).number).toBe('0.03')
    for (const say of [zh, en]) expect(say.yuanIn100Million(1).unit).toBe(say.t('common.columnYuan'))
  })

  it('writes to the yuan with separators on demand', () => {
    expect(zh.exactYuan(56_615_950_310).text).toBe('56,615,950,310元')
    expect(reads(en.exactYuan(-1_234).text)).toBe('−1,234 yuan')
  })
})

describe('ratios and points', () => {
  it.each([
    [0, '0.0%'],
    [1.23649, '123.6%'],
    [1.2365, '123.7%'],
    [0.75, '75.0%'],
    [12, '1,200.0%'],
    [-0.0004, '0.0%'],
    [-0.125, '−12.5%'],
  ])('the fraction %d is %s', (fraction, text) => {
    expect(zh.ratio(fraction).text).toBe(text)
    expect(en.ratio(fraction).text).toBe(text)
  })

  it.each([
    [48.6, '+48.6个百分点', '+48.6 points', '48.6'],
    [-14.25, '−14.3个百分点', '−14.3 points', '14.3'],
    [0, '0.0个百分点', '0.0 points', '0.0'],
    [-0.04, '0.0个百分点', '0.0 points', '0.0'],
    [0.04, '0.0个百分点', '0.0 points', '0.0'],
  ])('%d points is %s', (points, chinese, english, apart) => {
    expect(zh.points(points).text).toBe(chinese)
    expect(reads(en.points(points).text)).toBe(english)
    expect(zh.pointsApart(points).number).toBe(apart)
  })
})

describe('ranks and their changes', () => {
  it.each([
    [1, '第1名', '1st'],
    [2, '第2名', '2nd'],
    [3, '第3名', '3rd'],
    [11, '第11名', '11th'],
    [22, '第22名', '22nd'],
  ])('rank %d is %s, %s', (rank, chinese, english) => {
    expect([zh.rank(rank).text, en.rank(rank).text]).toEqual([chinese, english])
  })

  it.each([
    [2, '↑2', '↑2'],
    [-1, '↓1', '↓1'],
    [0, '持平', 'unchanged'],
  ])('a change of %d is %s', (change, chinese, english) => {
    const changed = figure('rank-change', change)
    expect([zh.rankChange(changed).text, en.rankChange(changed).text]).toEqual([chinese, english])
  })

  it('a first rank is 新; other absences say what they are', () => {
    expect(zh.rankChange(absent('rank-change', 'not-ranked-before')).text).toBe('新')
    expect(zh.rankChange(absent('rank-change', 'not-published')).text).toBe('未公布')
  })
})

describe('any figure by its unit', () => {
  it.each<[Figure<number | Light>, string, string]>([
    [figure('yuan', 320_000_000), '3.2亿元', '320.0 m yuan'],
    [figure('yuan', 320_000_000, { formula: 'change-yuan' }), '+3.2亿元', '+320.0 m yuan'],
    [figure('yuan', 0, { formula: 'change-yuan' }), '0.0万元', '0.0 m yuan'],
    [figure('ratio', 0.75), '75.0%', '75.0%'],
    [figure('ratio', 0.75, { formula: 'change-ratio' }), '+75.0%', '+75.0%'],
    [figure('points', 48.6), '+48.6个百分点', '+48.6 points'],
    [figure('count', 1_181), '1,181个', '1,181'],
    [figure('score', 95.7), '95.70分', '95.70'],
    [figure('score', 95.714, { format: { decimals: 3, suffix: '' } }), '95.714分', '95.714'],
    [figure('rank', 3), '第3名', '3rd'],
    [figure('rank-change', -2), '↓2', '↓2'],
    [figure<Light>('light', 'blue'), '◆ 先进', '◆ Commended'],
    [figure<Light>('light', 'yellow'), '▲ 提醒', '▲ Reminded'],
    [figure<Light>('light', 'red'), '■ 警告', '■ Warned'],
    [figure('indicator', 130.25, { format: { decimals: 1, suffix: '%' } }), '130.3%', '130.3%'],
    [figure('service', 8135, { format: { decimals: 0, suffix: '件' } }), '8,135件', '8,135件'],
  ])('%o', (given, chinese, english) => {
    expect(reads(zh.figure(given).text)).toBe(chinese)
    expect(reads(en.figure(given).text)).toBe(english)
  })

  it.each([
    ['not-published', '未公布', 'not published'],
    ['zero-base', '基数为零，不计算', 'base is zero, not computed'],
    ['no-previous-period', '上期未公布', 'previous period not published'],
    ['not-ranked-before', '新', 'new'],
  ] as const)('an absent one (%s) is words and never a number', (code, chinese, english) => {
    expect(zh.figure(absent('yuan', code))).toEqual({ number: '', unit: '', text: chinese })
    expect(en.figure(absent('ratio', code)).text).toBe(english)
  })

  it('begins its text with its number wherever it has one, so that they can be set apart', () => {
    const numbers: Unit[] = ['yuan', 'ratio', 'points', 'count', 'score', 'rank', 'indicator', 'service']
    for (const say of [zh, en])
      for (const unit of numbers) {
        const { number, unit: suffix, text } = say.figure(figure(unit, 3))
        expect(number).not.toBe('')
        expect([number + suffix, `${number}\u00a0${suffix}`]).toContain(text)
      }
  })

  it('has no space in it at which a line could break', () => {
    for (const say of [zh, en])
      for (const written of [
        say.yuan(1e10),
        say.points(-3),
        say.exactYuan(1e9),
        say.figure(figure<Light>('light', 'red')),
      ])
        expect(written.text + written.unit).not.toContain(' ')
  })
})
