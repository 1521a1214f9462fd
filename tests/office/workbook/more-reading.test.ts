import { describe, expect, it } from 'vitest'
import type { BookCell } from '@/office/workbook/cell'
import { readPeriod } from '@/office/workbook/read-dates'
import { readYuan } from '@/office/workbook/read-number'
import { ABOUT, check, editionOf, GOOD, HEADINGS, row, told, type Grid, type SheetText } from './books'

const cell = (text: string): BookCell => ({ at: 'A1', text, value: text, kind: 'value' })
const INDICATORS: Grid = [
  ['指标名称', '指标代码', '单位', '方向', '小数位'],
  ['投资完成率', 'completion', '%', '越高越好', 1],
  ['安全隐患', null, '处', '越低越好', 0],
]

describe('a period', () => {
  it.each(['2021年第3季度', '2021年前3季度', '2021年3季度', '2021年1—9月', '2021年1-9月份', '２０２１Ｑ３'])(
    'is read from %s',
    (text) => {
      expect(readPeriod(cell(text))).toEqual({ ok: true, value: '2021Q3' })
    },
  )
})

describe('an amount', () => {
  it.each([
    ['12 345.6', 123_456_000],
    ['1 234 567', 12_345_670_000],
    ['　１２，３４５．６　', 123_456_000],
    ['12 345.6 万元', 123_456_000],
  ])('with its thousands set apart is read: %s', (text, yuan) => {
    expect(readYuan(cell(text), '万元')).toEqual({ ok: true, value: yuan })
  })

  it.each(['1 23', '12 34', '1234 567', '3 5', '1 234 56'])(
    'in pieces that mean nothing is an error: %s',
    (text) => {
      expect(readYuan(cell(text), '万元').ok).toBe(false)
    },
  )
})

describe('a card that the office gives', () => {
  const withLight = (light: string | null) =>
    check({
      ...GOOD,
      项目: [
        [...HEADINGS, '亮牌'],
        [...row('P1'), light],
        [...row('P2'), null],
      ],
    })

  it.each([
    ['黄牌', 'yellow'],
    ['红', 'red'],
    ['先进', 'blue'],
    [null, null],
  ])('%s is published as %s', async (written, light) => {
    expect(editionOf(await withLight(written)).projects[0]?.light).toBe(light)
  })

  it('of another colour is an error', async () => {
    expect(told((await withLight('绿牌')).errors)).toEqual(['项目!O2 不是蓝牌、黄牌或红牌'])
  })
})

describe('indicators', () => {
  const merged: SheetText = {
    grid: [
      ['各区市考核结果', null, null, null, null],
      ['区市', '得分', '名次', '指标', null],
      [null, null, null, '投资完成率', '安全隐患'],
      ['滕州市', 95, 1, 130.2, 3],
    ],
    adorn: (sheet) => {
      sheet['!merges'] = [
        { s: { r: 0, c: 0 }, e: { r: 0, c: 4 } },
        ...[0, 1, 2].map((c) => ({ s: { r: 1, c }, e: { r: 2, c } })),
        { s: { r: 1, c: 3 }, e: { r: 1, c: 4 } },
      ]
    },
  }

  it('are found below a heading merged over them, and keep the codes that the office gives', async () => {
    const { assessment } = editionOf(await check({ ...GOOD, 指标: INDICATORS, 考核: merged }))
    expect(assessment?.indicators.map(({ id }) => id)).toEqual(['completion', '安全隐患'])
    expect(assessment?.results[0]?.values).toEqual({ completion: 130.2, 安全隐患: 3 })
  })

  it('of one code twice are an error', async () => {
    const twice = INDICATORS.map((cells, at) => (at === 2 ? cells.with(1, 'completion') : cells))
    expect(told((await check({ ...GOOD, 指标: twice })).errors)).toEqual(['指标!B3 与 B2 重复'])
  })
})

describe('the day that the figures stand at', () => {
  it('outside of the period is told alone, with the days that are inside', async () => {
    const about = ABOUT.map(([name, value]) => [
      name ?? null,
      name === '截止日期' ? '2021-12-31' : (value ?? null),
    ])
    const { errors } = await check({ ...GOOD, 说明: about })
    expect(errors).toMatchObject([
      { sheet: '说明', cell: 'B2', repair: expect.stringContaining('2021-07-01') as string },
    ])
  })
})

describe('a service', () => {
  it('has the decimals that the sheet says, though it is not published yet', async () => {
    const 服务成效: Grid = [
      ['板块', '指标', '数值', '单位', '小数位'],
      ['普惠金融', '协调融资', '—', '亿元', 1],
    ]
    expect(editionOf(await check({ ...GOOD, 服务成效 })).services).toEqual([
      { group: '普惠金融', name: '协调融资', value: null, unit: '亿元', decimals: 1 },
    ])
  })
})
