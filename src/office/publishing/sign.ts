import { hashes, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { toBase64url } from '@/core/publication/base64url'
import type { PublishedIndex } from '@/core/publication/contract'
import { secretOf, type SigningKey } from './keys'

hashes.sha512 = sha512

/** The protected header of a signed index (docs/format.md). */
export const headerFor = (kid: string) => ({ alg: 'EdDSA', kid, typ: 'liangping-index+jws' }) as const

const utf8 = new TextEncoder()

/** The signature of a key over bytes. */
export const signBytes = (bytes: Uint8Array, key: SigningKey): Uint8Array =>
  key.signElsewhere ? key.signElsewhere(bytes) : sign(bytes, secretOf(key))

/** A compact JWS over any header and payload text. Only `signIndex` makes one that displays accept. */
export function signCompact(header: object, payload: string, key: SigningKey): string {
  const signed = [JSON.stringify(header), payload].map((text) => toBase64url(utf8.encode(text))).join('.')
  return `${signed}.${toBase64url(signBytes(utf8.encode(signed), key))}`
}

/** `index.jws`: the payload as a compact JWS, EdDSA over Ed25519 (RFC 7515, RFC 8037). */
export const signIndex = (payload: PublishedIndex, key: SigningKey): string =>
  signCompact(headerFor(key.kid), JSON.stringify(payload), key)
