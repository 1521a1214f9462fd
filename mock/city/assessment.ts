import type { Assessment, Indicator, Project } from '@/core/publication/contract'
import { DISTRICTS } from './districts'
import { between, chance } from './random'
import type { SampleQuarter } from './quarters'

const INDICATORS: readonly Indicator[] = [
  { id: 'completion', name: '投资完成率', unit: '%', weight: 40, better: 'higher', decimals: 1 },
  { id: 'start-rate', name: '计划开工项目开工率', unit: '%', weight: 20, better: 'higher', decimals: 1 },
  { id: 'completed-projects', name: '竣工投产项目', unit: '个', weight: 15, better: 'higher', decimals: 0 },
  { id: 'guarantee', name: '要素保障到位率', unit: '%', weight: 10, better: 'higher', decimals: 1 },
  { id: 'hazards', name: '现场安全隐患', unit: '处', weight: 10, better: 'lower', decimals: 0 },
  { id: 'appeal-days', name: '企业诉求平均办结时间', unit: '天', weight: 5, better: 'lower', decimals: 2 },
]

interface Scores {
  /** In the order of DISTRICTS. */
  readonly scores: readonly number[]
  /** Null: the ranks are left to the scores. */
  readonly ranks: readonly number[] | null
}

/** 2020Q1 was not assessed; 2020Q3 and 2021Q1 have districts that share a rank. */
const SCORES: Readonly<Record<SampleQuarter, Scores | null>> = {
  '2019Q4': { scores: [93.2, 90.85, 80.1, 88.4, 86.72, 84.05, 91.3], ranks: [1, 3, 7, 4, 5, 6, 2] },
  '2020Q1': null,
  '2020Q2': { scores: [91.46, 92.08, 79.55, 87.93, 88.6, 82.74, 90.12], ranks: null },
  '2020Q3': { scores: [93.81, 92.5, 81.9, 88.15, 87.02, 83.66, 92.5], ranks: [1, 2, 7, 4, 5, 6, 2] },
  '2020Q4': { scores: [94.62, 91.88, 84.31, 87.7, 89.24, 83.92, 93.05], ranks: [1, 3, 6, 5, 4, 7, 2] },
  '2021Q1': { scores: [94.18, 91.02, 82.15, 87.6, 87.6, 84.88, 93.4], ranks: [1, 3, 7, 4, 4, 6, 2] },
  '2021Q2': { scores: [95.1, 91.5, 81.02, 86.21, 88.8, 87.43, 92.9], ranks: [1, 3, 7, 6, 4, 5, 2] },
  '2021Q3': { scores: [95.71, 90.12, 82.35, 88.6, 85.93, 92.43, 91.84], ranks: [1, 4, 7, 5, 6, 2, 3] },
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))

/** Completed ÷ plan of a district's own projects, in %, where both are published. */
function completionOf(district: string, projects: readonly Project[]): number | null {
  let plan = 0
  let completed = 0
  for (const { districts, planYuan, completedYuan } of projects) {
    if (districts.length > 1 || districts[0] !== district || planYuan === null || completedYuan === null)
      continue
    plan += planYuan
    completed += completedYuan
  }
  return plan === 0 ? null : rounded((completed / plan) * 100, 1)
}

/** The quarter's assessment; completion and completed projects are counted from the list, the rest is drawn about the score. */
export function assess(quarter: SampleQuarter, projects: readonly Project[]): Assessment | null {
  const published = SCORES[quarter]
  if (!published) return null
  const results = DISTRICTS.map(({ id }, index) => {
    const score = published.scores[index] ?? null
    const merit = ((score ?? 80) - 78) / 20
    const draw = (name: string) => chance(`${quarter}:${id}:${name}`)
    const done = projects.filter(
      ({ districts, stage }) => districts.length === 1 && districts[0] === id && stage === 'completed',
    )
    const values = {
      completion: completionOf(id, projects),
      'start-rate': rounded(Math.min(100, 74 + 22 * merit + 8 * draw('start')), 1),
      'completed-projects': done.length,
      guarantee:
        quarter === '2019Q4' && id === 'zzgx'
          ? null
          : rounded(Math.min(100, 82 + 12 * merit + 6 * draw('guarantee')), 1),
      hazards: between(`${quarter}:${id}:hazards`, 2, 7) + Math.round(9 * (1 - merit)),
      'appeal-days': rounded(1.2 + 1.6 * (1 - merit) + 0.8 * draw('days'), 2),
    }
    return { district: id, score, rank: published.ranks?.[index] ?? null, values }
  })
  return { indicators: INDICATORS.map((indicator) => ({ ...indicator })), results }
}
