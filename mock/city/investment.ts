import { EXCEPTIONS } from './exceptions'
import { between, chance, shuffled } from './random'
import { QUARTERS, YEARS, yearOf } from './quarters'
import type { Registered } from './register'
import { OWN_SHARES, QUARTER_SHARES, TARGETS } from './targets'

/** A project's year: plan, and completed to date at each of the year's quarters; in yuan. */
export interface YearOfProject {
  readonly planYuan: number
  readonly completedYuan: readonly number[]
}

/** By project id, then by year. */
export type Investment = ReadonlyMap<string, ReadonlyMap<number, YearOfProject>>

type Year = (typeof YEARS)[number]

const TEN_THOUSAND = 10_000
const MILLION = 1_000_000
const HIGHEST_RATIO = 3
const HIDDEN_RATIO = 0.45

const hides = (project: Registered, cell: 'planYuan' | 'completedYuan') =>
  EXCEPTIONS[project.name]?.blank?.includes(cell) ?? false
const stepTo = (step: number, yuan: number) => Math.round(yuan / step) * step
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Shares a district's plan out by weight; what rounding leaves goes to the largest. */
function shareOutPlans(
  projects: readonly Registered[],
  { year, last }: Year,
  target: number,
): Map<string, number> {
  const weigh = (project: Registered) =>
    project.weight *
    (0.8 + 0.4 * chance(`${project.name}:${year}`)) *
    (project.startsAt > last ? 0.35 : project.startsAt >= last - 1 ? 0.7 : 1)
  const planned = projects.filter((project) => !EXCEPTIONS[project.name]?.noPlan)
  const counted = planned.filter((project) => !hides(project, 'planYuan'))
  const perWeight = target / sum(counted.map(weigh))
  const plans = new Map(projects.map(({ id }) => [id, 0]))
  for (const project of planned) {
    plans.set(project.id, Math.max(5 * MILLION, stepTo(MILLION, perWeight * weigh(project))))
  }
  const largest = counted.reduce((a, b) => (weigh(b) > weigh(a) ? b : a))
  const rest = target - sum(counted.map(({ id }) => plans.get(id) ?? 0))
  plans.set(largest.id, (plans.get(largest.id) ?? 0) + rest)
  return plans
}

/** The projects that lag: of those still at work, the least advanced more often than others. */
function drawLaggards(projects: readonly Registered[], { year, last }: Year, count: number): Registered[] {
  const mayLag = projects.filter(
    (project) =>
      project.doneAt > last &&
      !EXCEPTIONS[project.name]?.noPlan &&
      !EXCEPTIONS[project.name]?.blank?.some((cell) => cell !== 'end' && cell !== 'location'),
  )
  const marked = mayLag.filter(({ name }) => EXCEPTIONS[name]?.lags)
  const drawn = shuffled(`laggards:${year}`, mayLag, ({ name }) => name).sort(
    (a, b) => Number(b.startsAt > last) - Number(a.startsAt > last),
  )
  return [...new Set([...marked, ...drawn])].slice(0, count)
}

/** The year's last completed amounts: laggards by draw, the rest such that the district comes to its target. */
function settle(
  projects: readonly Registered[],
  { year, last }: Year,
  plans: ReadonlyMap<string, number>,
  target: { readonly completedYuan: number; readonly laggards: number },
): Map<string, number> {
  const due = year === 2021 ? 0.75 : 0.8
  const laggards = new Set(
    drawLaggards(projects, { year, last } as Year, target.laggards).map(({ id }) => id),
  )
  const planOf = (project: Registered) => plans.get(project.id) ?? 0
  const amounts = new Map<string, number>()
  const free: Registered[] = []
  for (const project of projects) {
    const { id, name } = project
    const u = chance(`${name}:lag:${year}`)
    if (EXCEPTIONS[name]?.noPlan) amounts.set(id, project.districts[0] === '370481' ? 4_200_000 : 0)
    else if (hides(project, 'planYuan') || hides(project, 'completedYuan')) {
      amounts.set(id, stepTo(TEN_THOUSAND, planOf(project) * HIDDEN_RATIO))
    } else if (laggards.has(id)) {
      const none = year === 2021 && project.startsAt > last && u < 0.12
      amounts.set(id, none ? 0 : stepTo(TEN_THOUSAND, planOf(project) * due * (0.12 + 0.8 * u)))
    } else free.push(project)
  }
  const published = projects.filter((project) => !hides(project, 'completedYuan'))
  const toShare = target.completedYuan - sum(published.map(({ id }) => amounts.get(id) ?? 0))
  const ratioAt = (project: Registered, k: number) => {
    const u = chance(`${project.name}:ratio:${year}`)
    const least = due + (project.doneAt <= last ? 0.2 : 0.03)
    return Math.min(HIGHEST_RATIO - 0.06 * u, least + k * (0.05 + u * u))
  }
  let low = 0
  let high = 60
  for (let step = 0; step < 60; step++) {
    const k = (low + high) / 2
    if (sum(free.map((project) => planOf(project) * ratioAt(project, k))) < toShare) low = k
    else high = k
  }
  for (const project of free) {
    const odd = chance(`${project.name}:odd:${year}`) < 0.15 ? between(`${project.name}:yuan`, 1, 9999) : 0
    amounts.set(project.id, stepTo(TEN_THOUSAND, planOf(project) * ratioAt(project, low)) + odd)
  }
  const largest = free.reduce((a, b) => (planOf(b) > planOf(a) ? b : a))
  const rest = target.completedYuan - sum(published.map(({ id }) => amounts.get(id) ?? 0))
  if (Math.abs(rest) > planOf(largest) / 20)
    throw new Error(`${year} ${largest.bucket}: ${rest} yuan cannot be placed`)
  amounts.set(largest.id, (amounts.get(largest.id) ?? 0) + rest)
  return amounts
}

/** Spreads a year's last amount over its quarters, never falling. */
function spread(project: Registered, { year, first }: Year, yuan: number): number[] {
  const shares = OWN_SHARES[year]?.[project.bucket] ?? QUARTER_SHARES[year] ?? [1]
  const parts = shares.map((share, index) => {
    const quarter = first + index
    const jitter = 0.6 + 0.8 * chance(`${project.name}:${QUARTERS[quarter]}`)
    return share * jitter * (quarter < project.startsAt ? 0.2 : quarter > project.doneAt ? 0.1 : 1)
  })
  const whole = sum(parts)
  let share = 0
  return parts.map((part, index) => {
    share += part
    return index === parts.length - 1
      ? yuan
      : Math.floor((yuan * share) / whole / TEN_THOUSAND) * TEN_THOUSAND
  })
}

/** What every project planned and completed in each of its years. */
export function invest(projects: readonly Registered[]): Investment {
  const all = new Map<string, Map<number, YearOfProject>>(projects.map(({ id }) => [id, new Map()]))
  for (const year of YEARS) {
    for (const [bucket, target] of Object.entries(TARGETS[year.year] ?? {})) {
      const listed = projects.filter(
        (project) =>
          project.bucket === bucket && project.listedFrom <= year.last && project.listedTo >= year.last,
      )
      const plans = shareOutPlans(listed, year, target.planYuan)
      const amounts = settle(listed, year, plans, target)
      for (const project of listed) {
        const planYuan = plans.get(project.id) ?? 0
        all
          .get(project.id)
          ?.set(year.year, { planYuan, completedYuan: spread(project, year, amounts.get(project.id) ?? 0) })
      }
    }
  }
  for (const project of projects.filter(
    ({ listedFrom, listedTo }) => listedTo < 4 && yearOf(listedFrom) === 2020,
  )) {
    const planYuan = stepTo(10 * MILLION, project.weight * 60 * MILLION)
    all.get(project.id)?.set(2020, {
      planYuan,
      completedYuan: spread(project, YEARS[1], stepTo(TEN_THOUSAND, planYuan * 0.3)),
    })
  }
  return all
}

/** Total investment: what was completed before the project was listed, while it was, and what remains; 0.5 to 60亿元. */
export function totalOf(project: Registered, years: ReadonlyMap<number, YearOfProject>): number {
  const seen = [...years.values()]
  const plan = Math.max(...seen.map(({ planYuan }) => planYuan), 20 * MILLION)
  const done = sum(seen.map(({ completedYuan }) => completedYuan.at(-1) ?? 0))
  const before = Math.max(0, yearOf(project.listedFrom) - yearOf(project.startsAt)) * plan * 0.8
  const left =
    Math.max(0, yearOf(project.doneAt) - yearOf(project.listedTo)) *
    plan *
    (0.7 + 0.6 * chance(`${project.name}:left`))
  const spare = 1.02 + 0.06 * chance(`${project.name}:spare`)
  const total = Math.ceil(((before + done + left) * spare) / (10 * MILLION)) * 10 * MILLION
  return Math.min(6000 * MILLION, Math.max(50 * MILLION, total))
}
