import * as v from 'valibot'
import { LIMITS } from './limits'
import { isPeriod, PERIOD } from './period'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/

const isDay = (text: string) => {
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
const isInstant = (text: string) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
/** Text as the format allows it. A surrogate pair counts as one character. */
const isText = (text: string) => {
  let characters = text.length
  if (characters > 2 * LIMITS.textCharacters) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return false
    if ((code & 0xf800) !== 0xd800) continue
    const next = code < 0xdc00 ? text.charCodeAt(at + 1) : 0
    if ((next & 0xfc00) !== 0xdc00) return false
    characters -= 1
    at += 1
  }
  return characters <= LIMITS.textCharacters
}

const TEXT = `text of at most ${LIMITS.textCharacters} characters, none of them a control character`
/** What JSON Schema can say of `isText`. */
const SHAPE = { maxLength: LIMITS.textCharacters, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' }
const Text = v.pipe(v.string(), v.check(isText), v.metadata(SHAPE), v.description(TEXT))
export const Name = v.pipe(Text, v.nonEmpty(), v.description(`${TEXT}, not empty`))
const WORD = `a word of at most ${LIMITS.wordCharacters} characters`
const Word = v.pipe(Text, v.nonEmpty(), v.maxLength(LIMITS.wordCharacters), v.description(WORD))
export const PeriodText = v.pipe(
  v.string(),
  v.guard(isPeriod),
  v.metadata({ pattern: PERIOD.source }),
  v.description('a period such as 2021Q3'),
)
export const Day = v.pipe(v.string(), v.regex(DATE), v.check(isDay), v.description('a date YYYY-MM-DD'))
export const Instant = v.pipe(
  v.string(),
  v.regex(INSTANT),
  v.check(isInstant),
  v.description('an instant YYYY-MM-DDThh:mm:ss+hh:mm'),
)
const Integer = v.pipe(v.number(), v.safeInteger(), v.description('an integer'))
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.description('an integer from 0'))
export const Positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.description('an integer from 1'))
const Decimals = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(6),
  v.description('an integer from 0 to 6'),
)
const Year = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(LIMITS.firstYear),
  v.maxValue(LIMITS.lastYear),
  v.description(`a year from ${LIMITS.firstYear} to ${LIMITS.lastYear}`),
)
const Finite = v.pipe(v.number(), v.finite(), v.description('a finite number'))
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('a number from 0 to 1'))
/** Amounts are integer yuan; a negative one is an error of meaning, not of schema. */
const Yuan = v.nullable(Integer)

const { format: written } = new Intl.NumberFormat('en')

/** A list whose length is checked before its items; JSON Schema reads the last two steps. */
export const list = <S extends v.GenericSchema>(item: S, most: number = LIMITS.list) =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(most),
    v.array(item),
    v.maxLength(most),
    v.description(`a list of at most ${written(most)}`),
  )

/** A SHA-256. */
export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('64 lower-case hex digits'))

/** An edition's entry in the index. */
export const EntrySchema = v.object({
  period: PeriodText,
  revision: Positive,
  publishedAt: Instant,
  path: v.pipe(
    v.string(),
    v.regex(/^editions\/[\w-]+\.[0-9a-f]{16}\.json$/),
    v.description('a path editions/<name>.<16 hex>.json'),
  ),
  sha256: Digest,
  bytes: v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(0),
    v.maxValue(LIMITS.editionBytes),
    v.description(`an integer from 0 to ${written(LIMITS.editionBytes)}`),
  ),
  correction: v.nullable(Text),
})

/** A signed message to all screens. */
export const NoticeSchema = v.object({
  id: Name,
  kind: v.picklist(['ticker', 'takeover']),
  text: Text,
  from: Instant,
  until: Instant,
})

export const IndexSchema = v.object({
  format: v.literal('liangping/index/1'),
  sequence: Count,
  issuedAt: Instant,
  nextDue: v.nullable(Day),
  current: PeriodText,
  editions: list(EntrySchema),
  notices: v.optional(list(NoticeSchema)),
})

export const ProjectSchema = v.object({
  id: Name,
  name: Name,
  level: v.picklist(['national', 'provincial', 'municipal', 'county']),
  districts: list(Name, LIMITS.districtsOfProject),
  location: v.nullable(Text),
  start: v.nullable(Year),
  end: v.nullable(Year),
  stage: v.nullable(Name),
  totalYuan: Yuan,
  planYuan: Yuan,
  completedYuan: Yuan,
  light: v.nullable(v.picklist(['blue', 'yellow', 'red'])),
  unit: v.nullable(Text),
  problem: v.nullable(Text),
  remedy: v.nullable(Text),
  formerIds: v.optional(list(Name, LIMITS.formerIds)),
})

/** An indicator may have any id. valibot would accept a list as a record, and would drop these keys without a look. */
const DROPPED = ['__proto__', 'prototype', 'constructor']
const isOfValues = (value: unknown) =>
  !Array.isArray(value) &&
  Object.entries(value ?? {}).every(
    ([key, each]) => !DROPPED.includes(key) || each === null || Number.isFinite(each),
  )

const Values = v.pipe(
  v.unknown(),
  v.check(isOfValues),
  v.record(v.string(), v.nullable(Finite)),
  v.description('an object of numbers'),
)

const AssessmentSchema = v.object({
  indicators: list(
    v.object({
      id: Name,
      name: Name,
      unit: v.nullable(Text),
      weight: v.nullable(Finite),
      better: v.picklist(['higher', 'lower']),
      decimals: Decimals,
    }),
  ),
  results: list(
    v.object({
      district: Name,
      score: v.nullable(Finite),
      rank: v.nullable(Positive),
      values: Values,
    }),
  ),
})

const Lights = v.object({ yellowBelow: Finite, redBelow: Finite })

/** Both formats of an edition; `formatOf` tells what only the second has. */
export const EditionSchema = v.object({
  format: v.picklist(['liangping/edition/1', 'liangping/edition/2']),
  period: PeriodText,
  revision: Positive,
  asOf: Day,
  publishedAt: Instant,
  issuer: Name,
  sample: v.boolean(),
  correction: v.nullable(Text),
  rules: v.object({
    timeProgress: v.nullable(Fraction),
    lights: Lights,
    cards: v.optional(v.nullable(Lights)),
  }),
  districts: list(v.object({ id: Name, name: Name, group: Name, successorOf: v.optional(Name) })),
  stages: list(v.object({ id: Name, name: Name })),
  projects: list(ProjectSchema, LIMITS.projects),
  assessment: v.nullable(AssessmentSchema),
  pipeline: list(
    v.object({ field: Name, district: v.nullable(Name), projects: v.nullable(Count), totalYuan: Yuan }),
  ),
  services: list(
    v.object({
      group: Name,
      name: Name,
      value: v.nullable(Finite),
      unit: v.nullable(Text),
      decimals: Decimals,
    }),
  ),
  totals: v.object({
    projects: v.nullable(Count),
    plan: v.nullable(Text),
    completed: v.nullable(Text),
    ratio: v.nullable(Text),
  }),
  words: v.optional(
    v.object({
      district: v.nullable(Word),
      cards: v.nullable(v.object({ blue: Word, yellow: Word, red: Word })),
    }),
  ),
  decisions: v.optional(list(v.object({ rule: Name, reason: Name }), LIMITS.decisions)),
})
