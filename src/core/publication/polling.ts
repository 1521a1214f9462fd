import * as v from 'valibot'

const SECOND = 1000
const Milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(24 * 3600 * SECOND))
/** What is written wrongly here must not lead back to format 1, so it is taken as it stands, and trusts nothing. */
const Short = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(0.5))

/** How the published folder is polled: part of the display's configuration, every key with a default. */
export const PollingSchema = v.object({
  /** The published folder, relative to the page or absolute. */
  baseUrl: v.optional(v.pipe(v.string(), v.nonEmpty()), './published/'),
  intervalMs: v.optional(Milliseconds, 60 * SECOND),
  /** Share of the interval by which it varies either way, so that screens do not all poll at once. */
  jitter: v.optional(Share, 0.1),
  timeoutMs: v.optional(Milliseconds, 10 * SECOND),
  /** The issuer's id, and the SHA-256 of a root in hex: then nothing else is trusted, and format 1 is not taken. */
  issuer: v.optional(v.nullable(Short), null),
  root: v.optional(v.nullable(Short), null),
})
export type Polling = v.InferOutput<typeof PollingSchema>

/** The first retry after a failure; doubled with every further one, up to the interval. */
export const FIRST_RETRY_MS = 5 * SECOND
/** A server's Retry-After is honoured up to this. */
export const LONGEST_RETRY_AFTER_MS = 15 * 60 * SECOND

export interface PollState {
  /** Failures in a row. */
  readonly failures: number
}

export type PollOutcome =
  { readonly kind: 'checked' } | { readonly kind: 'failed'; readonly retryAfterMs?: number | undefined }

/** The state after a poll. */
export const afterPoll = ({ failures }: PollState, { kind }: PollOutcome): PollState => ({
  failures: kind === 'checked' ? 0 : failures + 1,
})

/**
 * How long to wait before the next poll, in ms. `state` is the one after the outcome; `randomFraction` is from 0 to 1.
 * Checked: the interval ± its jitter. Failed: 5 s, doubling up to the interval, at least what the server asks for.
 */
export function nextDelayMs(
  state: PollState,
  outcome: PollOutcome,
  { intervalMs, jitter }: Pick<Polling, 'intervalMs' | 'jitter'>,
  randomFraction: number,
): number {
  const spreadMs = Math.round(intervalMs * (1 + jitter * (2 * randomFraction - 1)))
  if (outcome.kind === 'checked') return spreadMs
  const retryMs = FIRST_RETRY_MS * 2 ** Math.max(0, Math.min(state.failures, 30) - 1)
  const askedMs = Math.min(outcome.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS)
  return Math.max(retryMs < intervalMs ? retryMs : spreadMs, askedMs)
}

/** The wait a `Retry-After` header asks for, in ms: seconds or an HTTP date; undefined where there is none. */
export function retryAfterMs(header: string | null | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND
  const at = /[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}
