import type { InferOutput } from 'valibot'
import type { EnvelopeSchema, SIGNED } from './schema'

/** The kinds of metadata; a delegated role's are `targets`. */
export type Kind = keyof typeof SIGNED
/** What a kind of metadata signs. */
export type Signed<K extends Kind> = InferOutput<(typeof SIGNED)[K]>
/** A public key, by its id in a Map. */
export type TufKeys = Signed<'root'>['keys']
export type TufKey = TufKeys extends Map<string, infer K> ? K : never
/** Which keys sign, and how many of them must. */
export type Role = Signed<'root'>['roles']['root']
export type DelegatedRole = NonNullable<Signed<'targets'>['delegations']>['roles'][number]
export type Signature = InferOutput<typeof EnvelopeSchema>['signatures'][number]

/** Metadata as read: what is signed, and the text that the signatures are of. */
export interface Metadata<K extends Kind> {
  readonly signed: Signed<K>
  /** `signed` in canonical JSON, unknown properties too. */
  readonly canonical: string
  readonly signatures: readonly Signature[]
}

/** The folder of metadata and targets within a published folder. */
export const TUF_FOLDER = 'tuf'
/** The delegated roles, and the targets that they sign. */
export const EDITIONS = { role: 'editions', target: 'index.json' } as const
export const NOTICES = { role: 'notices', target: 'notices.json' } as const
