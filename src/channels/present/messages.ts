import * as v from 'valibot'
import { isPeriod, type Period } from '@/core/publication/period'

/** The channel that the windows of one presentation talk on. */
export const CHANNEL = 'liangping-present'

const Name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const PeriodSchema = v.custom<Period>((value) => typeof value === 'string' && isPeriod(value))
const LeaseSchema = v.object({
  holder: v.pipe(v.string(), v.maxLength(64)),
  term: Count,
  until: v.pipe(v.number(), v.finite()),
})
const Newer = v.object({
  period: PeriodSchema,
  revision: Count,
  publishedAt: v.pipe(v.string(), v.maxLength(40)),
})

const Message = v.variant('kind', [
  /** A window opened: the others answer with the current place. */
  v.object({ kind: v.literal('hello'), from: Name }),
  /** A window closes. */
  v.object({ kind: v.literal('bye'), from: Name }),
  /** The current place, sent by the window that moved, or in answer to `hello`. */
  v.object({
    kind: v.literal('state'),
    from: Name,
    role: v.picklist(['screen', 'console']),
    lease: LeaseSchema,
    href: v.pipe(v.string(), v.maxLength(1000), v.startsWith('/present/')),
    cover: v.picklist(['none', 'black', 'white']),
    held: v.boolean(),
    sequence: v.nullable(Count),
    newer: v.nullable(Newer),
  }),
  /** The newer edition is to be shown. */
  v.object({ kind: v.literal('take'), from: Name }),
])
export type PresentMessage = v.InferOutput<typeof Message>
export type SharedState = Extract<PresentMessage, { kind: 'state' }>

/** What came over the channel, or null for what is none of ours: other versions of the page talk there too. */
export function readMessage(data: unknown): PresentMessage | null {
  const read = v.safeParse(Message, data)
  return read.success ? read.output : null
}
