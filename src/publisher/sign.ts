import { hashes, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import type { PublishedIndex } from '@/publication/contract'
import { secretOf, type SigningKey } from './keys'

hashes.sha512 = sha512

/** The protected header of an index signed with a key (publication.md, "index.jws"). */
export const headerFor = (kid: string) => ({ alg: 'EdDSA', kid, typ: 'liangping-index+jws' }) as const

const base64url = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64url')

/** A compact JWS over any header and payload text. Only `signIndex` makes one that displays accept. */
export function signCompact(header: object, payload: string, key: SigningKey): string {
  const signed = `${base64url(JSON.stringify(header))}.${base64url(payload)}`
  return `${signed}.${base64url(sign(new TextEncoder().encode(signed), secretOf(key)))}`
}

/** `index.jws`: the payload as a compact JWS, EdDSA over Ed25519 (RFC 7515, RFC 8037). */
export const signIndex = (payload: PublishedIndex, key: SigningKey): string =>
  signCompact(headerFor(key.kid), JSON.stringify(payload), key)
