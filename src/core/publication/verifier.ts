import { reasonOf } from '@/core/rpc/calls'
import { INDEX_FILE, type Publications, type TrustedKey } from './contract'
import { createDeviceStorage, type Restored } from './device-storage'
import { createDigest } from './digest'
import { createEditionCache, notAdmitted } from './edition-cache'
import type { LastGood } from './last-good'
import { newestRevisions } from './newest'
import { headOf, type OpenIndex } from './open-index'
import type { Period } from './period'
import { accepted, inSource, refused, type Result } from './problems'
import { sequenceProblems } from './sequence'
import { verifyIndex, type Verified } from './signature'
import type { Opened, Taken, Verifier } from './taken'
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

const noAnswer: Answer = () => {
  throw new TypeError('this verifier answers no questions')
}

/** The publications that are known: being opened, taken, held for questions. */
interface Known extends Restored {
  readonly opening: OpenIndex | null
  /** Questions are answered from it, whatever is taken meanwhile. */
  readonly held: OpenIndex | null
}

/** Verifies an index; it must not be older than the last one. */
function openIndex(jws: string, keys: readonly TrustedKey[], last: Verified | null): Result<OpenIndex> {
  const verified = verifyIndex(jws, keys)
  if (!verified.ok) return verified
  const problems = sequenceProblems(verified.value, last)
  if (problems.length > 0) return inSource(INDEX_FILE, refused(problems))
  return accepted({ ...verified.value, jws, needed: newestRevisions(verified.value.index) })
}

/** The index under a sequence that is to be held: one that is held already, else the one taken last. */
function toHold(sequence: number | null, { held, standing }: Known): OpenIndex | null {
  if (sequence === null) return null
  return [held, standing].find((each) => each?.index.sequence === sequence) ?? null
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
  const storage = createDeviceStorage(keys, keep, cache)
  let known: Known = { opening: null, standing: null, held: null, last: null }
  const learn = (news: Partial<Known>) => (known = { ...known, ...news })
  let restoring: Promise<unknown> | undefined

  /** A call that waits until what the device has kept was read. */
  const restored =
    <A extends unknown[], T>(call: (...args: A) => T | Promise<T>) =>
    async (...args: A): Promise<T> => {
      await (restoring ??= storage.restore().then(learn))
      return call(...args)
    }

  const publicationsOf = ({ needed }: OpenIndex): Publications =>
    needed.map((entry) => cache.edition(entry)).filter((edition) => edition !== undefined)
  const forgetAllBut = (...kept: readonly (OpenIndex | null)[]) =>
    cache.keepOnly(kept.flatMap((each) => each?.needed ?? []))

  function present(from: OpenIndex): Taken<D> {
    const publications = publicationsOf(from)
    const head = headOf(from, publications, from.index.current)
    return { head, derived: derive(publications, head.period) }
  }

  function open(jws: string): Result<Opened> {
    const { standing, held, last } = known
    const read = openIndex(jws, keys, last)
    if (!read.ok) return read
    const opening = read.value
    learn({ opening })
    forgetAllBut(opening, standing, held)
    const unchanged = standing?.payload === opening.payload && standing.key.kid === opening.key.kid
    const { needed } = opening
    return cache.condemned(needed) ?? accepted({ unchanged, missing: cache.missing(needed) })
  }

  function take(): Result<Taken<D>> {
    const { opening, held } = known
    if (opening === null) return refused([{ path: '', problem: 'no index is open' }])
    const missing = cache.missing(opening.needed)
    if (missing.length > 0) return notAdmitted(missing)
    try {
      const taken = present(opening)
      learn({ standing: opening, last: opening })
      forgetAllBut(opening, held)
      return accepted(taken)
    } catch (cause) {
      return refused([{ path: '', problem: `the figures cannot be computed: ${reasonOf(cause)}` }])
    }
  }

  function deriveAt(at: Period): D {
    const publications = known.standing ? publicationsOf(known.standing) : []
    if (!publications.some(({ period }) => period === at)) throw new RangeError(`${at} is not published`)
    return derive(publications, at)
  }

  async function ask<A>(at: Period | null, question: object): Promise<Taken<A>> {
    const from = known.held ?? known.standing
    if (from === null) throw new RangeError('nothing is published')
    const publications = publicationsOf(from)
    const head = headOf(from, publications, at ?? from.index.current)
    return { head, derived: (await answer(publications, head.period, question)) as A }
  }

  return {
    open: restored(open),
    take: async () => take(),
    recall: restored(() => known.standing && present(known.standing)),
    derive: restored(deriveAt),
    ask: <A>(at: Period | null, question: object) => restored(ask<A>)(at, question),
    async admit(entry, bytes) {
      const { needed = [] } = known.opening ?? {}
      const listed = needed.find(({ path, sha256 }) => path === entry.path && sha256 === entry.sha256)
      return listed
        ? cache.admit(listed, bytes)
        : inSource(entry.path, refused([{ path: '', problem: 'not an edition of the opened index' }]))
    },
    keep: restored(async () => {
      const { standing } = known
      if (standing === null) return storage.problems()
      await storage.save(standing)
      return [...storage.problems(), ...warningsOfAll(publicationsOf(standing))]
    }),
    hold: restored((sequence) => {
      const held = toHold(sequence, known)
      learn({ held })
      return sequence === null || held !== null
    }),
  }
}
