import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64url } from '@/core/publication/base64url'
import { canonicalJson } from '@/core/publication/tuf/canonical'
import type { Kind, Metadata, Role, Signed, TufKey } from '@/core/publication/tuf/contract'
import { keyIdOf, tufKey } from '@/core/publication/tuf/keys'
import type { SigningKey } from '@/office/publishing/keys'
import { signBytes } from '@/office/publishing/sign'

/** The key of metadata for a public key in base64url; what is none is refused (RangeError). */
export function tufKeyOf({ kid, x }: Pick<SigningKey, 'kid' | 'x'>): TufKey {
  const bytes = fromBase64url(x)
  if (bytes?.length !== 32) throw new RangeError(`key ${kid}: the public half is not 32 bytes in base64url`)
  return tufKey(bytesToHex(bytes))
}

export const keyIdOfSigner = (key: Pick<SigningKey, 'kid' | 'x'>): string => keyIdOf(tufKeyOf(key))

/** Metadata that nobody signed yet. */
export const unsigned = <K extends Kind>(signed: Signed<K>): Metadata<K> => ({
  signed,
  canonical: canonicalJson(signed),
  signatures: [],
})

/** The metadata with the signatures of those keys that a role names; what they signed before is replaced. */
export function signedBy<K extends Kind>(
  metadata: Metadata<K>,
  { keyids }: Pick<Role, 'keyids'>,
  keys: readonly SigningKey[],
): Metadata<K> {
  const fresh = keys
    .map((key) => ({ keyid: keyIdOfSigner(key), key }))
    .filter(({ keyid }) => keyids.includes(keyid))
    .map(({ keyid, key }) => ({ keyid, sig: bytesToHex(signBytes(utf8ToBytes(metadata.canonical), key)) }))
  const kept = metadata.signatures.filter((old) => !fresh.some(({ keyid }) => keyid === old.keyid))
  return { ...metadata, signatures: [...kept, ...fresh] }
}
