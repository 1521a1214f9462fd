import type { Edition, Project } from '@/core/publication/contract'
import { createOfficeSay } from '@/core/i18n/office-say'
import type { OfficeDesk } from '@/office/plausibility/rule'
import { weigh } from '@/office/plausibility/weigh'
import { writtenOdd } from '@/office/plausibility/written'

export const say = createOfficeSay('zh-CN')
/** 2026-11-30 10:00 in China. */
const DESK: OfficeDesk = { nowMs: Date.parse('2026-11-30T10:00:00+08:00') }

const district = (at: number) => ({ id: `d${at}`, name: `第${at}区`, group: 'g' })
export const project = (at: number, change: Partial<Project> = {}): Project => ({
  ...{ id: `P${at}`, name: `${'甲乙丙丁戊己'[at] ?? ''}${'山水林田湖草'[at] ?? ''}厂`, level: 'municipal' },
  ...{ districts: [`d${at % 3}`], location: null, start: 2025, end: 2027, stage: 'continuing' },
  ...{ totalYuan: 1e9, planYuan: 2e8, completedYuan: (at + 1) * 1.5e7, light: null },
  ...{ unit: '市发改委', problem: null, remedy: null },
  ...change,
})
const result = (at: number) => ({
  district: `d${at}`,
  ...{ score: 90 - at, rank: at + 1, values: { x: 90 - at } as Record<string, number | null> },
})

/** A sound third quarter of a small made-up city. */
export const third = (change: Partial<Edition> = {}): Edition => ({
  ...{ format: 'liangping/edition/1', period: '2026Q3', revision: 1, asOf: '2026-09-30' },
  ...{ publishedAt: '2026-11-29T09:00:00+08:00', issuer: '某市办公室', sample: false, correction: null },
  rules: { timeProgress: null, lights: { yellowBelow: 0, redBelow: 0.1 } },
  districts: [0, 1, 2].map(district),
  stages: ['preparation', 'new', 'continuing'].map((id) => ({ id, name: id })),
  projects: [0, 1, 2, 3, 4, 5].map((at) => project(at)),
  assessment: {
    indicators: [{ id: 'x', name: '开工率', unit: '%', weight: 100, better: 'higher', decimals: 1 }],
    results: [0, 1, 2].map(result),
  },
  pipeline: [{ field: '装备', district: 'd0', projects: 1, totalYuan: 1 }],
  services: [{ group: 'a', name: 'b', value: 1, unit: '件', decimals: 0 }],
  totals: { projects: null, plan: null, completed: null, ratio: null },
  ...change,
})

/** The quarter before it: two thirds completed. */
export const second = (change: Partial<Edition> = {}): Edition =>
  third({
    ...{ period: '2026Q2', asOf: '2026-06-30', publishedAt: '2026-07-20T09:00:00+08:00' },
    projects: third().projects.map((one) => ({ ...one, completedYuan: ((one.completedYuan ?? 0) * 2) / 3 })),
    ...change,
  })

/** The third quarter with one project changed. */
export const withProject = (at: number, change: Partial<Project>, of = third()): Edition => ({
  ...of,
  projects: of.projects.map((one, place) => (place === at ? { ...one, ...change } : one)),
})

/** What is found, as `id: path sentence`. */
export const found = (edition: Edition, published: readonly Edition[] = [second()], desk = DESK) =>
  weigh({ edition, rows: null, published }, desk).map((odd) => {
    const { problem } = writtenOdd(odd, { edition, rows: null }, say)
    return `${odd.rule.id}: ${odd.paths[0]} ${problem}`
  })
