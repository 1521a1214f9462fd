import * as excel from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { createCellMaker } from '@/office/workbook/cell-maker'
import { drawnText, plainFormat, shownNumber } from '@/office/workbook/number-format'
import { ABOUT, check, editionOf, projects, row, told, type Value } from './books'

/** One project whose cell at `at` holds a number in a format. */
const checkCell = (at: string, place: number, value: Value, format: string, type?: 's') =>
  check({
    说明: ABOUT,
    项目: {
      grid: projects(row('P1', { [place]: value, 10: null })),
      adorn: (sheet: excel.WorkSheet) => {
        const cell: unknown = sheet[at]
        Object.assign(cell as object, { z: format, ...(type && { t: type }) })
      },
    },
  })

describe('a number is what its cell shows', () => {
  it.each<[string, number, number]>([
    ['0!.0,"万"', 500_000_000, 500_000_000],
    ['0!.0000', 500_000_000, 500_000_000],
    ['#,##0,', 500_000_000, 5_000_000_000],
    ['0.0,,', 50_000_000_000, 500_000_000],
    ['0.00"亿元"', 3.26, 326_000_000],
    ['0.00亿元', 3.26, 326_000_000],
    ['[$¥-804]#,##0.00', 12, 120_000],
    ['#,##0.00_);(#,##0.00)', 12, 120_000],
    ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 500_000_000, 500_000_000],
    ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 9000, 9000],
    ['G/通用格式"万元"', 12.5, 125_000],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 12, 120_000],
  ])('in the format %s %d is %d yuan in a column in 万元', async (format, value, yuan) => {
    const edition = editionOf(await checkCell('I2', 8, value, format))
    expect(edition.projects[0]?.planYuan).toBe(yuan)
  })

  it.each<[string, number, string]>([
    ['0.0%', 0.8, '百分数不是金额'],
    ['"约"0', 8, '不能确定是哪一个数'],
    ['000-0000', 8000, '不能确定是哪一个数'],
    ['0"个"', 8, '“个”不是金额单位'],
    ['#,##0.00;-#,##0.00;;@', 0, '单元格里是 0，但按它的格式看不出来'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '单元格里是 0，但按它的格式看不出来'],
    ['#,###', 0, '单元格里是 0，但按它的格式看不出来'],
    [';;;', 8, '单元格里是 8，但按它的格式看不出来'],
  ])('in the format %s %d is no amount', async (format, value, problem) => {
    expect(told((await checkCell('J2', 9, value, format)).errors)).toEqual([`项目!J2 ${problem}`])
  })

  it('is a code with the letters and zeros that its format puts before it', async () => {
    expect(editionOf(await checkCell('A2', 0, 7, '"SL"000')).projects[0]?.id).toBe('SL007')
    expect(editionOf(await checkCell('A2', 0, 7, '0000')).projects[0]?.id).toBe('0007')
    expect(editionOf(await checkCell('A2', 0, 7, '#,##0')).projects[0]?.id).toBe('7')
  })

  it('is never a text that its format hides', async () => {
    const { errors } = await checkCell('E2', 4, '内部', ';;;', 's')
    expect(told(errors)).toEqual(['项目!E2 单元格里是 内部，但按它的格式看不出来'])
  })

  it('is seen as Chinese editions of office programs draw it', () => {
    const shown = shownNumber('#,##0!.0,"万"', 123_456_789)
    expect(shown && drawnText(123_456_789, shown)).toBe('12345.7万')
    expect(plainFormat('G/通用格式"万元"!个')).toBe('General"万元"\\个')
    expect(shownNumber('#,##0.00;[Red]-#,##0.00', 5)).toBeNull()
  })
})

it.each(['同上', '〃', ' 同 上 '])('%j is asked about where it stands', async (ditto) => {
  const grid = projects(row('P1'), row('P2', { 3: ditto, 9: ditto, 10: null, 11: ditto }))
  expect(told((await check({ 说明: ABOUT, 项目: grid })).errors)).toEqual(
    ['D3', 'J3', 'L3'].map((at) => `项目!${at} 写的是“与上面相同”`),
  )
})

describe('a number that its format has room for', () => {
  const make = createCellMaker(excel, false)

  it.each(['0', '0.00', '0.0###', '#,##0', '#,##0.00'])(
    'is written in the format %s as by any other program',
    (format) => {
      for (const value of [0, 7, -7, 0.5, 1234.5, -1234567.25, 9.603, 1e15, 0.000001])
        expect([value, make.number('A1', value, format)?.text]).toEqual([
          value,
          excel.SSF.format(format, value),
        ])
    },
  )

  it('is written so where no other program knows the format', () => {
    expect(make.number('A1', 1234.5, '#,##0.00##')?.text).toBe('1,234.50')
    expect(make.number('A1', 1234.5678, '#,##0.00##')?.text).toBe('1,234.5678')
  })
})
