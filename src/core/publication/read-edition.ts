import type { Edition, IndexEntry } from './contract'
import type { Digest } from './digest'
import { meaningOf } from './meaning'
import { parseEdition, parseJson } from './parse'
import { accepted, inSource, refused, type Result } from './problems'

/** The bytes, if length and digest are those that the index names. */
export async function checkBytes(
  entry: IndexEntry,
  bytes: ArrayBuffer,
  digest: Digest,
): Promise<Result<ArrayBuffer>> {
  const refuse = (problem: string) => inSource(entry.path, refused([{ path: '', problem }]))
  if (bytes.byteLength !== entry.bytes)
    return refuse(`expected ${entry.bytes} bytes, got ${bytes.byteLength}`)
  const sha256 = await digest(bytes)
  return sha256 === entry.sha256
    ? accepted(bytes)
    : refuse(`expected the digest ${entry.sha256}, got ${sha256}`)
}

/** The text of bytes in UTF-8. */
export function textOf(bytes: ArrayBuffer): Result<string> {
  try {
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refused([{ path: '', problem: 'not UTF-8' }])
  }
}

function chained<T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> {
  return result.ok ? next(result.value) : result
}

/** The edition in checked bytes: parsed, then checked by the schema, then by its meaning. */
export function readEdition(entry: IndexEntry, bytes: ArrayBuffer): Result<Edition> {
  const parsed = chained(chained(textOf(bytes), parseJson), parseEdition)
  const meant = chained(parsed, (edition) => meaningOf(edition, entry))
  return meant.ok ? meant : inSource(entry.path, meant)
}
