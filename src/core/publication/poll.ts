import { INDEX_FILE } from './contract'
import type { Download, Failure } from './download'
import type { Problem } from './problems'
import type { Opened, Taken, Verifier } from './taken'
import type { WantedFile } from './trust'

/** What a poll needs from the polls before it. */
export interface Memory {
  /** The index that what is shown came from, as text. */
  readonly text: string | null
  /** Something is shown. */
  readonly showing: boolean
  /** When a text was last opened: a newer root may stand beside the same text. */
  readonly openedAt: number
  /** Files that came damaged last time; they are requested past every cache, which may hold the damaged copy. */
  readonly doubtful: ReadonlySet<string>
}

/** Before the first poll. */
export const FORGOTTEN: Memory = { text: null, showing: false, openedAt: 0, doubtful: new Set() }

export interface Unchanged {
  readonly kind: 'unchanged'
  readonly text: string
  /** What was vouched for anew; undefined where the text is the same, so that nothing was looked at. */
  readonly renewed?: Pick<Opened, 'expiresAt'> | undefined
}
export interface Changed<D> {
  readonly kind: 'taken'
  readonly text: string
  /** Null: all that was published is withdrawn. */
  readonly taken: Taken<D> | null
}
export interface Failed {
  readonly kind: 'failed'
  readonly failures: readonly Failure[]
  readonly problems: readonly Problem[]
  readonly doubtful: ReadonlySet<string>
}
export type Polled<D> = (Unchanged | Changed<D> | Failed) & { readonly skewMs: number | null }

/** Files fetched at a time. */
const AT_ONCE = 4
/** How often a text is opened further: a display that was away follows every root since. */
const MOST_ROUNDS = 300
/** The same text is opened again after this long. */
const OPENED_FOR_MS = 3_600_000

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
  missing: readonly WantedFile[],
  doubtful: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<Failed | null> {
  const failures: Failure[] = []
  const problems: Problem[] = []
  const doubtfulNow: string[] = []
  const queue = [...missing]
  async function work() {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const { path, mayLack = false } = file
      const answer = await download.file(file, mayLack || doubtful.has(path), signal)
      const lacks = mayLack && !answer.ok && answer.failure.status === 404
      const admitted = answer.ok || lacks ? await verifier.admit(file, answer.ok ? answer.value : null) : null
      if (admitted?.ok) continue
      if (!answer.ok) failures.push(answer.failure)
      if (admitted) problems.push(...admitted.problems)
      doubtfulNow.push(path)
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

/** Opens what was polled, with the metadata that it needs; says what is missing of the editions. */
async function openAll<D>(
  ends: PollEnds<D>,
  text: string,
  { doubtful }: Memory,
  nowMs: number,
  signal?: AbortSignal,
): Promise<Opened | Failed> {
  let opened = await ends.verifier.open(text, nowMs)
  for (let round = 0; opened.ok && opened.value.further && round < MOST_ROUNDS; round += 1) {
    const failure = await fetchMissing(ends, opened.value.missing, doubtful, signal)
    if (failure) return failure
    opened = await ends.verifier.open(null, nowMs)
  }
  return opened.ok ? opened.value : failed([], opened.problems, doubtful)
}

/**
 * One poll: fetches what is polled, then the files that are missing, then takes all or nothing. An unchanged text ends
 * it, but for once an hour. Rejects only where the verifier does.
 */
export async function pollOnce<D>(
  ends: PollEnds<D>,
  memory: Memory,
  nowMs: number,
  signal?: AbortSignal,
): Promise<Polled<D>> {
  const { verifier, download } = ends
  const answer = await download.index(memory.doubtful.has(INDEX_FILE), signal)
  if (!answer.ok) return { ...failed([answer.failure], [], memory.doubtful), skewMs: null }
  const { value: text, skewMs } = answer
  const isSame = memory.showing && text === memory.text
  if (isSame && Math.abs(nowMs - memory.openedAt) < OPENED_FOR_MS) return { kind: 'unchanged', text, skewMs }
  const opened = await openAll(ends, text, memory, nowMs, signal)
  if ('kind' in opened) return { ...opened, skewMs }
  if (memory.showing && opened.unchanged) return { kind: 'unchanged', text, renewed: opened, skewMs }
  const failure = await fetchMissing(ends, opened.missing, memory.doubtful, signal)
  if (failure) return { ...failure, skewMs }
  const taken = await verifier.take()
  if (!taken.ok) return { ...failed([], taken.problems, memory.doubtful), skewMs }
  return { kind: 'taken', text, taken: taken.value, skewMs }
}
