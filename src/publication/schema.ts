import * as v from 'valibot'
import { isPeriod, type Period } from './period'

/** Limits of publication.md, "Schema". */
export const LIMITS = {
  textCharacters: 500,
  indexBytes: 1_000_000,
  editionBytes: 32_000_000,
  projects: 20_000,
} as const

const CONTROL = /\p{Cc}/u
const LONE_SURROGATE = /\p{Cs}/u
const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/

const isDay = (text: string) => {
  const instant = new Date(`${text}T00:00:00Z`)
  return DATE.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const Text = v.pipe(
  v.string(),
  v.maxLength(LIMITS.textCharacters),
  v.check((text) => !CONTROL.test(text) && !LONE_SURROGATE.test(text), 'text without control characters'),
)
const Name = v.pipe(Text, v.nonEmpty())
const PeriodText = v.custom<Period>((value) => typeof value === 'string' && isPeriod(value))
const Day = v.pipe(v.string(), v.check(isDay, 'a date YYYY-MM-DD'))
const Instant = v.pipe(
  v.string(),
  v.check((text) => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), 'an RFC 3339 instant'),
)
const Integer = v.pipe(v.number(), v.safeInteger())
const Count = v.pipe(Integer, v.minValue(0))
const Year = v.pipe(Integer, v.minValue(1900), v.maxValue(2200))
const Finite = v.pipe(v.number(), v.finite())
const Fraction = v.pipe(Finite, v.minValue(0), v.maxValue(1))
const Revision = v.pipe(Integer, v.minValue(1))
const LightName = v.picklist(['blue', 'yellow', 'red'])

export const IndexSchema = v.object({
  format: v.literal('liangping/index/1'),
  sequence: Count,
  issuedAt: Instant,
  nextDue: v.nullable(Day),
  current: PeriodText,
  editions: v.array(
    v.object({
      period: PeriodText,
      revision: Revision,
      publishedAt: Instant,
      path: v.pipe(v.string(), v.regex(/^editions\/[\w-]+\.[0-9a-f]{16}\.json$/)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      bytes: v.pipe(Count, v.maxValue(LIMITS.editionBytes)),
      correction: v.nullable(Text),
    }),
  ),
  notices: v.optional(
    v.array(v.object({ id: Name, kind: v.picklist(['ticker', 'takeover']), text: Text, from: Instant, until: Instant })),
  ),
})

/** Amounts are integer yuan; a negative one is an error of meaning, not of schema. */
const Yuan = v.nullable(Integer)

export const EditionSchema = v.object({
  format: v.literal('liangping/edition/1'),
  period: PeriodText,
  revision: Revision,
  asOf: Day,
  publishedAt: Instant,
  issuer: Name,
  sample: v.boolean(),
  correction: v.nullable(Text),
  rules: v.object({
    timeProgress: v.nullable(Fraction),
    lights: v.object({ yellowBelow: Finite, redBelow: Finite }),
  }),
  districts: v.array(v.object({ id: Name, name: Name, group: Name })),
  stages: v.array(v.object({ id: Name, name: Name })),
  projects: v.pipe(
    v.array(
      v.object({
        id: Name,
        name: Name,
        level: v.picklist(['provincial', 'municipal']),
        districts: v.pipe(v.array(Name), v.nonEmpty()),
        location: v.nullable(Text),
        start: v.nullable(Year),
        end: v.nullable(Year),
        stage: v.nullable(Name),
        totalYuan: Yuan,
        planYuan: Yuan,
        completedYuan: Yuan,
        light: v.nullable(LightName),
        unit: v.nullable(Text),
        problem: v.nullable(Text),
        remedy: v.nullable(Text),
      }),
    ),
    v.maxLength(LIMITS.projects),
  ),
  assessment: v.nullable(
    v.object({
      indicators: v.array(
        v.object({
          id: Name,
          name: Name,
          unit: v.nullable(Text),
          weight: v.nullable(Finite),
          better: v.picklist(['higher', 'lower']),
          decimals: v.pipe(Count, v.maxValue(6)),
        }),
      ),
      results: v.array(
        v.object({
          district: Name,
          score: v.nullable(Finite),
          rank: v.nullable(v.pipe(Integer, v.minValue(1))),
          values: v.record(v.string(), v.nullable(Finite)),
        }),
      ),
    }),
  ),
  pipeline: v.array(
    v.object({ field: Name, district: v.nullable(Name), projects: v.nullable(Count), totalYuan: Yuan }),
  ),
  services: v.array(
    v.object({
      group: Name,
      name: Name,
      value: v.nullable(Finite),
      unit: v.nullable(Text),
      decimals: v.pipe(Count, v.maxValue(6)),
    }),
  ),
  totals: v.object({
    projects: v.nullable(Count),
    plan: v.nullable(Text),
    completed: v.nullable(Text),
    ratio: v.nullable(Text),
  }),
})
