import { INDEX_FILE, type IndexEntry } from './contract'
import type { Download, Failure } from './download'
import type { Problem } from './problems'
import type { Verifier, Taken } from './taken'

/** What a poll needs from the polls before it. */
export interface Memory {
  /** The index that what is shown came from, as text. */
  readonly text: string | null
  /** Something is shown. */
  readonly showing: boolean
  /** Files that came damaged last time; they are requested past every cache, which may hold the damaged copy. */
  readonly doubtful: ReadonlySet<string>
}

export interface Unchanged {
  readonly kind: 'unchanged'
  readonly text: string
}
export interface Changed<D> {
  readonly kind: 'taken'
  readonly text: string
  readonly taken: Taken<D>
}
export interface Failed {
  readonly kind: 'failed'
  readonly failures: readonly Failure[]
  readonly problems: readonly Problem[]
  readonly doubtful: ReadonlySet<string>
}
export type Polled<D> = (Unchanged | Changed<D> | Failed) & { readonly skewMs: number | null }

/** Editions fetched at a time. */
const AT_ONCE = 4

const failed = (
  failures: readonly Failure[],
  problems: readonly Problem[],
  doubtful: Iterable<string> = [],
): Failed => ({
  kind: 'failed',
  failures,
  problems,
  // A truncated index may be cached under the ETag of the whole one.
  doubtful: new Set([INDEX_FILE, ...doubtful]),
})

async function fetchMissing<D>(
  { verifier, download }: PollEnds<D>,
  missing: readonly IndexEntry[],
  doubtful: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<Failed | null> {
  const failures: Failure[] = []
  const problems: Problem[] = []
  const doubtfulNow: string[] = []
  const queue = [...missing]
  async function work() {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      const answer = await download.edition(entry, doubtful.has(entry.path), signal)
      const admitted = answer.ok ? await verifier.admit(entry, answer.value) : null
      if (admitted?.ok) continue
      if (!answer.ok) failures.push(answer.failure)
      if (admitted) problems.push(...admitted.problems)
      doubtfulNow.push(entry.path)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failures.length + problems.length > 0
    ? failed(failures, problems, [...doubtful, ...doubtfulNow])
    : null
}

export interface PollEnds<D> {
  readonly verifier: Verifier<D>
  readonly download: Download
}

/**
 * One poll: fetches the index, then the editions that are missing, then takes all or nothing. An unchanged index ends
 * it. Rejects only where the verifier does.
 */
export async function pollOnce<D>(
  ends: PollEnds<D>,
  memory: Memory,
  signal?: AbortSignal,
): Promise<Polled<D>> {
  const { verifier, download } = ends
  const answer = await download.index(memory.doubtful.has(INDEX_FILE), signal)
  if (!answer.ok) return { ...failed([answer.failure], [], memory.doubtful), skewMs: null }
  const { value: text, skewMs } = answer
  if (memory.showing && text === memory.text) return { kind: 'unchanged', text, skewMs }
  const opened = await verifier.open(text)
  if (!opened.ok) return { ...failed([], opened.problems, memory.doubtful), skewMs }
  if (memory.showing && opened.value.unchanged) return { kind: 'unchanged', text, skewMs }
  const failure = await fetchMissing(ends, opened.value.missing, memory.doubtful, signal)
  if (failure) return { ...failure, skewMs }
  const taken = await verifier.take()
  if (!taken.ok) return { ...failed([], taken.problems, memory.doubtful), skewMs }
  return { kind: 'taken', text, taken: taken.value, skewMs }
}
