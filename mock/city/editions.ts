import type { Edition, Project } from '@/core/publication/contract'
import { daysOf } from '@/core/publication/period'
import { assess } from './assessment'
import { DISTRICTS } from './districts'
import { pipelineOf } from './pipeline'
import { projectLists, TIME_PROGRESS } from './project-lists'
import { QUARTERS, type SampleQuarter } from './quarters'
import { servicesOf } from './services'
import { totalsOf } from './totals'

/** The name says that the data is a sample, wherever it is shown. */
const ISSUER = '枣庄市重点项目推进办公室（示例）'
const STAGES = [
  { id: 'preparation', name: '前期' },
  { id: 'new', name: '新开工' },
  { id: 'continuing', name: '续建' },
  { id: 'completed', name: '竣工投产' },
] as const
/** The 26th of the month after the quarter, nine in the morning. */
function publishedAt(quarter: SampleQuarter): string {
  const year = Number(quarter.slice(0, 4))
  const month = Number(quarter.slice(5)) * 3 + 1
  return `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-26T09:00:00+08:00`
}

function editionOf(quarter: SampleQuarter, projects: Project[]): Edition {
  return {
    format: 'liangping/edition/1',
    period: quarter,
    revision: 1,
    asOf: daysOf(quarter).last,
    publishedAt: publishedAt(quarter),
    issuer: ISSUER,
    sample: true,
    correction: null,
    rules: { timeProgress: TIME_PROGRESS[quarter] ?? null, lights: { yellowBelow: 0, redBelow: 0.1 } },
    districts: DISTRICTS.map(({ id, name, group }) => ({ id, name, group })),
    stages: STAGES.map((stage) => ({ ...stage })),
    projects,
    assessment: assess(quarter, projects),
    pipeline: pipelineOf(quarter),
    services: servicesOf(quarter),
    totals: totalsOf(projects),
  }
}

const CORRECTED = '2021Q2'
const MISENTERED = '年产50万套新能源汽车电控系统项目'
const TOO_MUCH = 90_000_000

/** An edition as it first stood, with one amount entered wrongly, and its correction. */
function withCorrection(right: Edition): [Edition, Edition] {
  const wrongRow = right.projects.find(({ name }) => name === MISENTERED)
  const amount = wrongRow?.completedYuan
  if (typeof amount !== 'number') throw new Error(`${MISENTERED} has no amount to correct`)
  const projects = right.projects.map((row) =>
    row === wrongRow ? { ...row, completedYuan: amount + TOO_MUCH, problem: null, remedy: null } : row,
  )
  const inWan = (yuan: number) => `${yuan / 10_000}万元`
  return [
    editionOf(CORRECTED, projects),
    {
      ...right,
      revision: 2,
      publishedAt: '2021-08-03T10:30:00+08:00',
      correction: `更正滕州市“${MISENTERED}”完成投资：原为${inWan(amount + TOO_MUCH)}，应为${inWan(amount)}；全市及滕州市合计、完成率相应调整。`,
    },
  ]
}

/** Every edition of the sample city, in the order of publishing; 2021Q2 is there twice, as first published and corrected. */
export function sampleEditions(): Edition[] {
  const listAt = projectLists()
  return QUARTERS.flatMap((quarter, at) => {
    const edition = editionOf(quarter, listAt(at))
    return quarter === CORRECTED ? withCorrection(edition) : [edition]
  })
}
