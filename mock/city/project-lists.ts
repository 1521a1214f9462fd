import type { Project } from '@/core/publication/contract'
import { EXCEPTIONS } from './exceptions'
import { invest, totalOf, type Investment } from './investment'
import { problemsIn, type Problem } from './problems'
import { QUARTERS, YEARS, yearOf, type SampleQuarter } from './quarters'
import { pick } from './random'
import { register, type Registered } from './register'

/** Published for 2020Q1, when work resumed late, and for 2021Q3; else month ÷ 12. */
export const TIME_PROGRESS: Partial<Record<SampleQuarter, number>> = { '2020Q1': 0.2, '2021Q3': 0.75 }
const LATEST = QUARTERS.length - 1
const WORTH_A_VISIT = 0.1

function stageOf({ startsAt, doneAt }: Registered, quarter: number): Project['stage'] {
  if (quarter < startsAt) return 'preparation'
  if (quarter >= doneAt) return 'completed'
  return yearOf(startsAt) === yearOf(quarter) ? 'new' : 'continuing'
}

const dueAt = (quarter: number) =>
  TIME_PROGRESS[QUARTERS[quarter] ?? '2021Q3'] ?? (((quarter + 3) % 4) + 1) / 4

/** How far a project is behind time progress, as a fraction; 0 when it is not, or cannot be told. */
function behind(
  { planYuan, completedYuan }: Pick<Project, 'planYuan' | 'completedYuan'>,
  quarter: number,
): number {
  if (planYuan === null || completedYuan === null || planYuan === 0) return 0
  return Math.max(0, dueAt(quarter) - completedYuan / planYuan)
}

function amountsAt(project: Registered, investment: Investment, quarter: number) {
  const year = YEARS.find(({ first, last }) => first <= quarter && quarter <= last)
  const found = year && investment.get(project.id)?.get(year.year)
  const blank = EXCEPTIONS[project.name]?.blank ?? []
  return {
    planYuan: found && !blank.includes('planYuan') ? found.planYuan : null,
    completedYuan:
      found && !blank.includes('completedYuan') ? (found.completedYuan[quarter - year.first] ?? null) : null,
  }
}

/** Which problem each project has: the laggards of the last quarter all different ones, as fits their field. */
function problemsBy(
  projects: readonly Registered[],
  investment: Investment,
): (project: Registered) => Problem | undefined {
  const taken = new Map<string, Problem>()
  const given = new Set<Problem>()
  for (const project of projects) {
    if (project.listedTo < LATEST || behind(amountsAt(project, investment, LATEST), LATEST) === 0) continue
    const own = problemsIn(project.field).find((candidate) => !given.has(candidate))
    if (!own) throw new Error(`no problem is left for ${project.name}`)
    taken.set(project.id, own)
    given.add(own)
  }
  return ({ id, field }) => taken.get(id) ?? pick(`${id}:problem`, problemsIn(field))
}

/** A project as it stands in the list of a quarter. */
function rowAt(
  project: Registered,
  quarter: number,
  investment: Investment,
  problemOf: (project: Registered) => Problem | undefined,
): Project {
  const { id, name, level, location, startsAt, doneAt, unit } = project
  const amounts = amountsAt(project, investment, quarter)
  const lag = behind(amounts, quarter)
  const visited = quarter === LATEST ? lag > 0 : lag > WORTH_A_VISIT
  const held = visited ? problemOf(project) : undefined
  const row: Project = {
    id,
    name,
    level,
    districts: [...project.districts],
    location,
    start: yearOf(startsAt),
    end: yearOf(doneAt),
    stage: stageOf(project, quarter),
    totalYuan: totalOf(project, investment.get(id) ?? new Map()),
    ...amounts,
    light: quarter === LATEST ? (EXCEPTIONS[name]?.light ?? null) : null,
    unit,
    problem: held?.problem ?? null,
    remedy: held?.remedy ?? null,
  }
  const blanks = (EXCEPTIONS[name]?.blank ?? []).map((cell) => [cell, null])
  return { ...row, ...Object.fromEntries(blanks) } as Project
}

/** The city's list at each quarter, by the quarter's place among the eight. */
export function projectLists(): (at: number) => Project[] {
  const projects = register()
  const investment = invest(projects)
  const problemOf = problemsBy(projects, investment)
  return (at) =>
    projects
      .filter(({ listedFrom, listedTo }) => listedFrom <= at && at <= listedTo)
      .map((project) => rowAt(project, at, investment, problemOf))
}
