import { describe, expect, it } from 'vitest'
import {
  ABOUT,
  bytesOf,
  check,
  checkBytes,
  editionOf,
  GOOD,
  HEADINGS,
  projects,
  row,
  told,
  type BookText,
  type Grid,
  type Value,
} from './books'

const PLACE = new Map(HEADINGS.map((heading, at) => [heading.replace(/[（(].*/, ''), at]))

/** A row with one cell changed, by its heading. */
const changed = (heading: string, value: Value, id = 'P1') => row(id, { [PLACE.get(heading) ?? -1]: value })
const withProjects = (...rows: Grid): BookText => ({ 说明: ABOUT, 项目: projects(...rows) })
/** The first project of a book with one cell changed. */
const projectWith = async (heading: string, value: Value) =>
  editionOf(await check(withProjects(changed(heading, value)))).projects[0]
const problemsWith = async (heading: string, value: Value) =>
  told((await check(withProjects(changed(heading, value)))).errors)

describe('an ordinary book', () => {
  it('becomes an edition, amounts in whole yuan, each column in its own unit', async () => {
    const edition = editionOf(await check(GOOD))
    expect(edition.projects[0]).toEqual({
      ...{ id: 'P1', name: '项目P1', level: 'provincial', districts: ['370481'], location: '滕州经济开发区' },
      ...{ start: 2020, end: 2022, stage: 'continuing', light: null },
      ...{ totalYuan: 320_000_000, planYuan: 100_000_000, completedYuan: 123_600_000 },
      ...{ unit: '市交通运输局', problem: null, remedy: null },
    })
    expect(edition).toMatchObject({
      ...{ period: '2021Q3', revision: 1, asOf: '2021-09-30', sample: false },
      publishedAt: '2021-10-26T09:00:00+08:00',
    })
    expect(edition.districts).toHaveLength(7)
  })
  it('reads the same from a .xls of 2003', async () => {
    const [xlsx, xls] = [bytesOf(GOOD), bytesOf(GOOD, 'biff8')]
    expect(editionOf(await checkBytes(xls, '台账.xls'))).toEqual(editionOf(await checkBytes(xlsx)))
  })
})

describe('a cell', () => {
  it.each<[string, Value, object]>([
    ['总投资', '１２，３４５．６', { totalYuan: 1_234_560_000_000 }],
    ['总投资', '1,234.5', { totalYuan: 123_450_000_000 }],
    ['总投资', ' 3.2 ', { totalYuan: 320_000_000 }],
    ['年度计划投资', '3.2亿', { planYuan: 320_000_000 }],
    ['年度计划投资', '3200 万元', { planYuan: 32_000_000 }],
    ['总投资', '待定', { totalYuan: null }],
    ['总投资', '—', { totalYuan: null }],
    ['总投资', '/', { totalYuan: null }],
    ['总投资', 0, { totalYuan: 0 }],
    ['总投资', 0.1 + 0.2, { totalYuan: 30_000_000 }],
    ['起止年限', '2020—2022', { start: 2020, end: 2022 }],
    ['起止年限', '2020年–2022年', { start: 2020, end: 2022 }],
    ['起止年限', '２０２０－２０２２年', { start: 2020, end: 2022 }],
    ['起止年限', '2021—', { start: 2021, end: null }],
    ['起止年限', '2021', { start: 2021, end: 2021 }],
    ['起止年限', '无', { start: null, end: null }],
    ['区市', '滕州市、薛城区', { districts: ['370481', '370403'] }],
    ['区市', '高新区', { districts: ['zzgx'] }],
    ['建设阶段', '在建', { stage: 'continuing' }],
    ['建设阶段', '计划新开工', { stage: 'new' }],
    ['项目编号', 370481001, { id: '370481001' }],
    ['存在问题', '土地\n手续', { problem: '土地 手续' }],
    ['项目名称', '<b>项目</b>😀', { name: '<b>项目</b>😀' }],
  ])('of %s reads %j', async (heading, value, expected) => {
    const differs = heading === '年度计划投资' ? { 占比: null } : {}
    const cells = changed(heading, value).map((cell, at) =>
      HEADINGS[at] === '占比' && '占比' in differs ? null : cell,
    )
    expect(editionOf(await check(withProjects(cells))).projects[0]).toMatchObject(expected)
  })

  it.each<[string, Value, string]>([
    ['总投资', '约3亿', '项目!H2 不能确定是哪一个数'],
    ['总投资', '3-5亿', '项目!H2 不能确定是哪一个数'],
    ['总投资', '1,23', '项目!H2 不能确定是哪一个数'],
    ['总投资', '3.2美元', '项目!H2 “美元”不是金额单位'],
    ['总投资', -3, '项目!H2 金额是负数'],
    ['总投资', 1e12, '项目!H2 金额过大'],
    ['总投资', new Date(Date.UTC(2021, 2, 1)), '项目!H2 应填数字，却是日期'],
    ['占比', '75%124', '项目!K2 不能确定是哪一个数'],
    ['占比', '123.7%', '项目!K2 与完成投资÷年度计划投资不符，应为 123.6%'],
    ['区市', '嘉祥县977.93', '项目!D2 不认识区(市)“嘉祥县977.93”'],
    ['区市', null, '项目!D2 没有填写区(市)'],
    ['项目编号', new Date(Date.UTC(2021, 2, 1)), '项目!A2 编号或文字被办公软件改成了日期'],
    ['项目编号', '3月1日', '项目!A2 编号或文字被办公软件改成了日期'],
    ['项目编号', 1.2345678901234567e17, '项目!A2 编号被办公软件当作数字，可能丢了位数'],
    ['项目编号', null, '项目!A2 “项目编号”没有填写'],
    ['级别', '世界级', '项目!C2 应填“国家级”“省级”“市级”或“县级”'],
    ['起止年限', '2020-22', '项目!F2 不能确定起止年份'],
    ['起止年限', '2022-2020', '项目!F2 竣工年份早于开工年份'],
    ['建设阶段', '停工', '项目!G2 不认识这个建设阶段'],
    ['项目名称', '长'.repeat(501), '项目!B2 超过 500 个字'],
  ])('of %s is never guessed: %j', async (heading, value, problem) => {
    expect(await problemsWith(heading, value)).toEqual([problem])
  })

  it('that computes to a share is taken by what it shows', async () => {
    const grid = projects(row('P1', { 10: 1.23567 }), row('P2', { 10: 1.236 }))
    const shown = (format: string) => ({
      说明: ABOUT,
      项目: { grid, adorn: (sheet: Record<string, { z?: string }>) => void ((sheet['K2'] ?? {}).z = format) },
    })
    expect(told((await check(shown('0%'))).errors)).toEqual([])
    expect(told((await check(shown('0.00%'))).errors)).toHaveLength(1)
  })

  it('whose formula has no value is an error, one with a value is read', async () => {
    const adorn = (sheet: Record<string, unknown>) => {
      sheet['H2'] = { t: 'n', f: '1+2', v: 3 }
      sheet['I2'] = { t: 'n', f: '1+2' }
      sheet['H3'] = { t: 'e', v: 0x17, f: '#REF!' }
    }
    const grid = projects(row('P1', { 10: null }), row('P2'))
    expect(told((await check({ 说明: ABOUT, 项目: { grid, adorn } })).errors)).toEqual([
      '项目!I2 公式没有计算结果',
      '项目!H3 公式出错：#REF!',
    ])
  })
})

describe('mistakes', () => {
  it('are all told at once, with what stands in the cell and how to repair it', async () => {
    const { errors, edition } = await check(
      withProjects(changed('总投资', '约3亿'), changed('级别', '世界级', 'P2'), row('P1')),
    )
    expect(edition).toBeNull()
    expect(errors[0]).toEqual({
      ...{ sheet: '项目', cell: 'H2', value: '约3亿', problem: '不能确定是哪一个数' },
      repair: '只写一个数，如 1,234.5；未公布就留空',
    })
    expect(told(errors)).toEqual([
      '项目!H2 不能确定是哪一个数',
      '项目!C3 应填“国家级”“省级”“市级”或“县级”',
      '项目!A4 与 A2 重复',
    ])
  })

  it('are told beyond fifty', async () => {
    const sound = Array.from({ length: 120 }, (_, at) => row(`Q${at}`))
    const rows = [...sound, ...sound.map((_, at) => changed('总投资', '约3亿', `P${at}`))]
    expect((await check(withProjects(...rows))).errors).toHaveLength(120)
  })

  it('of a sheet or a column that is missing say what to do', async () => {
    const without = [
      HEADINGS.filter((heading) => !/投资（亿/.test(heading)),
      row('P1').filter((_, at) => at !== 7),
    ]
    const { errors } = await check({ 项目: without })
    expect(told(errors)).toEqual([
      ...['期次', '截止日期', '公开时间', '发布单位'].map(
        (name) => `说明!${name} 没有“说明”表，也没有填写“${name}”`,
      ),
      '项目! 缺少“总投资”列',
    ])
    expect(errors.at(-1)?.repair).toBe('添加一列，表头写“总投资”（也可写：投资总额）')
  })

  it('of the announced totals stand at 说明', async () => {
    const announced = (total: string, count: number, ratio: string) => ({
      ...GOOD,
      说明: [...ABOUT, ['项目总数', count], ['完成投资合计', total], ['完成率合计', ratio]],
    })
    editionOf(await check(announced('2.5亿元', 2, '123.6%')))
    expect(told((await check(announced('2.6亿元', 3, '123.7%'))).errors)).toEqual([
      '说明!B5 与“项目”表不符，表中有 2 个项目',
      '说明!B6 与“项目”表不符，按各行计算为 247,200,000元',
      '说明!B7 与“项目”表不符，按各行计算为 123.6%',
    ])
  })

  it('of dates and periods stand at 说明', async () => {
    const about = [
      ...[
        ['期次', '2021年第五季度'],
        ['截止日期', '2021-13-01'],
        ['公开时间', '十月'],
      ],
      ...[
        ['发布单位', '无'],
        ['序时进度', 1.5],
        ['联系人', '某某'],
      ],
    ]
    const { errors, warnings } = await check({ ...GOOD, 说明: about })
    expect(told(errors)).toEqual([
      '说明!B1 不能确定是哪一期',
      '说明!B2 不能确定是哪一天',
      '说明!B3 不能确定是什么时间',
      '说明!B4 “发布单位”没有填写',
      '说明!B5 不是零到百分之百之间的比例',
    ])
    expect(told(warnings)).toEqual(['说明!A6 不认识这一项，未读取'])
  })
})

describe('the other sheets', () => {
  const whole: BookText = {
    ...GOOD,
    指标: [
      ['指标名称', '单位', '权重', '方向', '小数位'],
      ['投资完成率', '%', 40, '越高越好', 1],
      ['信访件数', '件', '—', '越低越好', 0],
    ],
    考核: [
      ['区市', '综合得分', '位次', '投资完成率（%）', '信访件数'],
      ['滕州市', 95.71, '第1名', '130.2%', 3],
      ['薛城区', 90, 2, '—', '2件'],
      ['山亭区', 90, null, 100, 1],
      ['合计', null, null, null, 6],
    ],
    储备: [
      ['领域', '区市', '项目数', '总投资（亿元）'],
      ['高端装备', '滕州', 12, 56],
      ['高端装备', null, '3个', null],
    ],
    服务成效: [
      ['板块', '指标', '数值', '单位'],
      ['企呼枣应', '受理企业诉求', '8,135', '件'],
      ['企呼枣应', '满意率', '98.6%', '%'],
    ],
  }
  it('give the assessment, the pipeline and the services', async () => {
    const edition = editionOf(await check(whole))
    expect(edition.assessment?.indicators[1]).toEqual({
      ...{ id: '信访件数', name: '信访件数', unit: '件', weight: null, better: 'lower', decimals: 0 },
    })
    expect(edition.assessment?.results).toEqual([
      { district: '370481', score: 95.71, rank: 1, values: { 投资完成率: 130.2, 信访件数: 3 } },
      { district: '370403', score: 90, rank: 2, values: { 投资完成率: null, 信访件数: 2 } },
      { district: '370406', score: 90, rank: null, values: { 投资完成率: 100, 信访件数: 1 } },
    ])
    expect(edition.pipeline).toEqual([
      { field: '高端装备', district: '370481', projects: 12, totalYuan: 5_600_000_000 },
      { field: '高端装备', district: null, projects: 3, totalYuan: null },
    ])
    expect(edition.services).toEqual([
      { group: '企呼枣应', name: '受理企业诉求', value: 8135, unit: '件', decimals: 0 },
      { group: '企呼枣应', name: '满意率', value: 98.6, unit: '%', decimals: 1 },
    ])
  })
  it('hold ranks to the scores, and indicators to their list', async () => {
    const 考核 = [
      ['区市', '得分', '名次', '别的'],
      ['滕州市', 90, 2, 1],
      ['薛城区', 95, 1, 1],
      ['薛城区', 80, 3, 1],
      ['山亭区', 90, 3, 1],
    ]
    expect(told((await check({ ...whole, 考核 })).errors)).toEqual([
      '考核!D1 “指标”表中没有这一项',
      '考核!A4 与 A3 重复',
      '考核!C5 名次与得分不符，在排名组“区(市)”里按得分名次应为 2',
    ])
  })
  it('name districts and stages of their own', async () => {
    const edition = editionOf(
      await check({
        说明: ABOUT,
        项目: projects(row('P1', { 3: '甲县', 6: '收尾' }), row('P2', { 3: '乙区', 6: '待验收' })),
        区市: [
          ['名称', '行政区划代码', '排名组'],
          ['甲县', '110101', 'a'],
          ['乙区', 110102, 'a'],
        ],
        阶段: [
          ['名称', '又称'],
          ['收尾', '待验收、扫尾'],
          ['续建', null],
        ],
      }),
    )
    expect(edition.districts.map(({ id }) => id)).toEqual(['110101', '110102'])
    expect(edition.stages).toEqual([
      { id: '收尾', name: '收尾' },
      { id: 'continuing', name: '续建' },
    ])
    expect(edition.projects.map(({ stage }) => stage)).toEqual(['收尾', '收尾'])
  })
  it('of unknown names are told, not read', async () => {
    const { warnings } = await check({ ...GOOD, 草稿: [['随手记']], 空白: [[null]] })
    expect(told(warnings)).toEqual(['草稿! 不认识这个工作表，未读取'])
  })
})

it('reads what no cell is needed for', async () => {
  expect(await projectWith('帮包单位', '-')).toMatchObject({ unit: null })
})
