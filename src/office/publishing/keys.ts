import { getPublicKey, hashes, utils } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64url, toBase64url } from '@/core/publication/base64url'
import type { TrustedKey } from '@/core/publication/contract'

hashes.sha512 = sha512

/** An Ed25519 key pair: `d` (secret seed) and `x` (public) in base64url, as in RFC 8037. */
export interface SigningKey {
  readonly kid: string
  /** Empty where the secret is elsewhere, as in a token. */
  readonly d: string
  readonly x: string
  /** Signs in place of `d`: gets the bytes, answers the signature's 64. */
  readonly signElsewhere?: (bytes: Uint8Array) => Uint8Array
  /** Signs illustrative data only. */
  readonly sample?: boolean
}

/** The bytes of the secret seed; a key whose seed is not base64url is refused (RangeError). */
export function secretOf({ kid, d }: SigningKey): Uint8Array {
  const secret = fromBase64url(d)
  if (!secret) throw new RangeError(`key ${kid}: the secret is not base64url`)
  return secret
}

function freshPair() {
  const secret = utils.randomSecretKey()
  return { secret, x: getPublicKey(secret) }
}

function keyOf(kid: string, secret: Uint8Array, publicKey: Uint8Array, sample: boolean): SigningKey {
  const key = { kid, d: toBase64url(secret), x: toBase64url(publicKey) }
  return sample ? { ...key, sample } : key
}

/** A fresh key pair from the system's randomness, under an id; `sample`: for illustrative data only. */
export function generateKey(kid: string, sample = false): SigningKey {
  const { secret, x } = freshPair()
  return keyOf(kid, secret, x, sample)
}

/** A fresh key pair whose id is `<prefix>-<8 hex of the public key>`. */
export function generateKeyPair(prefix = 'key', sample = false): SigningKey {
  const { secret, x } = freshPair()
  return keyOf(`${prefix}-${bytesToHex(x).slice(0, 8)}`, secret, x, sample)
}

/** The public half of a key pair, for displays. */
export const trustedKeyOf = ({ kid, x, sample = false }: SigningKey): TrustedKey =>
  sample ? { kid, x, sample } : { kid, x }
