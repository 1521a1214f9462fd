import { reasonOf } from '@/core/rpc/calls'
import { INDEX_FILE, type Publications } from './contract'
import { createDeviceStorage, type Restored } from './device-storage'
import { createDigest } from './digest'
import { createEditionCache, notAdmitted } from './edition-cache'
import type { LastGood } from './last-good'
import { newestRevisions } from './newest'
import { headOf, type OpenIndex } from './open-index'
import type { Period } from './period'
import { accepted, inSource, refused, type Result } from './problems'
import { problemsAfter, remember } from './seen'
import type { Opened, Taken, Verifier } from './taken'
import { trustInKeys, type TrustAnchor, type Verified, type WantedFile } from './trust'
import { EDITIONS } from './tuf/contract'
import { narrower, type Trusting } from './trusting'
import { warningsOfAll } from './warnings'

/** Answers a question about the publications as of a period with plain data, or with the promise of it. */
export type Answer = (publications: Publications, at: Period, question: object) => unknown

export interface VerifierSetup<D> extends Trusting {
  readonly keep: LastGood
  /** Default: keys, format 1. */
  readonly anchor?: Anchoring | undefined
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

/** Makes what is told to be trusted a judge of what is polled. */
export type Anchoring = (trusting: Trusting) => TrustAnchor

/** Without the code of format 2, which only a display of such a folder loads. */
const inKeys: Anchoring = ({ keys, root }) => trustInKeys(root ? [] : keys)

/** The publications that are known: being opened, taken, held for questions. */
interface Known extends Restored {
  readonly opening: OpenIndex | null
  /** Questions are answered from it, whatever is taken meanwhile. */
  readonly held: OpenIndex | null
  /** Metadata that are needed before an index can be opened. */
  readonly wanted: readonly WantedFile[]
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
  keep,
  derive,
  answer = noAnswer,
  anchor = inKeys,
  subtle,
  ...setup
}: VerifierSetup<D>): Verifier<D> {
  const cache = createEditionCache(createDigest(subtle))
  const storage = createDeviceStorage(keep, cache)
  let trusting: Trusting = setup
  let trust = anchor(trusting)
  let known: Known = { opening: null, standing: null, held: null, seen: [], wanted: [] }
  const learn = (news: Partial<Known>) => (known = { ...known, ...news })
  let restoring: Promise<unknown> | undefined

  /** A call that waits until what the device has kept was read. */
  const restored =
    <A extends unknown[], T>(call: (...args: A) => T | Promise<T>) =>
    async (...args: A): Promise<T> => {
      await (restoring ??= storage.restore(trust).then(learn))
      return call(...args)
    }

  const publicationsOf = ({ needed }: OpenIndex): Publications =>
    needed.map((entry) => cache.edition(entry)).filter((edition) => edition !== undefined)
  const forgetAllBut = (...kept: readonly (OpenIndex | null)[]) =>
    cache.keepOnly(kept.flatMap((each) => each?.needed ?? []))

  function present(from: OpenIndex | null): Taken<D> | null {
    if (from === null || from.index.current === null) return null
    const publications = publicationsOf(from)
    const head = headOf(from, publications, from.index.current)
    return { head, derived: derive(publications, head.period) }
  }

  /** An index that goes on from those taken before, as far as those who signed them are trusted still. */
  function opened(verified: Verified): Result<Opened> {
    const seen = known.seen.filter(trust.vouchesFor)
    const problems = problemsAfter(verified, seen)
    if (problems.length > 0) return inSource(trusting.root ? EDITIONS.target : INDEX_FILE, refused(problems))
    const opening = { ...verified, needed: newestRevisions(verified.index) }
    learn({ opening, seen })
    const { standing, held } = known
    forgetAllBut(opening, standing, held)
    const unchanged =
      standing?.payload === opening.payload && standing.signers.join() === opening.signers.join()
    // The same figures, vouched for anew: what is kept is to last as long.
    if (unchanged) learn({ standing: { ...opening, needed: standing.needed } })
    const { needed, expiresAt } = opening
    return (
      cache.condemned(needed) ??
      accepted({ unchanged, missing: cache.missing(needed), further: false, expiresAt })
    )
  }

  function open(polled: string | null, nowMs: number): Result<Opened> {
    const read = trust.open(polled, nowMs)
    if (!read.ok) return read
    if ('verified' in read.value) return opened(read.value.verified)
    const { wanted } = learn({ wanted: read.value.wanted })
    return accepted({ unchanged: false, missing: wanted, further: true, expiresAt: null })
  }

  async function admit({ path }: WantedFile, bytes: ArrayBuffer | null): Promise<Result<null>> {
    if (known.wanted.some((file) => file.path === path)) return trust.give(path, bytes)
    const listed = known.opening?.needed.find((entry) => entry.path === path)
    return listed && bytes
      ? cache.admit(listed, bytes)
      : inSource(path, refused([{ path: '', problem: 'not an edition of the opened index' }]))
  }

  function take(): Result<Taken<D> | null> {
    const { opening, held } = known
    if (opening === null) return refused([{ path: '', problem: 'no index is open' }])
    const missing = cache.missing(opening.needed)
    if (missing.length > 0) return notAdmitted(missing)
    try {
      const taken = present(opening)
      learn({ standing: opening, seen: remember(opening, known.seen) })
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
    const period = at ?? from?.index.current ?? null
    if (from === null || period === null) throw new RangeError('nothing is published')
    const publications = publicationsOf(from)
    const head = headOf(from, publications, period)
    return { head, derived: (await answer(publications, head.period, question)) as A }
  }

  function narrow(told: Trusting): boolean {
    trusting = narrower(trusting, told)
    trust = anchor(trusting)
    const left = (index: OpenIndex | null) => (index && trust.recall(index.raw, false).ok ? index : null)
    learn({ opening: null, wanted: [], standing: left(known.standing), held: left(known.held) })
    if (known.standing) trust.recall(known.standing.raw, true)
    learn({ seen: known.seen.filter(trust.vouchesFor) })
    return known.standing !== null
  }

  return {
    open: restored(open),
    take: async () => take(),
    recall: restored(() => present(known.standing)),
    derive: restored(deriveAt),
    narrow: restored(narrow),
    ask: <A>(at: Period | null, question: object) => restored(ask<A>)(at, question),
    admit,
    keep: restored(async () => {
      const { standing, seen } = known
      if (standing === null) return storage.problems()
      await storage.save(standing, seen)
      return [...storage.problems(), ...standing.warnings, ...warningsOfAll(publicationsOf(standing))]
    }),
    hold: restored((sequence) => {
      const held = toHold(sequence, known)
      learn({ held })
      return sequence === null || held !== null
    }),
  }
}
