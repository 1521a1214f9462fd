import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import type { BookForm } from '@/office/workbook/book-form'
import { editionOf, told, type Grid } from './books'
import { checkWith, lastQuarter, over, plain, table, TITLE } from './plain-tables'

const nowMs = Date.parse('2026-10-26T09:00:30+08:00')
let last: Edition
beforeAll(async () => {
  last = await lastQuarter()
})
const TABLE = table(over('一、江城区'), plain(1, ['污水处理项目', 1000, 800]))
const titled = (title: string): Grid => [[title], ...TABLE.slice(1)]
const check = (form: BookForm, grid = TABLE, published = [last]) =>
  checkWith({ Sheet1: grid }, published, { nowMs, form })

describe('what 说明 would say, of a book without it', () => {
  it.each([
    [TITLE, '2026Q3'],
    ['2025年第四季度重点项目', '2025Q4'],
    ['2026年上半年项目进展', '2026Q2'],
    ['临江市2026年前三季度项目', '2026Q3'],
    ['2025年1—12月份项目', '2025Q4'],
    ['2026年一季度与二季度对比', '2026Q3'],
    ['重点项目进展情况表', '2026Q3'],
  ])('has its period from the title, or is the next one: %s', async (title, period) => {
    const { form } = await check({}, titled(title))
    expect(form?.find(({ key }) => key === 'period')?.text).toBe(period)
  })

  it('follows from the period that a person says', async () => {
    const rows = [
      ...table().slice(1, 2),
      ['序号', '项目名称', '总投资', '计划投资', '完成投资'],
      ['一、江城区'],
      [1, '污水处理项目', 2, 1, 1],
    ]
    const edition = editionOf(await check({ period: '2026年全年', publishedAt: '2027-01-20 09:00' }, rows))
    expect(edition).toMatchObject({ period: '2026Q4', asOf: '2026-12-31', issuer: last.issuer })
  })

  it('of a period that was published keeps its time, so that publishing it again changes nothing', async () => {
    const first = editionOf(await check({ publishedAt: '2026-10-20 08:30' }))
    expect(editionOf(await checkWith({ Sheet1: TABLE }, [last, first], { nowMs }))).toEqual(first)
  })

  it('keeps the rules of 说明, and tells what is wrong at the field', async () => {
    const form = { period: '2026年秋', asOf: '2026-13-01', issuer: ' ', totalPlan: '1万元', sample: '也许' }
    const { errors } = await check(form)
    expect(errors.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual([
      ['说明', '期次', '2026年秋'],
      ['说明', '截止日期', '2026-13-01'],
      ['说明', '发布单位', ' '],
      ['说明', '示例数据', '也许'],
      ['说明', '年度计划投资合计', '1万元'],
    ])
    expect(told((await check({ asOf: '2026-10-01' })).errors)[0]).toMatch(/^说明!截止日期 /)
    expect(told((await check({ totalPlan: '2000万元' })).errors)[0]).toMatch(/^说明!年度计划投资合计 /)
  })

  it('is asked for where nothing tells it', async () => {
    const { errors } = await check({}, titled('进展情况表'), [])
    expect(told(errors).slice(0, 3)).toEqual([
      '说明!期次 没有“说明”表，也没有填写“期次”',
      '说明!截止日期 没有“说明”表，也没有填写“截止日期”',
      '说明!发布单位 没有“说明”表，也没有填写“发布单位”',
    ])
  })
})

describe('a 说明 that does not say all', () => {
  const 说明: Grid = [
    ['期次', '2026Q3'],
    ['截止日期', null],
    ['发布单位', '临江市'],
  ]
  const both = (form: BookForm) => checkWith({ 项目: TABLE, 说明 }, [last], { nowMs, form })

  it('is not filled in by guessing; what is suggested waits for a person', async () => {
    const { errors, form } = await both({})
    expect(told(errors)).toEqual(['说明!B2 “截止日期”没有填写', '说明! 缺少“公开时间”'])
    expect(form?.slice(0, 3).map(({ key, text, counts }) => [key, text, counts])).toEqual([
      ['asOf', '2026-09-30', false],
      ['publishedAt', '2026-10-26 09:00', false],
      ['nextDue', '', false],
    ])
  })

  it('is filled in by the form only where it lacks something', async () => {
    const form = { asOf: '2026-09-30', publishedAt: '2026-10-26T09:00', issuer: '别的单位', period: '2025Q1' }
    expect(editionOf(await both(form))).toMatchObject({
      ...{ period: '2026Q3', asOf: '2026-09-30', issuer: '临江市' },
      publishedAt: '2026-10-26T09:00:00+08:00',
    })
  })

  it('has no form where it says all', async () => {
    const whole: Grid = [...说明, ['公开时间', '2026-10-26 09:00']].map((row) =>
      row[0] === '截止日期' ? ['截止日期', '2026-09-30'] : row,
    )
    expect((await checkWith({ 项目: TABLE, 说明: whole }, [last], { nowMs })).form).toEqual([])
  })
})
