import type { Edition, Project } from '@/core/publication/contract'

/** 566.2亿元: an amount as announced, to 0.1亿. */
const inYi = (yuan: number) => `${(Math.round(yuan / 10_000_000) / 10).toFixed(1)}亿元`

/** The totals as the office announces them, from the rows. */
export function totalsOf(projects: readonly Project[]): Edition['totals'] {
  const sum = (rows: readonly Project[], key: 'planYuan' | 'completedYuan') =>
    rows.reduce((total, row) => total + (row[key] ?? 0), 0)
  const both = projects.filter(({ planYuan, completedYuan }) => planYuan !== null && completedYuan !== null)
  const ratio = sum(both, 'completedYuan') / sum(both, 'planYuan')
  return {
    projects: projects.length,
    plan: inYi(sum(projects, 'planYuan')),
    completed: inYi(sum(projects, 'completedYuan')),
    ratio: `${(Math.round(ratio * 1000) / 10).toFixed(1)}%`,
  }
}
