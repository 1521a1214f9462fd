import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { DECISION_IDS, RULES } from '@/office/plausibility/list'
import { createOfficeSay } from '@/core/i18n/office-say'
import { found, project, second, third, withProject } from './kit'

const all = (change: (one: Edition['projects'][number]) => object) =>
  third({ projects: third().projects.map((one) => ({ ...one, ...change(one) })) })
const results = (
  change: (one: NonNullable<Edition['assessment']>['results'][number], at: number) => object,
) => {
  const { assessment } = third()
  if (!assessment) throw new Error('no assessment')
  return third({
    assessment: {
      ...assessment,
      results: assessment.results.map((one, at) => ({ ...one, ...change(one, at) })),
    },
  })
}
const indicators = (...added: NonNullable<Edition['assessment']>['indicators']) => {
  const { assessment } = third()
  if (!assessment) throw new Error('no assessment')
  return { ...assessment, indicators: [...assessment.indicators, ...added] }
}
const ratio = { id: 'r', name: '投资完成率', unit: '%', weight: 0, better: 'higher', decimals: 1 } as const

it('a sound quarter is not nagged at, nor is the first one', () => {
  expect(found(third())).toEqual([])
  expect(found(third(), [])).toEqual([])
})

describe('a rule finds', () => {
  it.each<[string, Edition, string[]]>([
    [
      'one amount ten thousand times less',
      withProject(1, { planYuan: 2e4 }),
      [
        'wrong-by-factor: projects[1].planYuan P1 乙水厂：约为应有数的 10,000 分之一，上期 200,000,000元，本期 20,000元',
      ],
    ],
    [
      'what is completed ten times more than it grew to',
      withProject(5, { completedYuan: 9e8 }),
      [
        'wrong-by-factor: projects[5].completedYuan P5 己草厂：约为应有数的 10 倍，上期 60,000,000元，本期 900,000,000元',
      ],
    ],
    [
      'a column in another unit',
      all(({ planYuan }) => ({ planYuan: (planYuan ?? 0) * 1e4 })),
      [
        'unit-slip: columns.planYuan 整列约为上期的 10,000 倍（6 个项目；如甲山厂，上期 200,000,000元，本期 2,000,000,000,000元）',
      ],
    ],
    [
      'a plan above the total',
      withProject(0, { totalYuan: 1.5e8 }),
      [
        'plan-above-total: projects[0].planYuan P0 甲山厂：年度计划投资 200,000,000元，总投资只有 150,000,000元',
      ],
    ],
    [
      'more completed than the total',
      withProject(5, { completedYuan: 1.5e9 }),
      [
        'completed-above-total: projects[5].completedYuan P5 己草厂：完成投资 1,500,000,000元，总投资只有 1,000,000,000元',
      ],
    ],
    ['ten times the plan', withProject(0, { planYuan: null, completedYuan: 1e8 }), []],
    [
      'a plan changed within the year',
      withProject(0, { planYuan: 3e8 }),
      [
        'plan-changed: projects[0].planYuan P0 甲山厂：年度计划投资上期是 200,000,000元，本期是 300,000,000元',
      ],
    ],
    ['a total changed by less than a fifth: nothing', withProject(0, { totalYuan: 1.19e9 }), []],
    [
      'a total changed by a fifth',
      withProject(0, { totalYuan: 1.2e9 }),
      [
        'total-changed: projects[0].totalYuan P0 甲山厂：总投资上期是 1,000,000,000元，本期是 1,200,000,000元',
      ],
    ],
    [
      'investment that falls',
      withProject(0, { completedYuan: 9e6 }),
      ['investment-fell: projects[0].completedYuan P0 甲山厂：完成投资 9,000,000元，上期是 10,000,000元'],
    ],
    [
      'last quarter’s column',
      third({ projects: second().projects }),
      ['completed-same: columns.completedYuan 6 个项目中有 6 个的完成投资与上期一样'],
    ],
    [
      'a stage that goes back',
      withProject(2, { stage: 'preparation' }),
      ['stage-back: projects[2].stage P2 丙林厂：上期是continuing，本期是preparation'],
    ],
    [
      'a moved project',
      withProject(2, { districts: ['d0'] }),
      ['project-moved: projects[2].districts P2 丙林厂：上期属第2区，本期属第0区'],
    ],
    [
      'another name under the same code',
      withProject(2, { name: '完全不同' }),
      ['project-renamed: projects[2].name P2 上期叫“丙林厂”，本期叫“完全不同”'],
    ],
    [
      'another code of the same name',
      withProject(2, { id: 'Q2' }),
      ['project-recoded: projects[2].id 丙林厂：上期的编号是 P2，本期是 Q2'],
    ],
    [
      'projects that are gone',
      third({ projects: third().projects.slice(0, 4) }),
      ['project-gone: projects.gone 上期的 2 个项目本期没有：P4 戊湖厂、P5 己草厂'],
    ],
    [
      'districts and sheets that are gone',
      third({ services: [], pipeline: [], assessment: null }),
      [
        'sheet-gone: assessment 上期有“考核”，本期没有，相关画面将不再显示',
        'sheet-gone: pipeline 上期有“储备”，本期没有，相关画面将不再显示',
        'sheet-gone: services 上期有“服务成效”，本期没有，相关画面将不再显示',
      ],
    ],
    [
      'a column that is gone',
      all(() => ({ unit: null })),
      ['column-gone: columns.unit 上期有“帮包单位”，本期没有'],
    ],
    [
      'a district without an assessment',
      results((_, at) => (at === 2 ? { score: null, rank: null } : {})),
      ['assessment-missing: assessment.results 考核里缺 1 个区市：第2区'],
    ],
    [
      'a score that the indicators do not give',
      results((_, at) => (at === 2 ? { score: 87 } : {})),
      ['score-differs: assessment.results[2].score 第2区的得分写的是 87，按指标值乘权重是 88.00'],
    ],
    [
      'scores that read alike with as many decimals as are written',
      results((_, at) => ({ score: [90.00000001, 90.00000002, 80][at], values: {} })),
      ['scores-alike: assessment.results[0].score 第0区、第1区的得分都读作 90.00，名次却不同'],
    ],
    [
      'weights that are not 100',
      third({ assessment: indicators({ ...ratio, name: '别的', weight: 7 }) }),
      ['weights-sum: assessment.indicators 各指标的权重合计是 107'],
    ],
    [
      'a skipped period, and a closing day to come',
      third({ period: '2026Q4', asOf: '2026-12-31', publishedAt: '2027-01-20T09:00:00+08:00' }),
      [
        'as-of-ahead: asOf 数据截至2026年12月31日，今天是2026年11月30日',
        'period-skipped: period 本期是2026年全年，上次公开的是2026年上半年，中间缺了一期',
        'published-ahead: publishedAt 公开时间是2027年1月20日 09:00，还有 51 天',
      ],
    ],
    [
      'a period that has not begun',
      third({ period: '2027Q1', asOf: '2027-03-31', projects: [], services: [] }),
      expect.arrayContaining([
        'period-future: period 2027年第一季度还没有开始，今天是2026年11月30日',
      ]) as string[],
    ],
    [
      'a time of publishing that is far ahead',
      third({ publishedAt: '2027-10-26T09:00:00+08:00' }),
      ['published-far: publishedAt 公开时间是2027年10月26日 09:00，还有 330 天'],
    ],
    [
      'one that has passed',
      third({ publishedAt: '2026-10-26T09:00:00+08:00' }),
      ['published-past: publishedAt 公开时间是2026年10月26日 09:00，已过去 36 天'],
    ],
    [
      'a telephone',
      withProject(0, { problem: '联系张三 138-1234-5678' }),
      ['personal-data: projects[0].problem 文字里有手机号码，不能公开'],
    ],
    [
      'words copied into many rows',
      all(() => ({ problem: '用地手续未办结' })),
      ['same-problem: projects[0].problem 6 个项目的存在问题都是“用地手续未办结”'],
    ],
  ])('%s', (_, edition, lines) => {
    expect(found(edition)).toEqual(lines)
  })

  it('more than ten times the plan, of a row and of all', () => {
    const large = all(() => ({ planYuan: 1e6 }))
    expect(found(large, [])).toHaveLength(7)
    expect(found(large, [])[0]).toBe('ratio-odd: columns.completedYuan 全部项目：完成率高达 5,250.0%')
  })

  it('half of the projects', () => {
    const lines = found(third({ projects: third().projects.slice(0, 3) }))
    expect(lines[0]).toBe('count-halved: projects 项目只有 3 个，上期有 6 个')
  })

  it('an indicator that restates the ratio, unless the office reckons it in another way', () => {
    const values = (value: number, given = [18.8, 26.3, 33.8]) => {
      const assessment = indicators(ratio)
      return {
        ...assessment,
        results: assessment.results.map((one, at) => ({
          ...one,
          values: { ...one.values, r: value + (given[at] ?? 0) },
        })),
      }
    }
    const atHalf = (value: number) => values(value, [12.5, 17.5, 22.5])
    const [now, before] = [values(0), second({ assessment: atHalf(0) })]
    expect(found(third({ assessment: now }), [before])).toEqual([])
    const off = found(third({ assessment: values(1) }), [before])
    expect(off).toHaveLength(3)
    expect(off[0]).toContain('第0区的“投资完成率”写的是 19.8%，按项目算是 18.8%')
    expect(found(third({ assessment: values(1) }), [second({ assessment: atHalf(1) })])).toEqual([])
    expect(found(third({ assessment: values(1) }), [])).toEqual([])
  })

  it('names that the wall must cut: long ones, and those that are cut to the same words', () => {
    const named = (...names: string[]) => third({ projects: names.map((name, at) => project(at, { name })) })
    const long = '长'.repeat(13)
    expect(found(named(`${long}甲厂`, '短名'), [])).toEqual([])
    expect(found(named(`${long}甲厂`, `${long}乙厂`, '名'.repeat(41)), [])).toEqual([
      `name-cut: projects[0].name 名称有 15 个字，屏上会截短：${long}甲厂`,
      `name-cut: projects[1].name 名称有 15 个字，屏上会截短：${long}乙厂`,
      `name-cut: projects[2].name 名称有 41 个字，屏上会截短：${'名'.repeat(41)}`,
    ])
  })

  it('a character that no typeface has', () => {
    const lacking = (text: string) => [...text].filter((one) => one === '𪚥')
    const lines = found(withProject(0, { unit: '𪚥局' }), [second()], { nowMs: null, lacking })
    expect(lines).toEqual(['no-glyph: projects[0].unit 随屏的字体里没有这些字：𪚥'])
  })
})

describe('a district under another code', () => {
  const [first, ...others] = third().districts
  if (!first) throw new Error('no district')
  const moved = (name: string, id = 'new') =>
    third({
      districts: [{ ...first, id, name }, ...others],
      projects: third().projects.map((one) => ({
        ...one,
        districts: one.districts.map((own) => (own === first.id ? id : own)),
      })),
      assessment: null,
    })
  const before = second({ assessment: null })

  it('is the same by its name, or by its projects', () => {
    expect(found(moved('第0区'), [before])).toEqual([
      'district-recoded: districts[0].id 上期是第0区 d0，本期是第0区 new',
    ])
    expect(found(moved('别名'), [before])).toHaveLength(1)
  })

  it('is told where only its name changed, or where it is gone', () => {
    expect(found(moved('别名', 'd0'), [before])).toEqual([
      'district-renamed: districts[0].name d0 上期叫“第0区”，本期叫“别名”',
    ])
    const projects = third().projects.map((one) => ({ ...one, districts: ['d1'] }))
    const lines = found(third({ districts: others, projects, assessment: null }), [before])
    expect(lines).toContain('district-gone: districts 上期的 1 个区市本期没有：第0区')
  })
})

describe('the rules', () => {
  it('have an id each, and words in both languages', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const locale of ['zh-CN', 'en'] as const)
      for (const id of ids) expect(createOfficeSay(locale).t(`plausible.${id}.kind`)).not.toBe('')
    expect(DECISION_IDS).toContain('plan-changed')
    expect(DECISION_IDS).not.toContain('personal-data')
  })

  it('do not ask again of a correction what the revision before it had', () => {
    const odd = withProject(0, { planYuan: 3e8 })
    expect(found({ ...odd, revision: 2 }, [second(), odd])).toEqual([])
    const more = withProject(1, { planYuan: 4e8 }, odd)
    expect(found(more, [second(), odd])).toEqual([
      'plan-changed: projects[1].planYuan P1 乙水厂：年度计划投资上期是 200,000,000元，本期是 400,000,000元',
    ])
  })

  it('compare plans and what is completed within a year only', () => {
    const q1 = third({ period: '2027Q1', asOf: '2027-03-31', projects: [project(0, { planYuan: 1e8 })] })
    const year = second({ period: '2026Q4', asOf: '2026-12-31', projects: [project(0)] })
    const at = { nowMs: Date.parse('2027-04-02T00:00:00+08:00') }
    expect(found({ ...q1, publishedAt: '2027-04-02T00:00:00+08:00' }, [year], at)).toEqual([])
  })
})
