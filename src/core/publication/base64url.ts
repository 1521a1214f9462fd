const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map([...ALPHABET].map((character, value) => [character.charCodeAt(0), value]))

/**
 * The bytes of strict base64url (RFC 7515, 2): no padding, no other characters, no stray bits at the end.
 * Null where it is anything else, so that one signature has one writing only.
 */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let pending = 0
  let filled = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at))
    if (value === undefined) return null
    pending = (pending << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[filled] = pending >> bits
    filled += 1
    pending &= (1 << bits) - 1
  }
  return pending === 0 ? bytes : null
}

/** Bytes in base64url without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
