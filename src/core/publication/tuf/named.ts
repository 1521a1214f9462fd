import {
  asked,
  fileProblem,
  MOST_BYTES,
  readSigned,
  refuse,
  type ExpectedFile,
  type SigningRole,
} from './checks'
import type { HeldMetadata, Round, TufStep, Trusted } from './state'

/** A metadata file as other metadata name it. */
export interface NamedMetadata extends ExpectedFile {
  readonly path: string
  readonly version: number
}

/**
 * Takes metadata that others name: their bytes, who signed them, their version (TUF 5.5, 5.6). `before` counts where it
 * is the same file. With neither `held` nor problems they are wanted.
 */
export function namedTaken<K extends 'snapshot' | 'targets'>(
  kind: K,
  trusted: Trusted,
  { path, ...named }: NamedMetadata,
  signing: SigningRole,
  before: HeldMetadata<K> | null,
  given: Round,
): TufStep & { readonly held?: HeldMetadata<K> } {
  const isSame = before?.signed.version === named.version && fileProblem(before.text, named) === null
  const most = named.length ?? MOST_BYTES.metadata
  const { text, ...lacking } = isSame ? { trusted, text: before.text } : asked(trusted, given, path, most)
  if (text === undefined) return lacking
  const other = fileProblem(text, named)
  if (other) return refuse(trusted, path, '', other)
  const read = readSigned(kind, path, text, signing, before)
  if (!read.ok) return { trusted, problems: read.problems }
  const { version } = read.value.signed
  return version === named.version
    ? { trusted, held: read.value }
    : refuse(trusted, path, 'signed.version', `expected ${named.version}, got ${version}`)
}
