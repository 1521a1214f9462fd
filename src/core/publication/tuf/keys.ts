import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, sha256Hex } from './canonical'
import type { Metadata, Role, Signature, TufKey, TufKeys } from './contract'

hashes.sha512 = sha512

const ED25519 = 'ed25519'

/** A key as metadata name it; `publicHex`: the 32 bytes in hex. */
export const tufKey = (publicHex: string): TufKey => ({
  keytype: ED25519,
  scheme: ED25519,
  keyval: { public: publicHex },
})

/** A key's id: the SHA-256 of its canonical JSON. */
export const keyIdOf = (key: TufKey): string => sha256Hex(canonicalJson(key))

function isSignedBy({ scheme, keyval }: TufKey, sig: string, message: Uint8Array): boolean {
  if (scheme !== ED25519) return false
  try {
    return verify(hexToBytes(sig), message, hexToBytes(keyval.public), { zip215: false })
  } catch {
    return false
  }
}

/** The ids of the role's keys that signed a text. A key counts once, whatever ids it goes by. */
export function signersOf(
  canonical: string,
  signatures: readonly Signature[],
  keys: TufKeys,
  { keyids }: Role,
): string[] {
  const message = utf8ToBytes(canonical)
  const signers = new Map<string, string>()
  for (const { keyid, sig } of signatures) {
    const key = keyids.includes(keyid) ? keys.get(keyid) : undefined
    if (key && !signers.has(key.keyval.public) && isSignedBy(key, sig, message))
      signers.set(key.keyval.public, keyid)
  }
  return [...signers.values()]
}

/** Whether as many of the role's keys as its threshold asks for signed the metadata. */
export const verifyThreshold = (
  { canonical, signatures }: Pick<Metadata<'root'>, 'canonical' | 'signatures'>,
  keys: TufKeys,
  role: Role,
): boolean => signersOf(canonical, signatures, keys, role).length >= role.threshold
