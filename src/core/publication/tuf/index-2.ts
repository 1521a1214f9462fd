import * as v from 'valibot'
import { reader } from '../parse'
import type { Problem, Result } from '../problems'
import { repeated } from '../references'
import {
  Day,
  Digest,
  EntrySchema,
  Instant,
  list,
  Name,
  NoticeSchema,
  Count,
  PeriodText,
  Positive,
} from '../schema'

const IssuerId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/),
  v.description('an issuer’s id: small letters, digits, "." and "-", at most 63'),
)
const Site = v.pipe(v.string(), v.regex(/^https?:\/\/\S+\/$/), v.description('an address that ends with /'))

/** Free text stands in a file of its own, `texts/<sha256>.txt`, so that it can be redacted. */
const TextRef = Digest

const Index2Schema = v.object({
  format: v.literal('liangping/index/2'),
  issuer: v.object({ id: IssuerId, name: Name }),
  sequence: Count,
  issuedAt: Instant,
  nextDue: v.nullable(Day),
  current: v.nullable(PeriodText),
  site: v.optional(Site),
  editions: list(v.object({ ...EntrySchema.entries, correction: v.nullable(TextRef), manifest: Digest })),
  withdrawn: list(v.object({ period: PeriodText, upToRevision: Positive, at: Instant, reason: TextRef })),
  redacted: list(
    v.object({
      period: PeriodText,
      revision: Positive,
      sha256: Digest,
      at: Instant,
      reason: TextRef,
      replacedBy: v.nullable(Digest),
    }),
  ),
})

const Notices2Schema = v.object({ format: v.literal('liangping/notices/2'), notices: list(NoticeSchema) })

/** The target `index.json` of the role `editions` (docs/format.md). */
export type Index2 = v.InferOutput<typeof Index2Schema>
/** An entry of the index: an edition, its digest, and that of the list of the files made of it. */
export type Entry2 = Index2['editions'][number]
/** The target `notices.json` of the role `notices`. */
export type Notices2 = v.InferOutput<typeof Notices2Schema>

/** An index names each edition once; `current` is null only where every edition is withdrawn. */
function references({ editions, current, withdrawn }: Index2): Problem[] {
  const isLeft = ({ period, revision }: Entry2) =>
    !withdrawn.some((each) => each.period === period && revision <= each.upToRevision)
  const left = editions.filter(isLeft).map(({ period }) => period)
  const isThere = current === null ? left.length === 0 : left.includes(current)
  return [
    ...repeated(
      editions,
      (at) => `editions[${at}]`,
      ({ period, revision }) => `${period}-r${revision}`,
    ),
    ...(isThere ? [] : [{ path: 'current', problem: 'names no edition that stands' }]),
  ]
}

/** The payload of `index.json` from parsed JSON, checked by schema and references. */
export const parseIndex2: (value: unknown) => Result<Index2> = reader(Index2Schema, references)

/** The payload of `notices.json` from parsed JSON; each id once. */
export const parseNotices2: (value: unknown) => Result<Notices2> = reader(Notices2Schema, ({ notices }) =>
  repeated(
    notices,
    (at) => `notices[${at}].id`,
    ({ id }) => id,
  ),
)
