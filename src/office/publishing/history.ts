import { INDEX_FILE, type Edition, type IndexEntry, type PublishedIndex } from '@/core/publication/contract'
import { comparePeriods } from '@/core/publication/period'
import { shown, type Problem } from '@/core/publication/problems'
import { editionName } from './open-figures-file'

const at = (place: number, name: string) => `editions[${place}].${name}`

/**
 * Checks an entry of the index against the one before it: oldest first, revisions of a period from 1 on without gaps.
 */
function orderProblems(entry: IndexEntry, before: IndexEntry | undefined, place: number): Problem[] {
  const order = before ? comparePeriods(before.period, entry.period) : -1
  if (order > 0) {
    const problem = `${entry.period} stands after ${before?.period ?? ''}: expected the oldest first`
    return [{ path: at(place, 'period'), problem }]
  }
  const expected = order === 0 ? (before?.revision ?? 0) + 1 : 1
  if (entry.revision === expected) return []
  const problem = `expected revision ${expected} of ${entry.period}, got ${entry.revision}`
  return [{ path: at(place, 'revision'), problem }]
}

function correctionProblems({ revision, correction }: IndexEntry, place: number): Problem[] {
  const path = at(place, 'correction')
  if (revision === 1 && correction !== null)
    return [{ path, problem: `expected null of revision 1, got ${shown(correction)}` }]
  if (revision > 1 && !correction?.trim())
    return [{ path, problem: `revision ${revision} does not say what was corrected` }]
  return []
}

function pathProblems(entry: IndexEntry, place: number): Problem[] {
  const expected = `editions/${editionName(entry)}.${entry.sha256.slice(0, 16)}.json`
  if (entry.path === expected) return []
  return [{ path: at(place, 'path'), problem: `expected ${shown(expected)}, got ${shown(entry.path)}` }]
}

/** Checks an index's own history: order, revisions, corrections, names, the current period. */
export function historyProblems({ editions, current }: PublishedIndex): Problem[] {
  const newest = editions.at(-1)?.period
  const late =
    newest === undefined || newest === current
      ? []
      : [{ path: 'current', problem: `expected the newest period, ${newest}, got ${current}` }]
  return [
    ...editions.flatMap((entry, place) => [
      ...orderProblems(entry, editions[place - 1], place),
      ...correctionProblems(entry, place),
      ...pathProblems(entry, place),
    ]),
    ...late,
  ].map((problem) => ({ ...problem, source: INDEX_FILE }))
}

/** Differences between an edition and its entry in the index. */
export function lineProblems(edition: Edition, { editions }: PublishedIndex): Problem[] {
  const entry = editions.find((line) => editionName(line) === editionName(edition))
  if (!entry) return []
  return (['publishedAt', 'correction'] as const).flatMap((path) =>
    edition[path] === entry[path]
      ? []
      : [
          {
            path,
            problem: `expected ${shown(entry[path])} as in the index, got ${shown(edition[path])}`,
            source: entry.path,
          },
        ],
  )
}
