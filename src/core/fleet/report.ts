import * as v from 'valibot'
import { SCREEN_NAME } from './report-config'

/** A screen reports this often; one that is silent for longer than `LATE_MS` is late. */
export const REPORT_EVERY_MS = 30_000
export const LATE_MS = 3 * REPORT_EVERY_MS
export const REPORT_BYTES = 64_000
/** The most pages that a screen keeps for its next report, and that a report may hold. */
export const TURNS_AT_MOST = 300

const Instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15))
const MaybeInstant = v.nullable(Instant)
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Finite = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9))
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Word = v.pipe(v.string(), v.regex(/^[\w.+-]{1,40}$/))

const TurnSchema = v.strictObject({
  scene: Word,
  /** From 1. */
  page: Count,
  publication: Word,
  from: Instant,
  until: Instant,
})
/** A page that was shown, for its whole time or a part of it: an entry of the proof of play. */
export type Turn = v.InferOutput<typeof TurnSchema>

/**
 * What a screen reports about itself. Nothing in it is about a person. Times are of the screen's own clock, in ms since
 * the epoch.
 */
export const ReportSchema = v.strictObject({
  format: v.literal('liangping/report/1'),
  name: v.pipe(v.string(), v.regex(SCREEN_NAME)),
  version: Word,
  at: Instant,
  startedAt: Instant,
  state: v.picklist(['starting', 'waiting', 'showing', 'dark', 'other']),
  publication: v.nullable(v.strictObject({ edition: Word, sequence: Count, sample: v.boolean() })),
  scene: v.nullable(v.strictObject({ id: Word, page: Count, since: Instant, until: Instant })),
  /** When the page last painted a turn. */
  paintedAt: MaybeInstant,
  lastPollAt: MaybeInstant,
  lastCheckedAt: MaybeInstant,
  /** Consecutive failed polls, and scenes that are skipped. */
  failures: Count,
  faults: v.pipe(v.array(Word), v.maxLength(50)),
  /** Which edition's past was changed in what the screen refuses, with the digest it had and the one it has (null: gone). */
  rewritten: v.optional(v.strictObject({ edition: Word, was: Digest, now: v.nullable(Digest) })),
  heapBytes: v.nullable(Count),
  skewMs: v.nullable(v.pipe(v.number(), v.safeInteger())),
  geometry: v.strictObject({
    windowWidth: Finite,
    windowHeight: Finite,
    pixelRatio: Finite,
    layoutWidth: Finite,
    layoutHeight: Finite,
  }),
  turns: v.pipe(v.array(TurnSchema), v.maxLength(TURNS_AT_MOST)),
})
export type Report = v.InferOutput<typeof ReportSchema>

/** A report from JSON text; null where it is none. */
export function readReport(text: string): Report | null {
  try {
    const parsed = v.safeParse(ReportSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
