import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Computes SHA-256 and writes it in lower-case hex. */
export type Digest = (bytes: ArrayBuffer) => Promise<string>

/** SHA-256 by WebCrypto where there is a secure context (fast, off this thread), else by the audited library. */
export function createDigest(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Digest {
  return async (bytes) => {
    const digest = subtle
      ? new Uint8Array(await subtle.digest('SHA-256', bytes))
      : sha256(new Uint8Array(bytes))
    return bytesToHex(digest)
  }
}
