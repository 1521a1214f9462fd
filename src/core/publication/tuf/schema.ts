import * as v from 'valibot'
import { isRecord } from '../accepts'
import { Digest, Positive } from '../schema'

/** The TUF specification that is written; what begins with 1. is read. */
export const SPEC_VERSION = '1.0.33'
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

/** An object keyed with anything, as a Map: no key of the input is ever looked up in a prototype. */
const mapOf = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord),
    v.transform((record) => new Map(Object.entries(record))),
    v.map(v.string(), item),
    v.description('an object'),
  )

const Expires = v.pipe(
  v.string(),
  v.regex(INSTANT),
  v.check((text) => !Number.isNaN(Date.parse(text))),
  v.description('an instant YYYY-MM-DDThh:mm:ssZ'),
)
const Spec = v.pipe(v.string(), v.startsWith('1.'), v.description('version 1 of the TUF specification'))

const signed = <const T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ _type: v.literal(type), spec_version: Spec, version: Positive, expires: Expires, ...entries })

const RoleEntries = { keyids: v.array(v.string()), threshold: Positive }
const RoleSchema = v.object(RoleEntries)
const Keys = mapOf(
  v.object({ keytype: v.string(), scheme: v.string(), keyval: v.object({ public: v.string() }) }),
)
const Length = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.description('an integer from 0'))
const Hashes = v.object({ sha256: Digest })
const FileMeta = v.object({ version: Positive, length: v.optional(Length), hashes: v.optional(Hashes) })

/** The `signed` part of TUF's four kinds of metadata. */
export const SIGNED = {
  root: signed('root', {
    consistent_snapshot: v.boolean(),
    keys: Keys,
    roles: v.object({ root: RoleSchema, targets: RoleSchema, snapshot: RoleSchema, timestamp: RoleSchema }),
  }),
  targets: signed('targets', {
    targets: mapOf(v.object({ length: Length, hashes: Hashes })),
    delegations: v.optional(
      v.object({
        keys: Keys,
        roles: v.array(
          v.object({
            ...RoleEntries,
            name: v.string(),
            terminating: v.boolean(),
            paths: v.optional(v.array(v.string())),
          }),
        ),
      }),
    ),
  }),
  snapshot: signed('snapshot', { meta: mapOf(FileMeta) }),
  timestamp: signed('timestamp', { meta: v.object({ 'snapshot.json': FileMeta }) }),
} as const

export const EnvelopeSchema = v.object({
  signed: v.unknown(),
  signatures: v.array(v.object({ keyid: v.string(), sig: v.string() })),
})
