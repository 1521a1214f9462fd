import type { Edition } from '@/core/publication/contract'
import { createSay } from '@/core/i18n/create-say'
import { corner, heading, number, row, title, words, type Cell } from './cells'
import { projectsSheet } from './projects-sheet'

export interface BookSheet {
  readonly name: string
  readonly rows: Cell[][]
  readonly widths: readonly number[]
}

const say = createSay('zh-CN')

/** `2021-10-26 09:00` of an instant on the office's own clock. */
const clock = (instant: string) => instant.slice(0, 16).replace('T', ' ')

function aboutSheet({ rules, totals, ...edition }: Edition): Cell[][] {
  const { timeProgress } = rules
  const entries: readonly (readonly [string, string | null])[] = [
    ['期次', say.toDate(edition.period)],
    ['截止日期', edition.asOf],
    ['公开时间', clock(edition.publishedAt)],
    ['发布单位', edition.issuer],
    ['序时进度', timeProgress === null ? null : `${timeProgress * 100}%`],
    ['更正说明', edition.correction],
    ['项目总数', totals.projects === null ? null : `${totals.projects}个`],
    ['年度计划投资合计', totals.plan],
    ['完成投资合计', totals.completed],
    ['完成率合计', totals.ratio],
    ['示例数据', edition.sample ? '是' : '否'],
  ]
  return entries.map(([name, value]) => row(heading(name), words(value)))
}

const decimals = (count: number) => (count === 0 ? '0' : `0.${'0'.repeat(count)}`)

function assessmentSheets({ assessment, districts }: Edition): BookSheet[] {
  if (!assessment) return []
  const { indicators, results } = assessment
  const nameOf = new Map(districts.map(({ id, name }) => [id, name]))
  const listed = indicators.map(({ name, id, unit, weight, better, decimals: places }) =>
    row(
      ...[words(name), words(id), words(unit), number(weight)],
      ...[words(better === 'higher' ? '越高越好' : '越低越好'), number(places)],
    ),
  )
  const judged = results.map(({ district, score, rank, values }) =>
    row(
      ...[words(nameOf.get(district) ?? district), number(score, '0.00'), number(rank)],
      ...indicators.map(({ id, decimals: places }) => number(values[id] ?? null, decimals(places))),
    ),
  )
  const names = ['指标名称', '指标代码', '单位', '权重', '方向', '小数位']
  return [
    { name: '指标', rows: [row(...names.map((name) => heading(name))), ...listed], widths: [24, 22] },
    {
      name: '考核',
      rows: [
        row(title('各区(市)重点项目考核结果', 3 + indicators.length)),
        row(
          ...['区(市)', '综合得分', '位次'].map((name) => heading(name, 1, 2)),
          heading('指标', indicators.length),
        ),
        row(undefined, undefined, undefined, ...indicators.map(({ name }) => heading(name))),
        ...judged,
      ],
      widths: [14, 12, 10, ...indicators.map(() => 16)],
    },
  ]
}

function pipelineSheet({ pipeline, districts }: Edition): BookSheet[] {
  if (pipeline.length === 0) return []
  const nameOf = new Map(districts.map(({ id, name }) => [id, name]))
  const names = ['领域', '区(市)', '项目数', '总投资']
  const rows = pipeline.map(({ field, district, projects, totalYuan }) =>
    row(
      ...[
        words(field),
        words(district === null ? null : (nameOf.get(district) ?? district)),
        number(projects),
      ],
      number(totalYuan === null ? null : totalYuan / 100_000_000, '0.00######'),
    ),
  )
  const top = [row(null, null, null, corner('单位：亿元')), row(...names.map((name) => heading(name)))]
  return [{ name: '储备', rows: [...top, ...rows], widths: [18, 14, 10, 14] }]
}

function servicesSheet({ services }: Edition): BookSheet[] {
  if (services.length === 0) return []
  const rows = services.map(({ group, name, value, unit, decimals: places }) =>
    row(words(group), words(name), number(value, decimals(places)), words(unit), number(places)),
  )
  const names = ['板块', '指标', '数值', '单位', '小数位']
  return [
    {
      name: '服务成效',
      rows: [row(...names.map((name) => heading(name))), ...rows],
      widths: [22, 26, 12, 12, 8],
    },
  ]
}

/** The sheets of the workbook that an edition would be published from, as the office lays them out. */
export function sheetsOf(edition: Edition): BookSheet[] {
  const districts = edition.districts.map(({ name, id, group }) => row(words(name), words(id), words(group)))
  return [
    { name: '说明', rows: aboutSheet(edition), widths: [20, 60] },
    {
      name: '项目',
      rows: projectsSheet(edition, say.toDate(edition.period)),
      widths: [6, 12, 36, 10, 14, 24, 14, 12, 14, 14, 14, 10, 22, 40, 40, 8],
    },
    ...assessmentSheets(edition),
    ...pipelineSheet(edition),
    ...servicesSheet(edition),
    {
      name: '区市',
      rows: [row(heading('名称'), heading('行政区划代码'), heading('排名组')), ...districts],
      widths: [16, 16, 16],
    },
  ]
}
