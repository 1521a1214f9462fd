import type { InferOutput } from 'valibot'
import type { EditionSchema, IndexSchema } from './schema'
import type { Period } from './period'

/** The payload of `index.jws` (docs/format.md). */
export type PublishedIndex = InferOutput<typeof IndexSchema>
/** An entry of the index: an edition's path, length and digest. */
export type IndexEntry = PublishedIndex['editions'][number]
/** A signed message to all screens. */
export type Notice = NonNullable<PublishedIndex['notices']>[number]

/** All the data of one period in one revision (docs/format.md). */
export type Edition = InferOutput<typeof EditionSchema>
/** What an edition calls districts and cards; what it does not name is called as usual. */
export type EditionWords = NonNullable<Edition['words']>
export type District = Edition['districts'][number]
export type Stage = Edition['stages'][number]
export type Project = Edition['projects'][number]
export type Level = Project['level']
export const LEVELS = ['national', 'provincial', 'municipal', 'county'] as const satisfies readonly Level[]
export type Light = NonNullable<Project['light']>
export type Assessment = NonNullable<Edition['assessment']>
export type Indicator = Assessment['indicators'][number]
export type PipelineRow = Edition['pipeline'][number]
export type ServiceRow = Edition['services'][number]

/** The newest revision of each period, oldest first. What every figure is computed from. */
export type Publications = readonly Edition[]

/** The edition of a period, or undefined where that period was not published. */
export const editionAt = (publications: Publications, period: Period): Edition | undefined =>
  publications.find((edition) => edition.period === period)

/** A public key the display trusts: Ed25519, `x` in base64url (RFC 8037). */
export interface TrustedKey {
  readonly kid: string
  readonly x: string
  /** Whatever this key signed is shown with the sample mark. */
  readonly sample?: boolean | undefined
}

/** The signed file that is polled. */
export const INDEX_FILE = 'index.jws'
/** What is polled of format 2. */
export const TIMESTAMP_FILE = 'tuf/timestamp.json'
