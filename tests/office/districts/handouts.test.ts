import { describe, expect, it } from 'vitest'
import { distinctNames, safeName } from '@/office/districts/file-names'
import { handoutsOf } from '@/office/districts/handouts'
import { edition, secondQuarter } from '../../core/publication/small-city'
import { say } from '../workbook/books'
import { lastOf, OUT } from './kit'

const columnOf = (book: typeof OUT.tengzhou, heading: string) => {
  const [head = [], ...rows] = book.sheets.find(({ name }) => name === '项目')?.rows ?? []
  const at = head.findIndex(({ value }) => String(value).startsWith(heading))
  return rows.map((row) => row[at])
}

describe('the workbooks of the next quarter', () => {
  it('are one a district that has projects, and one of the whole that the office keeps', () => {
    const files = handoutsOf(lastOf(secondQuarter()), null, say).map(({ file }) => file)
    expect(files).toEqual([
      '全市 2021年前三季度.xlsx',
      '滕州市 2021年前三季度.xlsx',
      '薛城区 2021年前三季度.xlsx',
    ])
  })

  it('give a project of several districts to the first of them, whose name it is reported under', () => {
    expect(columnOf(OUT.xuecheng, '项目编号').map((cell) => cell?.value)).toEqual(['P002'])
    expect(columnOf(OUT.xuecheng, '区市').map((cell) => cell?.value)).toEqual(['薛城区、高新区'])
  })

  it('keep what stands, locked, and leave open what is asked', () => {
    expect(columnOf(OUT.tengzhou, '年度计划投资（万元）')).toEqual([
      { value: 30_000, look: 'fixed' },
      { value: null, look: 'fixed' },
    ])
    for (const heading of ['完成投资', '建设阶段', '存在问题', '解决措施'])
      expect(columnOf(OUT.tengzhou, heading)).toEqual([
        { value: null, look: 'open' },
        { value: null, look: 'open' },
      ])
    const last = secondQuarter().projects[0]?.completedYuan ?? 0
    expect(columnOf(OUT.tengzhou, '上期完成投资')[0]).toEqual({ value: last / 10_000, look: 'fixed' })
    expect(OUT.tengzhou.sheets.map(({ isLocked }) => isLocked)).toEqual([true, true])
    expect(OUT.whole.sheets.some(({ isLocked }) => isLocked)).toBe(false)
  })

  it('ask for the plan too in the first quarter of a year, because it is a new one', () => {
    const [, book] = handoutsOf(lastOf(edition({ period: '2021Q4', asOf: '2021-12-31' })), null, say)
    if (!book) throw new Error('no district')
    expect(book.file).toBe('滕州市 2022年第一季度.xlsx')
    expect(columnOf(book, '年度计划投资')[0]).toEqual({ value: null, look: 'open' })
  })

  it('check what is typed: stages from the list, amounts from 0 on in the unit of the sheet, lengths of texts', () => {
    const { checks = [] } = OUT.tengzhou.sheets.find(({ name }) => name === '项目') ?? {}
    expect(checks.map(({ range, rule }) => [range, rule])).toEqual([
      ['H2:H3', { choices: ['新开工', '续建'] }],
      ['L2:L3', { least: 0 }],
      ['N2:N3', { mostCharacters: 500 }],
      ['O2:O3', { mostCharacters: 500 }],
    ])
    expect(checks[1]?.told).toContain('单位万元')
  })
})

describe('the name of a file', () => {
  it('can be had on Windows, whatever a district is called', () => {
    expect(safeName('甲/乙:区*? 2021')).toBe('甲_乙_区__ 2021')
    expect(safeName('末尾有点. ')).toBe('末尾有点')
    expect([safeName('CON'), safeName('com1.区'), safeName('')]).toEqual(['_CON', '_com1.区', '_'])
  })

  it('is not that of another file, whatever its letters’ case', () => {
    const name = distinctNames()
    expect([name('A区', '.xlsx'), name('a区', '.xlsx')]).toEqual(['A区.xlsx', 'a区 (2).xlsx'])
  })
})
