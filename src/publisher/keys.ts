import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { getPublicKey, hashes } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import type { TrustedKey } from '@/publication/contract'

hashes.sha512 = sha512

/** An Ed25519 key pair that signs indexes: `d` (secret seed) and `x` (public) in base64url, as in RFC 8037. */
export interface SigningKey {
  readonly kid: string
  readonly d: string
  readonly x: string
}

const SECRET_BYTES = 32
const Half = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const KeyFile = v.object({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  kid: v.string(),
  d: Half,
  x: Half,
})

/** The bytes of the secret seed. */
export const secretOf = (key: SigningKey): Uint8Array => Uint8Array.from(Buffer.from(key.d, 'base64url'))

/** A fresh key pair from the system's randomness; its id is `<prefix>-<8 hex of the public key>`. */
export function generateKeyPair(prefix = 'key'): SigningKey {
  const secret = Uint8Array.from(randomBytes(SECRET_BYTES))
  const open = Buffer.from(getPublicKey(secret))
  return {
    kid: `${prefix}-${open.toString('hex').slice(0, 8)}`,
    d: Buffer.from(secret).toString('base64url'),
    x: open.toString('base64url'),
  }
}

/** The half of a key pair that a display is told. */
export const trustedKeyOf = (key: SigningKey, sample = false): TrustedKey =>
  sample ? { kid: key.kid, x: key.x, sample: true } : { kid: key.kid, x: key.x }

/** Stores a key pair as a JWK that only its owner can read. */
export async function writeSigningKey(file: string, key: SigningKey): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.part`
  await writeFile(aside, `${JSON.stringify({ kty: 'OKP', crv: 'Ed25519', ...key })}\n`, { mode: 0o600 })
  await chmod(aside, 0o600)
  await rename(aside, file)
}

/** Reads a stored key pair; refuses a file that is no such JWK or whose halves do not belong together. */
export async function readSigningKey(file: string): Promise<SigningKey> {
  const parsed = v.safeParse(KeyFile, JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: not an Ed25519 key pair (JWK with kty, crv, kid, d, x)`)
  const { kid, d, x } = parsed.output
  const key = { kid, d, x }
  if (Buffer.from(getPublicKey(secretOf(key))).toString('base64url') !== x) {
    throw new Error(`${file}: the public half does not belong to the secret one`)
  }
  return key
}
