import { randomBytes } from 'node:crypto'
import { getPublicKey, hashes } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import type { TrustedKey } from '@/publication/contract'

hashes.sha512 = sha512

/** An Ed25519 key pair that signs indexes: `d` (secret seed) and `x` (public) in base64url, as in RFC 8037. */
export interface SigningKey {
  readonly kid: string
  readonly d: string
  readonly x: string
  /** Signs illustrative data only. */
  readonly sample?: boolean
}

const SECRET_BYTES = 32

/** The bytes of the secret seed. */
export const secretOf = (key: SigningKey): Uint8Array => Uint8Array.from(Buffer.from(key.d, 'base64url'))

/** A fresh key pair from the system's randomness, under an id; `sample`: for illustrative data only. */
export function generateKey(kid: string, sample = false): SigningKey {
  const secret = Uint8Array.from(randomBytes(SECRET_BYTES))
  const d = Buffer.from(secret).toString('base64url')
  const x = Buffer.from(getPublicKey(secret)).toString('base64url')
  return sample ? { kid, d, x, sample } : { kid, d, x }
}

/** A fresh key pair whose id is `<prefix>-<8 hex of the public key>`. */
export function generateKeyPair(prefix = 'key', sample = false): SigningKey {
  const key = generateKey(prefix, sample)
  return { ...key, kid: `${prefix}-${Buffer.from(key.x, 'base64url').toString('hex').slice(0, 8)}` }
}

/** The half of a key pair that a display is told. */
export const trustedKeyOf = ({ kid, x, sample = false }: SigningKey): TrustedKey =>
  sample ? { kid, x, sample } : { kid, x }
