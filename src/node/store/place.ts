/** A file as it is listed. */
export interface Listed {
  readonly bytes: number
  /** Stands for the content: a folder's files by their MD5, a store's by its ETag, which is mostly the same. */
  readonly tag: string
  /** By the clock of the place. */
  readonly ageMs: number
}

export interface FoundFile {
  readonly bytes: Uint8Array
  readonly tag: string
}

/**
 * Where a publication lives: a folder, or a prefix of an object store. Paths have `/` and are relative to it. Every
 * change is on a condition, so that who writes knows what was there. What a place refuses for good (no access, no such
 * bucket, no network) is a UsageError.
 */
export interface PublicationPlace {
  /** As messages name it. */
  readonly name: string
  /** Every file whose path begins so. */
  readonly list: (under?: string) => Promise<ReadonlyMap<string, Listed>>
  /** Null where there is none. */
  readonly read: (path: string) => Promise<FoundFile | null>
  /** Writes a file that is not there yet, whole or not at all; false where there is one. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<boolean>
  /** Replaces the file that has this tag, whole or not at all; false where it has another by now, or is gone. */
  readonly replace: (path: string, bytes: Uint8Array, tag: string) => Promise<boolean>
  readonly remove: (path: string) => Promise<void>
}
