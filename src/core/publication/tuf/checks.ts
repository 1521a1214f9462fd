import { utf8ToBytes } from '@noble/hashes/utils.js'
import { accepted, inSource, refused, type Problem, type Result } from '../problems'
import { sha256Hex } from './canonical'
import type { Kind, Metadata, Role, TufKeys } from './contract'
import { signersOf } from './keys'
import { readMetadata } from './metadata'
import type { Round, HeldMetadata, TufStep, Trusted } from './state'

/** Sizes up to which metadata are read, in bytes. */
export const MOST_BYTES = { root: 100_000, timestamp: 20_000, metadata: 500_000 } as const
/**
 * The most by which a version goes up at once, so that nobody can use the numbers up. Versions may be seconds since 1970,
 * and a display may have been away for years.
 */
const MOST_AHEAD = 1_000_000_000

/** Whose keys must sign. */
export interface SigningRole {
  readonly keys: TufKeys
  readonly role: Role
  /** The metadata that say so. */
  readonly by: object
}

/** A refusal of a file; what was verified before stays. */
export const refuse = (trusted: Trusted, source: string, path: string, problem: string): TufStep => ({
  trusted,
  ...inSource(source, refused([{ path, problem }])),
})

/** A file's text; wanted where it was not fetched yet. */
export function asked(
  trusted: Trusted,
  { files }: Round,
  path: string,
  bytes: number,
): TufStep & { readonly text?: string } {
  const text = files.get(path)
  if (text === undefined) return { trusted, wanted: [{ path, bytes }] }
  return text === null ? refuse(trusted, path, '', 'is not there') : { trusted, text }
}

/** The problem of too few signatures; null where there are enough. */
export function thresholdProblem(
  { canonical, signatures }: Pick<Metadata<Kind>, 'canonical' | 'signatures'>,
  { keys, role }: SigningRole,
): Problem | null {
  const count = signersOf(canonical, signatures, keys, role).length
  if (count >= role.threshold) return null
  return {
    path: 'signatures',
    problem: `signed by ${count} of the trusted keys, but ${role.threshold} must sign`,
  }
}

/** Reads a metadata file and verifies who signed it; what was verified with the same keys before is not verified again. */
export function readSigned<K extends Kind>(
  kind: K,
  path: string,
  text: string,
  signing: SigningRole,
  before?: HeldMetadata<K> | null,
): Result<HeldMetadata<K>> {
  if (before?.text === text && before.by === signing.by) return accepted(before)
  const read = readMetadata(kind, text)
  if (!read.ok) return inSource(path, read)
  const problem = thresholdProblem(read.value, signing)
  return problem
    ? inSource(path, refused([problem]))
    : accepted({ ...read.value, path, text, by: signing.by })
}

/** What is wrong with a version that follows one accepted before. */
export function versionProblem(version: number, before: number | undefined): string | null {
  if (before === undefined) return null
  if (version < before) return `${version} is lower than ${before}, accepted before`
  return version > before + MOST_AHEAD ? `${version} is too far ahead: at most ${before + MOST_AHEAD}` : null
}

/** A frozen folder: what has expired is not taken. */
export function expiryProblem({ signed }: Pick<Metadata<Kind>, 'signed'>, nowMs: number): Problem | null {
  return Date.parse(signed.expires) > nowMs
    ? null
    : { path: 'signed.expires', problem: `expired at ${signed.expires}` }
}

/** What a file is said to be, in length and digest, where its metadata say so. */
export interface ExpectedFile {
  readonly length?: number | undefined
  readonly hashes?: { readonly sha256: string } | undefined
}

/** Whether a file is the one that is named; else what is wrong. */
export function fileProblem(text: string, { length, hashes }: ExpectedFile): string | null {
  const bytes = utf8ToBytes(text)
  if (length !== undefined && bytes.length > length) return `larger than ${length} bytes`
  if (!hashes) return null
  const sha256 = sha256Hex(bytes)
  return sha256 === hashes.sha256 ? null : `expected the digest ${hashes.sha256}, got ${sha256}`
}
