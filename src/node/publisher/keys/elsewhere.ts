import { spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import type { TrustedKey } from '@/core/publication/contract'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'

const SIGNATURE_BYTES = 64

/** A signature as commands print it: its bytes, in hex, or in base64. */
function signatureIn(output: Buffer): Uint8Array | null {
  if (output.length === SIGNATURE_BYTES) return Uint8Array.from(output)
  const text = output.toString('latin1').trim()
  const bytes = /^[0-9a-f]{128}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  return bytes.length === SIGNATURE_BYTES ? Uint8Array.from(bytes) : null
}

/**
 * A key whose secret is in a token or another program: `command` is run by the shell, gets the bytes on its standard
 * input, and answers the signature. One that fails, or does not sign with this key, is a UsageError.
 */
export function keyElsewhere({ kid, x, sample }: TrustedKey, command: string): SigningKey {
  const refuse = (zh: string, en: string) =>
    new UsageError([`--sign-with ${command}：${zh}`, `--sign-with ${command}: ${en}`])
  const own = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const signElsewhere = (bytes: Uint8Array): Uint8Array => {
    const run = spawnSync(command, { shell: true, input: bytes, stdio: ['pipe', 'pipe', 'inherit'] })
    if (run.status !== 0)
      throw refuse(`没有签成（退出码 ${run.status ?? '无'}）`, `failed (exit code ${run.status ?? 'none'})`)
    const signature = signatureIn(run.stdout)
    if (signature === null || !verify(null, bytes, own, signature))
      throw refuse(`回答的不是密钥 ${kid} 的签名`, `did not answer a signature by the key ${kid}`)
    return signature
  }
  const key = { kid, x, d: '', signElsewhere }
  return sample === true ? { ...key, sample } : key
}
