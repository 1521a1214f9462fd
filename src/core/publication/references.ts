import type { Edition, PublishedIndex } from './contract'
import { formatOf, SECOND } from './edition-format'
import { shown, TOLD_AT_MOST, type Problem } from './problems'

/** Every repetition of a key that must be unique. */
export function repeated<R>(
  rows: readonly R[],
  path: (at: number) => string,
  key: (row: R) => string,
): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  rows.forEach((row, at) => {
    const id = key(row)
    if (seen.has(id) && problems.length <= TOLD_AT_MOST) {
      const first = rows.findIndex((other) => key(other) === id)
      problems.push({ path: path(at), problem: `${shown(id)} stands at ${path(first)} already` })
    }
    seen.add(id)
  })
  return problems
}

/**
 * True where each is greater than the one before, as offices number their projects: then none is repeated, and no table
 * is needed.
 */
function areRising(rows: readonly { readonly id: string }[]): boolean {
  for (let at = 1; at < rows.length; at += 1) if (rows[at - 1]!.id >= rows[at]!.id) return false
  return true
}

const missing = (path: string, kind: string, id: string): Problem => ({
  path,
  problem: `there is no ${kind} ${shown(id)}`,
})

/** Ids stand once, and those that rows had before nowhere else. */
const unique = (
  name: string,
  rows: readonly { readonly id: string }[],
  formerIds = '',
  former: string[] = [],
) =>
  repeated(
    [...rows.map(({ id }) => id), ...former],
    (at) => (at < rows.length ? `${name}[${at}].id` : `${name}[].${formerIds}`),
    (id) => id,
  )

/** Ids must be unique: of districts, stages, projects, indicators, and one result a district. */
function uniqueIds({ districts, stages, projects, assessment }: Edition): Problem[] {
  const successors = districts.flatMap(({ successorOf = [] }) => successorOf)
  const former = projects.flatMap(({ formerIds = [] }) => formerIds)
  const isPlain =
    former.length === 0 &&
    (areRising(projects) || new Set(projects.map(({ id }) => id)).size === projects.length)
  return [
    ...unique('districts', districts, 'successorOf', successors),
    ...unique('stages', stages),
    ...(isPlain ? [] : unique('projects', projects, 'formerIds', former)),
    ...unique('assessment.indicators', assessment?.indicators ?? []),
    ...repeated(
      assessment?.results ?? [],
      (at) => `assessment.results[${at}].district`,
      (row) => row.district,
    ),
  ]
}

function projectReferences({ projects }: Edition, districts: Set<string>, stages: Set<string>): Problem[] {
  const problems: Problem[] = []
  const path = (at: number, place: number) => `projects[${at}].districts[${place}]`
  for (let at = 0; at < projects.length; at += 1) {
    const { stage, districts: places } = projects[at]!
    if (stage !== null && !stages.has(stage)) problems.push(missing(`projects[${at}].stage`, 'stage', stage))
    for (let place = 0; place < places.length; place += 1) {
      const id = places[place]!
      if (!districts.has(id)) problems.push(missing(path(at, place), 'district', id))
    }
    if (places.length < 2) continue
    const twice = repeated(
      places,
      (place) => path(at, place),
      (id) => id,
    )
    problems.push(...twice)
  }
  return problems
}

function assessmentReferences({ assessment }: Edition, districts: Set<string>): Problem[] {
  const indicators = new Set(assessment?.indicators.map(({ id }) => id))
  const problems: Problem[] = []
  assessment?.results.forEach((result, at) => {
    const path = `assessment.results[${at}]`
    if (!districts.has(result.district))
      problems.push(missing(`${path}.district`, 'district', result.district))
    for (const id of Object.keys(result.values)) {
      if (!indicators.has(id)) problems.push(missing(`${path}.values[${shown(id)}]`, 'indicator', id))
    }
  })
  return problems
}

/** The rules that concern several values: ids are unique and every reference resolves. */
export function editionReferences(edition: Edition): Problem[] {
  const districts = new Set(edition.districts.map(({ id }) => id))
  const stages = new Set(edition.stages.map(({ id }) => id))
  const unplaced = edition.pipeline.flatMap(({ district }, at) =>
    district === null || districts.has(district)
      ? []
      : [missing(`pipeline[${at}].district`, 'district', district)],
  )
  return [
    ...uniqueIds(edition),
    ...projectReferences(edition, districts, stages),
    ...assessmentReferences(edition, districts),
    ...unplaced,
    // An older display would pass over what format 1 does not have, and show something else.
    ...(edition.format === formatOf(edition) || edition.format === SECOND
      ? []
      : [{ path: 'format', problem: `expected ${shown(SECOND)}` }]),
  ]
}

/** An index names each edition and notice once, and its current period is among its editions. */
export function indexReferences({ editions, current, notices = [] }: PublishedIndex): Problem[] {
  const found = editions.some(({ period }) => period === current)
  return [
    ...repeated(
      editions,
      (at) => `editions[${at}]`,
      ({ period, revision }) => `${period}-r${revision}`,
    ),
    ...repeated(
      notices,
      (at) => `notices[${at}].id`,
      ({ id }) => id,
    ),
    ...(found ? [] : [missing('current', 'edition of', current)]),
  ]
}
