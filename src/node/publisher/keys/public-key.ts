import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import * as v from 'valibot'
import { fromBase64url } from '@/core/publication/base64url'
import type { TrustedKey } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'

const PublicKey = v.object({
  kid: v.string(),
  x: v.pipe(
    v.string(),
    v.check((text) => fromBase64url(text)?.length === 32),
  ),
  sample: v.optional(v.boolean()),
})

/** The public half in a text: `{ "kid", "x" }` as `keygen` prints it, or a PEM, public or private. */
function publicIn(text: string, name: string): TrustedKey {
  if (text.trimStart().startsWith('{')) return v.parse(PublicKey, JSON.parse(text))
  const key = createPublicKey(text)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not Ed25519')
  const kid = /^kid: *(.+?) *$/m.exec(text)?.[1] ?? name
  return { kid, x: key.export({ format: 'jwk' }).x ?? '' }
}

/** Reads the public half of a key from a file; one that holds none, or is under a passphrase, is a UsageError. */
export async function readPublicKey(file: string): Promise<TrustedKey> {
  try {
    return publicIn(await readFile(file, 'utf8'), basename(file, extname(file)))
  } catch {
    throw new UsageError([
      `${file}：不是公钥（keygen 打印的 {"kid":…,"x":…}，或 PEM）`,
      `${file}: not a public key ({"kid":…,"x":…} as keygen prints it, or a PEM)`,
    ])
  }
}
