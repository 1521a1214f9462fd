import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const text = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`
const object = (entries: Iterable<readonly [string, unknown]>) =>
  `{${[...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${text(key)}:${canonicalJson(value)}`)
    .join(',')}}`

/**
 * Canonical JSON, the form that TUF's signatures and key ids are made of: keys in order, no spaces, only quote and
 * backslash escaped. A Map is written as an object. A fraction, or what JSON has no word for, is refused (TypeError).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (value === null || typeof value === 'boolean' || Number.isInteger(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value instanceof Map) return object(value as Map<string, unknown>)
  if (typeof value === 'object') return object(Object.entries(value))
  throw new TypeError(`no canonical JSON for ${String(value)}`)
}

/** SHA-256 in lower-case hex, of bytes or of text in UTF-8. */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
