import type { Period } from './period'
import { comparePeriods } from './period'
import type { Problem, Rewritten } from './problems'

/** An edition as an index names it. */
interface EditionDigest {
  readonly period: Period
  readonly revision: number
  readonly sha256: string
}

/** What a display remembers of an index. Format 1 takes nothing back, so the last two are empty there. */
export interface ToldPast {
  readonly editions: readonly EditionDigest[]
  readonly current: Period | null
  readonly withdrawn?: readonly { readonly period: Period; readonly upToRevision: number }[]
  readonly redacted?: readonly (EditionDigest & { readonly replacedBy: string | null })[]
}

const nameOf = ({ period, revision }: Omit<EditionDigest, 'sha256'>) => `${period}-r${revision}`

/** Whether an index says that an edition is withdrawn. */
export const isWithdrawn = (
  { withdrawn = [] }: ToldPast,
  { period, revision }: Omit<EditionDigest, 'sha256'>,
) => withdrawn.some((each) => each.period === period && revision <= each.upToRevision)

/** The digest that an edition has after what was redacted of it; null where nothing stands in its place. */
function afterRedaction(
  { redacted = [] }: ToldPast,
  { period, revision, sha256 }: EditionDigest,
): string | null {
  let digest: string | null = sha256
  for (const each of redacted)
    if (each.period === period && each.revision === revision && each.sha256 === digest)
      digest = each.replacedBy
  return digest
}

function editionProblem(next: ToldPast, before: EditionDigest): Problem | null {
  const { period, revision, sha256: was } = before
  const now =
    next.editions.find((each) => each.period === period && each.revision === revision)?.sha256 ?? null
  const expected = afterRedaction(next, before)
  if (now === expected || (now === null && isWithdrawn(next, before))) return null
  const edition = nameOf(before)
  const problem =
    now === null
      ? `history was rewritten: ${edition}, of the digest ${was}, is gone`
      : `history was rewritten: ${edition} had the digest ${was}, and now has ${now}`
  return { path: 'editions', problem, rewritten: { edition, was, now } }
}

/** Back to an earlier period only where all editions of the later one are withdrawn. */
function currentProblems(next: ToldPast, before: ToldPast): Problem[] {
  const [was, now] = [before.current, next.current]
  const stands = next.editions.some((each) => each.period === was && !isWithdrawn(next, each))
  if (was === null || !stands || (now !== null && comparePeriods(now, was) >= 0)) return []
  return [{ path: 'current', problem: `history was rewritten: from ${was} back to ${now ?? 'none'}` }]
}

const withdrawalProblems = (next: ToldPast, { withdrawn = [] }: ToldPast): Problem[] =>
  withdrawn
    .map(({ period, upToRevision: revision }) => ({ period, revision }))
    .filter((edition) => !isWithdrawn(next, edition))
    .map((edition) => ({
      path: 'withdrawn',
      problem: `history was rewritten: the withdrawal of ${nameOf(edition)} is gone`,
    }))

/**
 * What an index changes of the past that another one told: an edition with another digest or without a place, a
 * withdrawal that is gone, a current period that goes back. What the index itself says to be withdrawn or redacted is no
 * change. Empty: nothing.
 */
export const historyProblems = (next: ToldPast, before: ToldPast): Problem[] => [
  ...before.editions.flatMap((edition) => editionProblem(next, edition) ?? []),
  ...withdrawalProblems(next, before),
  ...currentProblems(next, before),
]

/** The first change of the past among problems. */
export const rewrittenIn = (problems: readonly Problem[]): Rewritten | null =>
  problems.find(({ rewritten }) => rewritten)?.rewritten ?? null
