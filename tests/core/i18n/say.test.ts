import { describe, expect, it } from 'vitest'
import type { Period } from '@/core/publication/period'
import { createSay } from '@/core/i18n/create-say'
import { plain, type Sentence } from '@/core/i18n/say'

const zh = createSay('zh-CN')
const en = createSay('en')

describe('periods', () => {
  it.each<[Period, string, string, string, string]>([
    ['2021Q1', '2021年第一季度', '第一季度', 'first quarter of 2021', 'first quarter'],
    ['2021Q2', '2021年上半年', '上半年', 'first half of 2021', 'first half'],
    ['2021Q3', '2021年前三季度', '前三季度', 'first three quarters of 2021', 'first three quarters'],
    ['2021Q4', '2021年全年', '全年', 'full year 2021', 'full year'],
  ])('cumulative to %s is %s', (period, chinese, chineseShort, english, englishShort) => {
    expect([zh.toDate(period), zh.toDate(period, true)]).toEqual([chinese, chineseShort])
    expect([en.toDate(period), en.toDate(period, true)]).toEqual([english, englishShort])
  })

  it('names the quarter itself, and marks it on an axis', () => {
    expect([zh.quarter('2021Q2'), en.quarter('2021Q2')]).toEqual(['2021年第二季度', 'second quarter of 2021'])
    expect([zh.quarter('2021Q4', true), en.quarter('2021Q4', true)]).toEqual(['第四季度', 'fourth quarter'])
    expect([zh.quarterMark('2021Q3'), zh.quarterMark('2021Q3', true)]).toEqual(['2021Q3', 'Q3'])
  })
})

describe('dates are absolute', () => {
  const nine = Date.parse('2021-11-01T09:00:00+08:00')

  it('writes a moment in the time zone of the display, whatever the zone of the machine', () => {
    expect([zh.moment(nine), en.moment(nine)]).toEqual(['2021年11月1日 09:00', '1 Nov 2021, 09:00'])
    expect(createSay('en', { timeZone: 'UTC' }).moment(nine)).toBe('1 Nov 2021, 01:00')
    expect(zh.moment(Date.parse('2021-10-31T16:00:00Z'))).toBe('2021年11月1日 00:00')
  })

  it('takes a day as that day in every zone, and an instant as the day it is there', () => {
    for (const timeZone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])
      expect(createSay('zh-CN', { timeZone }).day('2021-09-30')).toBe('2021年9月30日')
    expect(zh.day('2021-10-25T16:30:00Z')).toBe('2021年10月26日')
    expect(en.day('2021-09-30')).toBe('30 Sep 2021')
  })

  it('refuses what is no date, and a time zone there is not', () => {
    for (const text of ['', 'yesterday', '2021', '2021-13-01']) expect(() => zh.day(text)).toThrow(RangeError)
    expect(() => zh.moment(NaN)).toThrow(RangeError)
    expect(() => createSay('en', { timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  })
})

describe('years, levels, lights and lists', () => {
  it.each([
    [2020, 2022, '2020–2022', '2020–2022'],
    [2021, 2021, '2021', '2021'],
    [2020, null, '2020–未定', '2020–open'],
    [null, 2022, '未公布–2022', 'not published–2022'],
    [null, null, '未公布', 'not published'],
  ])('%s to %s is %s', (start, end, chinese, english) => {
    expect([zh.years(start, end), en.years(start, end)]).toEqual([chinese, english])
  })

  it('words levels and lights', () => {
    expect([zh.level('provincial'), en.level('municipal')]).toEqual(['省级', 'Municipal'])
    expect(zh.light('red')).toEqual({ sign: '■', word: '警告' })
  })

  it('joins a list as the language does', () => {
    expect(zh.list(['滕州市', '薛城区', '台儿庄区'])).toBe('滕州市、薛城区、台儿庄区')
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C')
    expect([en.list(['A', 'B']), en.list(['A']), en.list([])]).toEqual(['A and B', 'A', ''])
  })
})

describe('pieces', () => {
  const ratio = { id: 'city.ratio', unit: 'ratio', value: 1.236, formula: 'ratio', leftOut: 0 } as const

  it('carries the figure with its writing; a light in its own tone, an absent one plain', () => {
    expect(zh.piece(ratio)).toEqual({ figure: ratio, written: zh.ratio(1.236), tone: 'data' })
    expect(zh.piece(ratio, 'strong')).toMatchObject({ tone: 'strong' })
    expect(zh.piece({ ...ratio, unit: 'light', value: 'red' })).toMatchObject({ tone: 'red' })
    expect(zh.piece({ id: 'city.ratio', unit: 'ratio', absent: 'zero-base' })).toMatchObject({
      tone: 'plain',
    })
  })

  it('reads as plain text', () => {
    const sentence: Sentence = [
      '占年度计划的',
      zh.piece(ratio),
      '，',
      { text: '山亭区', tone: 'red' },
      '落后',
    ]
    expect(plain(sentence)).toBe('占年度计划的123.6%，山亭区落后')
  })
})
