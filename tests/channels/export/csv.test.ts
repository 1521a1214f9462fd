import { describe, expect, it } from 'vitest'
import { csvOf, defused, rawTable } from '@/channels/shared/csv'
import type { Table } from '@/core/i18n/table'
import { figure as known } from './figures'
import { en, zh } from '../../scenes/setup'

const table = (rows: Table['rows'], headings = ['名称', '数值']): Table => ({
  caption: '',
  columns: headings.map((heading, at) => ({ id: `c${at}`, heading, align: 'start' })),
  rows,
})

describe('a CSV file', () => {
  it('begins with a byte order mark and ends its lines with CR LF', () => {
    expect(csvOf(table([['甲', '乙']]), zh)).toBe('\ufeff名称,数值\r\n甲,乙\r\n')
  })

  it('holds raw values, with the unit in the heading', () => {
    const rows = [['甲', known('yuan', 344_595_000)]]
    expect(csvOf(table(rows), zh)).toContain('名称,数值(元)\r\n甲,344595000\r\n')
    expect(csvOf(table([['a', known('ratio', 1.2359)]], ['Name', 'Ratio']), en)).toContain('Ratio (fraction)')
  })

  it('names the units in a column of their own where one column has several', () => {
    const rows = [
      ['投资', known('yuan', 5)],
      ['超出', known('points', 48.59)],
      ['项目', known('count', 181)],
    ]
    expect(rawTable(table(rows), zh)).toEqual({
      headings: ['名称', '数值', '单位'],
      rows: [
        ['投资', 5, '元'],
        ['超出', 48.59, '个百分点'],
        ['项目', 181, ''],
      ],
    })
  })

  it('writes 未公布 where there is no figure, never 0', () => {
    const rows = [['甲', { id: 'x', unit: 'yuan', absent: 'not-published' } as const]]
    expect(csvOf(table(rows), zh)).toContain('甲,未公布')
  })

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx', '\rx', '＝1+1'])('runs no formula: %j', (text) => {
    expect(defused(text)).toBe(`'${text}`)
    expect(csvOf(table([[text, '']]), zh)).toContain("'")
  })

  it('quotes what separates, and leaves negative numbers numbers', () => {
    const text = csvOf(table([['a,"b"\n', known('points', -13.3)]]), zh)
    expect(text).toContain('"a,""b""\n",-13.3\r\n')
  })
})
