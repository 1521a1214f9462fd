import { INDEX_FILE } from './contract'
import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { fromBase64url } from './base64url'
import type { PublishedIndex, TrustedKey } from './contract'
import { parseIndex, parseJson } from './parse'
import { accepted, inSource, refused, shown, type Refused, type Result } from './problems'
import { LIMITS } from './limits'

hashes.sha512 = sha512

const INDEX_TYPE = 'liangping-index+jws'

export interface VerifiedJws {
  readonly index: PublishedIndex
  readonly key: TrustedKey
  /** The payload as it was signed: two indexes are the same when these are. */
  readonly payload: string
}

const HeaderSchema = v.looseObject({ alg: v.string(), kid: v.string(), typ: v.string() })

const refuse = (path: string, problem: string): Refused => inSource(INDEX_FILE, refused([{ path, problem }]))

function decoded(part: string): string | null {
  const bytes = fromBase64url(part)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function keyOf(header: string, keys: readonly TrustedKey[]): Result<TrustedKey> {
  const text = decoded(header)
  const json = text === null ? null : parseJson(text)
  const parsed = v.safeParse(HeaderSchema, json?.ok ? json.value : null)
  if (!parsed.success) return refuse('header', 'expected a JWS header with alg, kid and typ')
  const { alg, kid, typ } = parsed.output
  if (alg !== 'EdDSA') return refuse('header.alg', `expected "EdDSA", got ${shown(alg)}`)
  if (typ !== INDEX_TYPE) return refuse('header.typ', `expected ${shown(INDEX_TYPE)}, got ${shown(typ)}`)
  if ('crit' in parsed.output) return refuse('header.crit', 'no critical extension is known')
  const key = keys.find((trusted) => trusted.kid === kid)
  return key ? accepted(key) : refuse('header.kid', `${shown(kid)} is not a trusted key`)
}

function isSignedBy(key: TrustedKey, message: string, signature: string): boolean {
  const [x, bytes] = [fromBase64url(key.x), fromBase64url(signature)]
  if (x?.length !== 32 || bytes?.length !== 64) return false
  try {
    return verify(bytes, new TextEncoder().encode(message), x, { zip215: false })
  } catch {
    return false
  }
}

/**
 * Verifies `index.jws`: a compact JWS, EdDSA over Ed25519 and nothing else, by a trusted key. Works without a secure
 * context. The signature is checked before the payload is read.
 */
export function verifyIndex(jws: string, keys: readonly TrustedKey[]): Result<VerifiedJws> {
  if (jws.length > 2 * LIMITS.indexBytes) return refuse('', `larger than ${LIMITS.indexBytes} bytes`)
  const [header, payload, signature, ...more] = jws.split('.')
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) {
    return refuse('', 'expected a JWS of three parts')
  }
  const key = keyOf(header, keys)
  if (!key.ok) return key
  if (!isSignedBy(key.value, `${header}.${payload}`, signature)) {
    return refuse('signature', `not a signature by the key ${shown(key.value.kid)}`)
  }
  if (payload.length * 0.75 > LIMITS.indexBytes) return refuse('', `larger than ${LIMITS.indexBytes} bytes`)
  const text = decoded(payload)
  if (text === null) return refuse('payload', 'expected UTF-8 in base64url')
  const json = parseJson(text)
  const index = json.ok ? parseIndex(json.value) : json
  if (!index.ok) return inSource(INDEX_FILE, index)
  return accepted({ index: index.value, key: key.value, payload })
}
