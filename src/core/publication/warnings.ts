import type { Edition, Publications } from './contract'
import { comparePeriods, yearQuarter } from './period'
import { shown, type Problem } from './problems'
import { projectsById, sameProject } from './projects-by-id'
import { groupRatio, ratioOf, sumKnown } from './sums'

/** A ratio above this is odd: 1000 %. */
const ODD_RATIO = 10
/** How many warnings of one rule are listed; the rest are counted. */
const TOLD = 5

function few(warnings: readonly Problem[], path: string): Problem[] {
  if (warnings.length <= TOLD) return [...warnings]
  return [...warnings.slice(0, TOLD), { path, problem: `and ${warnings.length - TOLD} more like these` }]
}

/** Projects of the period before that this one does not have. */
function disappeared(edition: Edition, previous: Edition): Problem[] {
  const now = projectsById(edition)
  const gone = previous.projects.filter(({ id }) => !now.has(id))
  const warnings = gone.map(({ id, name }) => ({
    path: 'projects',
    problem: `${shown(id)} ${shown(name)} of ${previous.period} is no longer there`,
  }))
  return few(warnings, 'projects')
}

/** Year-to-date investment that falls within a year: a project's, or the city's. */
function fell(edition: Edition, previous: Edition): Problem[] {
  if (yearQuarter(edition.period).year !== yearQuarter(previous.period).year) return []
  const before = projectsById(previous)
  const warnings = edition.projects.flatMap((project, at) => {
    const { completedYuan } = project
    const earlier = sameProject(before, project)?.completedYuan ?? null
    if (completedYuan === null || earlier === null || completedYuan >= earlier) return []
    const problem = `${completedYuan} is less than ${earlier} in ${previous.period}`
    return [{ path: `projects[${at}].completedYuan`, problem }]
  })
  const [now, then] = [edition, previous].map(
    ({ projects }) => sumKnown(projects, (row) => row.completedYuan).value,
  )
  const city =
    typeof now === 'number' && typeof then === 'number' && now < then
      ? [{ path: 'projects', problem: `completed in all: ${now} is less than ${then} in ${previous.period}` }]
      : []
  return [...city, ...few(warnings, 'projects')]
}

/** No more than half of the projects of the period before. */
function halved({ projects }: Edition, previous: Edition): Problem[] {
  const before = previous.projects.length
  if (before === 0 || 2 * projects.length > before) return []
  return [{ path: 'projects', problem: `${projects.length} projects, after ${before} in ${previous.period}` }]
}

/** Ratios above 10: a project's, or the city's. */
function oddRatios({ projects }: Edition): Problem[] {
  const odd = projects.flatMap((project, at) => {
    const value = ratioOf(project)
    return value === null || value <= ODD_RATIO
      ? []
      : [{ path: `projects[${at}]`, problem: `a completion ratio of ${Math.round(value * 100)}%` }]
  })
  const { value } = groupRatio(projects)
  const city = value !== null && value > ODD_RATIO
  return [
    ...(city
      ? [{ path: 'projects', problem: `a completion ratio of ${Math.round(value * 100)}% in all` }]
      : []),
    ...few(odd, 'projects'),
  ]
}

/** Oddities of an edition, alone and beside the published period before it. */
export function warningsOf(edition: Edition, previous: Edition | undefined): Problem[] {
  const beside = previous ? [halved, disappeared, fell].flatMap((rule) => rule(edition, previous)) : []
  return [...beside, ...oddRatios(edition)].map((warning) => ({
    ...warning,
    source: `${edition.period}-r${edition.revision}`,
  }))
}

/** The warnings of all publications, the newest period first. */
export function warningsOfAll(publications: Publications): Problem[] {
  const ordered = [...publications].sort((a, b) => comparePeriods(a.period, b.period))
  return ordered
    .map((edition, at) => warningsOf(edition, ordered[at - 1]))
    .reverse()
    .flat()
}
