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

/** As many bytes as are turned into one string at once; the base64 of a multiple of three stands alone. */
const AT_ONCE = 3 * 8192

/** Bytes in base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + AT_ONCE))))
  return parts.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
