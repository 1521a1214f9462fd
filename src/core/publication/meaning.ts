import { announcedRatio, announcedYuan, isAsAnnounced } from './announced'
import type { Edition, IndexEntry } from './contract'
import { daysOf } from './period'
import { judged, shown, type Problem, type Result } from './problems'
import { skipRanks } from './ranks'
import { emptyTally, groupRatio, sumKnown, tally } from './sums'

/** A rule about an edition's meaning (docs/format.md): returns what is wrong by it. */
type MeaningRule = (edition: Edition) => Problem[]

/** `period` and `revision` must match the index. */
function matchesIndex(edition: Edition, entry: Pick<IndexEntry, 'period' | 'revision'>): Problem[] {
  return (['period', 'revision'] as const).flatMap((path) =>
    edition[path] === entry[path]
      ? []
      : [{ path, problem: `expected ${shown(entry[path])} as in the index, got ${shown(edition[path])}` }],
  )
}

/** `asOf` must be inside the period. */
const asOfInsidePeriod: MeaningRule = ({ asOf, period }) => {
  const { first, last } = daysOf(period)
  if (asOf >= first && asOf <= last) return []
  return [{ path: 'asOf', problem: `expected a day from ${first} to ${last}, got ${shown(asOf)}` }]
}

/** `publishedAt` must not be before `asOf`, whose day begins in China. */
const publishedAfterAsOf: MeaningRule = ({ asOf, publishedAt }) =>
  Date.parse(publishedAt) >= Date.parse(`${asOf}T00:00:00+08:00`)
    ? []
    : [{ path: 'publishedAt', problem: `${publishedAt} is before ${asOf}, the day the figures stand at` }]

const AMOUNTS = ['totalYuan', 'planYuan', 'completedYuan'] as const

/** No amount may be negative. */
const noNegativeAmount: MeaningRule = ({ projects, pipeline }) => {
  const problems: Problem[] = []
  const tell = (path: string, yuan: number | null) => {
    if (yuan !== null && yuan < 0) problems.push({ path, problem: `the amount ${yuan} is negative` })
  }
  for (let at = 0; at < projects.length; at += 1) {
    const project = projects[at]!
    const { totalYuan, planYuan, completedYuan } = project
    if ((totalYuan ?? 0) >= 0 && (planYuan ?? 0) >= 0 && (completedYuan ?? 0) >= 0) continue
    for (const name of AMOUNTS) tell(`projects[${at}].${name}`, project[name])
  }
  pipeline.forEach((row, at) => tell(`pipeline[${at}].totalYuan`, row.totalYuan))
  return problems
}

/** `end` must not be before `start`. */
const endAfterStart: MeaningRule = ({ projects }) => {
  const problems: Problem[] = []
  for (let at = 0; at < projects.length; at += 1) {
    const { start, end } = projects[at]!
    if (start === null || end === null || end >= start) continue
    problems.push({ path: `projects[${at}].end`, problem: `${end} is before the start, ${start}` })
  }
  return problems
}

/** Scores and values must be finite. JSON has no other numbers, but `1e999` is read as infinity. */
export const finiteScores: MeaningRule = ({ assessment }) =>
  (assessment?.results ?? []).flatMap(({ score, values }, at) => {
    const path = `assessment.results[${at}]`
    const numbers: [string, number | null][] = [[`${path}.score`, score]]
    for (const [id, value] of Object.entries(values)) numbers.push([`${path}.values[${shown(id)}]`, value])
    return numbers
      .filter(([, value]) => value !== null && !Number.isFinite(value))
      .map(([where, value]) => ({ path: where, problem: `${value} is not finite` }))
  })

/** Sums stay exact: beyond 2^53 they would not. */
const exactSums: MeaningRule = ({ projects, pipeline }) => {
  const all = emptyTally()
  for (const project of projects) tally(all, project)
  const sums = AMOUNTS.map((name) => [`projects[].${name}`, all[name]] as const)
  const library = sumKnown(pipeline, (row) => row.totalYuan).value ?? 0
  return [...sums, ['pipeline[].totalYuan', library] as const]
    .filter(([, value]) => !Number.isSafeInteger(value))
    .map(([path]) => ({ path, problem: 'the amounts are too large to add exactly' }))
}

/** The announced number of projects must be that of the rows. */
const announcedCount: MeaningRule = ({ projects, totals }) =>
  totals.projects === null || totals.projects === projects.length
    ? []
    : [
        {
          path: 'totals.projects',
          problem: `${totals.projects} announced, but there are ${projects.length} rows`,
        },
      ]

function announcedSum(
  edition: Edition,
  total: 'plan' | 'completed',
  name: 'planYuan' | 'completedYuan',
): Problem[] {
  const path = `totals.${total}`
  const text = edition.totals[total]
  if (text === null) return []
  const announced = announcedYuan(text)
  if (announced === null)
    return [{ path, problem: `expected an amount such as "566.2亿元", got ${shown(text)}` }]
  const { value } = sumKnown(edition.projects, (project) => project[name])
  if (value === null) return [{ path, problem: `${text} announced, but no row's ${name} is published` }]
  if (!Number.isSafeInteger(value) || isAsAnnounced(announced, value)) return []
  return [{ path, problem: `${text} announced, but the rows add up to ${value}元` }]
}

/** Announced amounts may differ from the rows by half of their last digit. */
const announcedAmounts: MeaningRule = (edition) => [
  ...announcedSum(edition, 'plan', 'planYuan'),
  ...announcedSum(edition, 'completed', 'completedYuan'),
]

/** The announced ratio may differ from the rows by half of its last digit. */
const announcedRatioOfRows: MeaningRule = ({ projects, totals: { ratio: text } }) => {
  const path = 'totals.ratio'
  if (text === null) return []
  const announced = announcedRatio(text)
  if (announced === null) return [{ path, problem: `expected a ratio such as "123.6%", got ${shown(text)}` }]
  const { value, completedYuan, planYuan } = groupRatio(projects)
  if (value === null) return [{ path, problem: `${text} announced, but the rows give no ratio` }]
  const exact = Number.isSafeInteger(completedYuan) && Number.isSafeInteger(planYuan)
  if (!exact || isAsAnnounced(announced, completedYuan, planYuan)) return []
  return [{ path, problem: `${text} announced, but the rows give ${value * 100}%` }]
}

/**
 * Within a group of districts the ranks must be those that the scores give with skip ranking. Where a group publishes
 * no score, its ranks must at least be a skip ranking.
 */
const ranksByScores: MeaningRule = ({ assessment, districts }) => {
  const groupOf = new Map(districts.map(({ id, group }) => [id, group]))
  const groups = new Map<string | undefined, { at: number; score: number | null; rank: number | null }[]>()
  assessment?.results.forEach(({ district, score, rank }, at) => {
    const group = groupOf.get(district)
    groups.set(group, [...(groups.get(group) ?? []), { at, score, rank }])
  })
  return [...groups.values()].flatMap((rows) => {
    const scored = rows.some(({ score }) => score !== null)
    const given = scored
      ? skipRanks(rows.map(({ score }) => score))
      : skipRanks(
          rows.map(({ rank }) => rank),
          'lower',
        )
    return rows.flatMap(({ at, rank }, place) => {
      const expected = given[place] ?? null
      if (rank === null || rank === expected) return []
      const reason =
        expected === null ? 'without a score' : `but the ${scored ? 'scores' : 'ranks'} give ${expected}`
      return [{ path: `assessment.results[${at}].rank`, problem: `rank ${rank} is published, ${reason}` }]
    })
  })
}

const RULES: readonly MeaningRule[] = [
  asOfInsidePeriod,
  publishedAfterAsOf,
  noNegativeAmount,
  endAfterStart,
  finiteScores,
  exactSums,
  announcedCount,
  announcedAmounts,
  announcedRatioOfRows,
  ranksByScores,
]

/** The edition, when it means what the index and its own announcements say; else all that is wrong with it. */
export const meaningOf = (
  edition: Edition,
  entry: Pick<IndexEntry, 'period' | 'revision'>,
): Result<Edition> =>
  judged(edition, [...matchesIndex(edition, entry), ...RULES.flatMap((rule) => rule(edition))])
