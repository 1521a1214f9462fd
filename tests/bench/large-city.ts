import type { Edition, Project } from '@/core/publication/contract'
import { previousPeriod, yearQuarter, daysOf, type Period } from '@/core/publication/period'
import { DEFAULT_STAGES } from '@/office/workbook/vocabulary'

/** As many projects as the issue asks to be fast with, over as many quarters. */
export const PROJECTS = 10_000
export const QUARTERS = 8

const DISTRICTS = 7
const STAGES = DEFAULT_STAGES.map(({ stage }) => stage)
const WORDS = ['高端装备', '新型材料', '现代农业', '城市更新', '轨道交通', '生态修复', '数据中心', '冷链物流']

/** Even numbers without a pattern to the eye, the same on every run. */
const scattered = (seed: number) => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

function project(
  at: number,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Project {
  const planYuan = 10_000 * Math.round(1000 + 90_000 * scattered(at + 1))
  const pace = 0.4 + scattered(at + 77_777 + year)
  const district = `d${Math.floor(scattered(at + 31) * DISTRICTS)}`
  const word = WORDS[at % WORDS.length] ?? ''
  const lags = pace < 0.9
  return {
    id: `P${String(at).padStart(5, '0')}`,
    name: `第${at}号${word}产业园区及配套基础设施建设项目`,
    level: at % 5 === 0 ? 'provincial' : 'municipal',
    districts: at % 50 === 0 ? [district, district === 'd0' ? 'd1' : 'd0'] : [district],
    location: `${word}产业园${(at % 90) + 1}号地块`,
    start: year - (at % 3),
    end: year + (at % 4),
    stage: STAGES[Math.min(3, Math.floor(scattered(at + 13) * 3 + pace * quarter * 0.4))]?.id ?? null,
    totalYuan: planYuan * (2 + (at % 4)),
    planYuan,
    completedYuan: at % 97 === 0 ? null : Math.round(planYuan * pace * (quarter / 4)),
    light: null,
    unit: `责任单位${at % 40}`,
    problem: lags ? '征地拆迁进度滞后，部分前置审批手续尚未办结' : null,
    remedy: lags ? '成立专班挂图作战，每周调度，限期办结手续' : null,
  }
}

function edition(period: Period): Edition {
  const moment = yearQuarter(period)
  const { last } = daysOf(period)
  return {
    format: 'liangping/edition/1',
    ...{ period, revision: 1, asOf: last, publishedAt: `${last}T18:00:00+08:00` },
    ...{ issuer: '示例市重点项目推进办公室', sample: true, correction: null },
    rules: { timeProgress: null, lights: { yellowBelow: 0, redBelow: 0.1 } },
    districts: Array.from({ length: DISTRICTS }, (_, at) => ({
      id: `d${at}`,
      name: `第${at + 1}区`,
      group: 'district',
    })),
    stages: STAGES,
    projects: Array.from({ length: PROJECTS }, (_, at) => project(at, moment)),
    assessment: {
      indicators: [{ id: 'a', name: '投资完成率', unit: '%', weight: 40, better: 'higher', decimals: 1 }],
      results: Array.from({ length: DISTRICTS }, (_, at) => ({
        ...{
          district: `d${at}`,
          score: 80 + Math.round(1000 * scattered(at + moment.quarter)) / 100,
          rank: null,
        },
        values: { a: 90 + at },
      })),
    },
    pipeline: [{ field: '高端装备', district: 'd0', projects: 12, totalYuan: 5_600_000_000 }],
    services: [{ group: '企呼枣应', name: '受理企业诉求', value: 8135, unit: '件', decimals: 0 }],
    totals: { projects: PROJECTS, plan: null, completed: null, ratio: null },
  }
}

/** Editions of a very large city, oldest first. */
export function largeCity(last: Period = '2021Q3'): readonly Edition[] {
  const periods: Period[] = [last]
  while (periods.length < QUARTERS) periods.unshift(previousPeriod(periods[0] ?? last))
  return periods.map(edition)
}

/** The same city with fewer projects. */
export const smallerCity = (projects: number): readonly Edition[] =>
  largeCity().map((edition) => ({
    ...edition,
    projects: edition.projects.slice(0, projects),
    totals: { ...edition.totals, projects },
  }))
