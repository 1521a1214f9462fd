import { reasonOf } from '@/core/rpc/calls'
import type { Edition, IndexEntry, Publications, TrustedKey } from './contract'
import { createDigest } from './digest'
import type { LastGood, Saved } from './last-good'
import { newestRevisions } from './newest'
import type { Period } from './period'
import { accepted, inSource, lineOf, refused, type Problem, type Result } from './problems'
import { sequenceProblems } from './sequence'
import { createEditionCache, notAdmitted } from './edition-cache'
import { INDEX_FILE } from './contract'
import { verifyIndex, type Verified } from './signature'
import type { Verifier, Head, Taken } from './taken'
import { warningsOfAll } from './warnings'

/** Answers a question about the publications as of a period with plain data, or with the promise of it. */
export type Answer = (publications: Publications, at: Period, question: object) => unknown

export interface VerifierSetup<D> {
  readonly keys: readonly TrustedKey[]
  readonly keep: LastGood
  /** Computes what is shown, from the publications, at a period. */
  readonly derive: (publications: Publications, at: Period) => D
  /** What else may be asked; refuses a question it does not know. */
  readonly answer?: Answer | undefined
  /** WebCrypto's digest; without it (plain http) the library's is used. */
  readonly subtle?: SubtleCrypto | undefined
}

interface Opening extends Verified {
  readonly jws: string
  readonly needed: readonly IndexEntry[]
}

const noAnswer: Answer = () => {
  throw new TypeError('this verifier answers no questions')
}

/** The head of one of the opened index's periods. */
function headOf({ index, key, needed }: Opening, publications: Publications, at: Period): Head {
  const edition = publications.find((each) => each.period === at)
  const entry = needed.find((each) => each.period === at)
  if (edition === undefined || entry === undefined) throw new RangeError(`${at} is not published`)
  const { period, revision, asOf, publishedAt, issuer, sample, correction } = edition
  return {
    ...{ period, revision, asOf, publishedAt, issuer, correction },
    ...{ sequence: index.sequence, issuedAt: index.issuedAt, nextDue: index.nextDue, kid: key.kid },
    digest: entry.sha256,
    sample: sample || key.sample === true,
    periods: publications.map((each) => each.period),
    notices: index.notices ?? [],
  }
}

/**
 * Verifies, checks and keeps publications, and computes what is shown. It knows neither network nor screen. All or
 * nothing: a publication is replaced only by an index whose every edition passed.
 */
export function createVerifier<D>({
  keys,
  keep,
  derive,
  answer = noAnswer,
  subtle,
}: VerifierSetup<D>): Verifier<D> {
  const cache = createEditionCache(createDigest(subtle))
  let opening: Opening | null = null
  let standing: Opening | null = null
  /** The held publication: questions are answered from it, whatever is taken meanwhile. */
  let held: Opening | null = null
  /** The index accepted last on this device, its editions readable or not. */
  let last: Verified | null = null
  let savedJws: string | null = null
  let storage: Problem[] = []
  let restoring: Promise<void> | undefined

  const complain = (what: string) => {
    storage = [{ path: 'storage', problem: what }]
  }
  const publicationsOf = ({ needed }: Opening): Publications =>
    needed.map((entry) => cache.edition(entry)).filter((edition): edition is Edition => edition !== undefined)

  function present(from: Opening): Taken<D> {
    const publications = publicationsOf(from)
    const head = headOf(from, publications, from.index.current)
    return { head, derived: derive(publications, head.period) }
  }

  async function restoreFrom({ jws, editions }: Saved): Promise<void> {
    const verified = verifyIndex(jws, keys)
    if (!verified.ok) return complain(`what was kept is refused: ${verified.problems.map(lineOf).join('; ')}`)
    last = verified.value
    const needed = newestRevisions(last.index)
    const admitted = needed.map(async (entry) => {
      const bytes = editions.get(entry.sha256)
      return bytes ? cache.admit(entry, bytes) : notAdmitted([entry])
    })
    const problems = (await Promise.all(admitted)).flatMap((result) => (result.ok ? [] : result.problems))
    if (problems.length > 0) return complain(`what was kept is refused: ${problems.map(lineOf).join('; ')}`)
    standing = { ...last, jws, needed }
    savedJws = jws
  }

  const restored = () =>
    (restoring ??= keep
      .load()
      .then((saved) => (saved ? restoreFrom(saved) : undefined))
      .catch((cause: unknown) => complain(`nothing can be read from this device: ${reasonOf(cause)}`)))

  async function save(from: Opening): Promise<void> {
    if (savedJws === from.jws) return
    try {
      await keep.save({ jws: from.jws, editions: cache.bytes(from.needed) })
      savedJws = from.jws
      storage = []
    } catch (cause) {
      complain(`nothing can be kept on this device: ${reasonOf(cause)}`)
    }
  }

  function take(): Result<Taken<D>> {
    const from = opening
    if (from === null) return refused([{ path: '', problem: 'no index is open' }])
    const missing = cache.missing(from.needed)
    if (missing.length > 0) return notAdmitted(missing)
    try {
      const taken = present(from)
      standing = last = from
      cache.keepOnly([...from.needed, ...(held?.needed ?? [])])
      return accepted(taken)
    } catch (cause) {
      return refused([{ path: '', problem: `the figures cannot be computed: ${reasonOf(cause)}` }])
    }
  }

  return {
    take: async () => take(),
    async recall() {
      await restored()
      return standing === null ? null : present(standing)
    },
    async keep() {
      await restored()
      const from = standing
      if (from !== null) await save(from)
      return [...storage, ...(from === null ? [] : warningsOfAll(publicationsOf(from)))]
    },
    async open(jws) {
      await restored()
      const verified = verifyIndex(jws, keys)
      if (!verified.ok) return verified
      const problems = sequenceProblems(verified.value, last)
      if (problems.length > 0) return inSource(INDEX_FILE, refused(problems))
      const needed = newestRevisions(verified.value.index)
      opening = { ...verified.value, jws, needed }
      cache.keepOnly([...needed, ...(standing?.needed ?? []), ...(held?.needed ?? [])])
      const unchanged = standing?.payload === opening.payload && standing.key.kid === opening.key.kid
      return cache.condemned(needed) ?? accepted({ unchanged, missing: cache.missing(needed) })
    },
    async admit(entry, bytes) {
      const listed = opening?.needed.find(
        ({ path, sha256 }) => path === entry.path && sha256 === entry.sha256,
      )
      return listed
        ? cache.admit(listed, bytes)
        : inSource(entry.path, refused([{ path: '', problem: 'not an edition of the opened index' }]))
    },
    async derive(at) {
      await restored()
      const publications = standing ? publicationsOf(standing) : []
      if (!publications.some(({ period }) => period === at)) throw new RangeError(`${at} is not published`)
      return derive(publications, at)
    },
    async hold(sequence) {
      await restored()
      // A publication that is held already stays held, whatever was taken since.
      if (sequence !== null && held?.index.sequence === sequence) return true
      held = sequence !== null && standing?.index.sequence === sequence ? standing : null
      return sequence === null || held !== null
    },
    async ask<A>(at: Period | null, question: object) {
      await restored()
      const from = held ?? standing
      if (from === null) throw new RangeError('nothing is published')
      const publications = publicationsOf(from)
      const head = headOf(from, publications, at ?? from.index.current)
      return { head, derived: (await answer(publications, head.period, question)) as A }
    },
  }
}
