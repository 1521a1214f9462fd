import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { deriveScenes } from '@/scenes/derive'
import { editionOf, told, type Grid } from './books'
import { about, checkWith, lastQuarter, official, over, plain, table } from './plain-tables'

const NOW = { nowMs: Date.parse('2026-10-26T09:00:30+08:00') }
let last: Edition
beforeAll(async () => {
  last = await lastQuarter()
})
const check = (grid: Grid, options = {}) => checkWith({ Sheet1: grid }, [last], { ...NOW, ...options })

const SEWAGE = ['污水处理项目', 1000, 800] as const
const DATA = ['数据中心项目', 2000, 1500] as const
const PARK = ['产业园项目', 3000, 2000] as const
const SOUND = table(
  over('合计（3个）', 6000, 4300),
  over('一、江城区（2个）', 3000, 2300),
  plain(1, SEWAGE),
  plain(2, DATA),
  over('二、白沙县（1个）', 3000, 2000),
  plain(1, PARK),
  over('平均', 2000, 1433),
)

describe('a single plain table', () => {
  it('says what a book with all its sheets says', async () => {
    const whole = official(
      about('2026Q3', '2026-09-30', '2026-10-26 09:00'),
      ['LJ001', '省级', '江城区', SEWAGE],
      ['LJ002', '市级', '江城区', DATA],
      ['LJ009', '市级', '白沙县', PARK],
    )
    const [ofTable, ofBook] = [editionOf(await check(SOUND)), editionOf(await checkWith(whole, [last]))]
    expect(ofTable).toEqual(ofBook)
    expect(deriveScenes([last, ofTable], '2026Q3')).toEqual(deriveScenes([last, ofBook], '2026Q3'))
  })

  it('tells what was filled in, and offers it in a form', async () => {
    const { warnings, form } = await check(SOUND)
    expect(warnings.map(({ problem }) => problem)).toContain(
      '没有“说明”表，按表题和上期填写：期次 2026Q3、截止日期 2026-09-30、公开时间 2026-10-26 09:00、发布单位 临江市重点项目办公室',
    )
    expect(form?.slice(0, 4).map(({ key, text, counts }) => [key, text, counts])).toEqual([
      ['period', '2026Q3', true],
      ['asOf', '2026-09-30', true],
      ['publishedAt', '2026-10-26 09:00', true],
      ['issuer', '临江市重点项目办公室', true],
    ])
  })

  it('has the stages of the last quarter', async () => {
    const stages = [...last.stages, { id: '停工', name: '停工' }]
    const [number, name, , ...rest] = plain(1, SEWAGE)
    const rows = table(over('一、江城区'), [number ?? 1, name ?? '', '停工', ...rest])
    const edition = editionOf(await checkWith({ Sheet1: rows }, [{ ...last, stages }], NOW))
    expect(edition.projects[0]?.stage).toBe('停工')
  })

  it('has the districts’ groups of the last quarter, where its sheet 区市 has none', async () => {
    const 区市: Grid = [
      ['名称', '代码'],
      ['白沙县', '420122'],
      ['江城区', '420102'],
      ['河东区', '420109'],
    ]
    const { districts } = editionOf(await checkWith({ Sheet1: SOUND, 区市 }, [last], NOW))
    expect(districts.map(({ name, group }) => `${name} ${group}`)).toEqual([
      ...['白沙县 县', '江城区 城区', '河东区 district'],
    ])
  })

  it('is found among sheets that are none, and asked for where two may be meant', async () => {
    const notes: Grid = [['填表说明', '略']]
    expect(editionOf(await checkWith({ 填表: notes, 汇总: SOUND }, [last], NOW)).projects).toHaveLength(3)
    const { errors } = await checkWith({ 一: SOUND, 二: SOUND }, [last], NOW)
    expect(told(errors)[0]).toBe('项目! 缺少工作表“项目”')
  })
})

describe('the sections of a table', () => {
  it('are checked against their rows, at the cell that differs', async () => {
    const { errors } = await check(
      table(
        over('合计（4个）', 6000, 4300),
        over('一、江城区（3个）', 3000, 2301),
        plain(1, SEWAGE),
        plain(2, DATA),
        over('二、白沙县', 3100),
        plain(1, PARK),
      ),
    )
    expect(told(errors)).toEqual([
      'Sheet1!A4 个数与各行不符：有 3 个项目',
      'Sheet1!A5 个数与各行不符：有 2 个项目',
      'Sheet1!G5 与各行之和不符，各行之和为 23,000,000元',
      'Sheet1!F8 与各行之和不符，各行之和为 30,000,000元',
    ])
  })

  it('may be numbered in a cell of their own, or be a district’s bare name', async () => {
    const rows = table(
      ['一', '江城区', null, null, null, 3000, 2300],
      plain(1, SEWAGE),
      plain(2, DATA),
      over('白沙县', 3000),
      plain(1, PARK),
    )
    const places = editionOf(await check(rows)).projects.map(({ districts }) => districts)
    expect(places).toEqual([['420102'], ['420102'], ['420122']])
  })

  it.each([
    ['levels over districts', ['一、省级重点项目', '（一）江城区'], ['二、市级重点项目', '（一）江城区']],
    ['districts over levels', ['一、江城区', '（一）省级'], ['（二）市级']],
  ])('stand in one another: %s', async (_, first, second) => {
    const heads = (words: readonly string[]) => words.map((one) => over(one))
    const rows = table(...heads(first), plain(1, ['甲', 1, 1]), ...heads(second), plain(1, ['乙', 2, 1]))
    const { projects } = editionOf(await check(rows))
    expect(projects.map(({ level, districts }) => [level, districts])).toEqual([
      ['provincial', ['420102']],
      ['municipal', ['420102']],
    ])
  })

  it('are no projects, and no project is a section', async () => {
    const rows = table(
      over('一、江城区'),
      plain(1, ['充电桩（30个）', 1, 1]),
      plain(2, ['二、三期厂房', 2, 2]),
    )
    expect(
      editionOf(await check(rows, { form: { level: '市级' } })).projects.map(({ name }) => name),
    ).toEqual(['充电桩（30个）', '二、三期厂房'])
  })

  it('of a place that is not known are told once; a row over which none stands is told', async () => {
    const { errors } = await check(
      table(plain(1, SEWAGE), over('一、河东区'), plain(1, DATA), plain(2, PARK)),
    )
    expect(told(errors).slice(0, 2)).toEqual(['Sheet1!B4 没有填写区(市)', 'Sheet1!A5 不认识区(市)“河东区”'])
  })

  it('have 小计 checked, which may stand above or below its rows', async () => {
    const rows = (plan: number) =>
      table(
        over('一、江城区'),
        plain(1, SEWAGE),
        plain(2, DATA),
        over('小计', plan),
        over('二、白沙县'),
        plain(1, PARK),
      )
    expect((await check(rows(3000))).errors).toEqual([])
    expect(told((await check(rows(3001))).errors)).toEqual([
      'Sheet1!F7 与各行之和不符，各行之和为 30,000,000元',
    ])
  })

  it('agree with a column of districts where there is one', async () => {
    const [title = [], unit = [], headings = []] = table()
    const { errors } = await check([
      ...[title, unit, [...headings, '区县'], over('一、江城区')],
      ...[
        [...plain(1, SEWAGE), '江城区'],
        [...plain(2, PARK), '白沙县'],
      ],
    ])
    expect(told(errors)).toEqual(['Sheet1!H6 与上面的“江城区”不是同一个区(市)'])
    const blank = [title, unit, [...headings, '区县'], over('一、江城区'), plain(1, SEWAGE)]
    expect(editionOf(await check(blank)).projects[0]?.districts).toEqual(['420102'])
  })
})
