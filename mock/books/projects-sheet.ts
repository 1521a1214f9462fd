import type { Edition, Light, Project } from '@/core/publication/contract'
import { sumKnown, groupRatio } from '@/core/publication/sums'
import { corner, heading, number, row, title, words, type Cell } from './cells'

const LIGHTS: Readonly<Record<Light, string>> = { blue: '蓝牌', yellow: '黄牌', red: '红牌' }
const COLUMNS = 16

/** A title, the unit in the corner, and headings over three rows, some merged: 总投资 in 亿元, the rest in 万元. */
const headings = (period: string): Cell[][] => [
  row(title(`${period}省市重点项目进展情况表`, COLUMNS)),
  row(...Array.from({ length: COLUMNS - 1 }, () => null), corner('单位：万元')),
  row(
    ...['序号', '项目编号', '项目名称', '项目级别', '所在区(市)', '建设地点', '建设起止年限', '建设阶段'].map(
      (name) => heading(name, 1, 3),
    ),
    heading('投资情况', 4),
    ...['帮包单位', '存在问题', '后续举措', '亮牌'].map((name) => heading(name, 1, 3)),
  ),
  row(
    ...Array.from({ length: 8 }, () => undefined),
    heading('总投资(亿元)', 1, 2),
    heading('本年度', 3),
    ...Array.from({ length: 4 }, () => undefined),
  ),
  row(
    ...Array.from({ length: 9 }, () => undefined),
    ...['年度计划投资', '年度累计完成投资', '占比'].map((name) => heading(name)),
    ...Array.from({ length: 4 }, () => undefined),
  ),
]

const yearsOf = ({ start, end }: Project): string | null =>
  start === null ? null : start === end ? String(start) : `${start}-${end ?? ''}`

const inYi = (yuan: number | null) => number(yuan === null ? null : yuan / 100_000_000, '0.00######')
const inWan = (yuan: number | null) => number(yuan === null ? null : yuan / 10_000, '#,##0.00##')
/** As a percentage to one decimal, rounded half-up; a share of nothing is not published. */
const share = (rows: readonly Project[]) => {
  const { value } = groupRatio(rows)
  return value === null ? words(null) : words(`${(Math.round(value * 1000) / 10).toFixed(1)}%`)
}

const amounts = (rows: readonly Project[]): Cell[] => {
  const sum = (key: 'totalYuan' | 'planYuan' | 'completedYuan') => sumKnown(rows, (one) => one[key]).value
  return [inYi(sum('totalYuan')), inWan(sum('planYuan')), inWan(sum('completedYuan')), share(rows)]
}

const totalRow = (label: string, rows: readonly Project[]): Cell[] =>
  row(heading(label, 8), ...amounts(rows), ...Array.from({ length: 4 }, () => words('')))

/** 项目 as the office keeps it: every project, then 合计 by level. */
export function projectsSheet({ projects, districts, stages }: Edition, period: string): Cell[][] {
  const nameOf = new Map([...districts, ...stages].map(({ id, name }) => [id, name]))
  const ofLevel = (level: Project['level']) => projects.filter((one) => one.level === level)
  const rows = projects.map((project, at) =>
    row(
      number(at + 1),
      words(project.id),
      words(project.name),
      words(project.level === 'provincial' ? '省级' : '市级'),
      words(project.districts.map((id) => nameOf.get(id) ?? id).join('、')),
      words(project.location),
      words(yearsOf(project)),
      words(project.stage === null ? null : (nameOf.get(project.stage) ?? project.stage)),
      ...amounts([project]),
      words(project.unit),
      words(project.problem),
      words(project.remedy),
      words(project.light === null ? '' : LIGHTS[project.light]),
    ),
  )
  return [
    ...headings(period),
    ...rows,
    totalRow('合 计', projects),
    totalRow('其中：省级项目合计', ofLevel('provincial')),
    totalRow('市级项目合计', ofLevel('municipal')),
  ]
}
