import { createPrivateKey, type KeyObject } from 'node:crypto'
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import * as v from 'valibot'
import { secretOf, type SigningKey } from '@/office/publishing/keys'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'

/** What stands before the 32 bytes of the seed in PKCS#8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const OWNER_ONLY = 0o600
const KID = /^[A-Za-z0-9][\w.-]{0,63}$/

/** True for a key id: letters, digits, `.`, `_` and `-`, 64 at most; it names the file too. */
export const isKeyId = (text: string): boolean => KID.test(text)

const Jwk = v.object({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  kid: v.optional(v.string()),
  sample: v.optional(v.boolean()),
  d: v.string(),
  x: v.string(),
})

/**
 * A key pair as PKCS#8 PEM, encrypted where there is a passphrase; its id and its sample mark stand as text before it (RFC
 * 7468, 5.2), as `key: value`.
 */
export function pemOf(key: SigningKey, passphrase?: string): string {
  const der = Buffer.concat([PKCS8_HEAD, secretOf(key)])
  const marks = key.sample ? `kid: ${key.kid}\nsample: true\n` : `kid: ${key.kid}\n`
  if (passphrase === undefined)
    return `${marks}-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const how = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase } as const
  return `${marks}${secret.export(how).toString()}`
}

/** Stores a key pair as PEM that only its owner can read. Refuses a file that is there, unless told to replace it. */
export async function writeSigningKey(
  file: string,
  key: SigningKey,
  { replace = false, passphrase }: { replace?: boolean; passphrase?: string | undefined } = {},
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const target = replace ? `${file}.${process.pid}.part` : file
  await writeFile(target, pemOf(key, passphrase), { mode: OWNER_ONLY, flag: replace ? 'w' : 'wx' })
  await chmod(target, OWNER_ONLY)
  if (replace) await rename(target, file)
}

interface Imported {
  readonly secret: KeyObject
  readonly kid: string | undefined
  readonly sample: boolean
  /** The public half as the file states it. */
  readonly stated?: string
}

function fromJwk(text: string): Imported {
  const { kid, sample = false, ...jwk } = v.parse(Jwk, JSON.parse(text))
  return { secret: createPrivateKey({ key: jwk, format: 'jwk' }), kid, sample, stated: jwk.x }
}

function fromPem(text: string, passphrase: string | undefined): Imported {
  const [before = ''] = text.split('-----BEGIN')
  const mark = (name: string) => new RegExp(`^${name}: *(.+?) *$`, 'm').exec(before)?.[1]
  const secret = createPrivateKey(passphrase === undefined ? text : { key: text, format: 'pem', passphrase })
  return { secret, kid: mark('kid'), sample: mark('sample') === 'true' }
}

/** Answers the passphrase of a file; null where nobody gives one. */
export type AskPassphrase = (file: string) => Promise<string | null>

/**
 * Reads a stored key pair: PKCS#8 PEM, under a passphrase or not, or a JWK. Without an id in it, the file's name is the id.
 * A file that holds no key, whose halves do not match, or that the passphrase does not open, is a UsageError; its content
 * is never printed.
 */
export async function readSigningKey(
  file: string,
  askPassphrase: AskPassphrase = async () => null,
): Promise<SigningKey> {
  const refuse = ([zh, en]: Bilingual): never => {
    throw new UsageError([`密钥文件 ${file}：${zh}`, `key file ${file}: ${en}`])
  }
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ENOENT' ? ['找不到', 'not found'] : ['读不出来', 'cannot be read']),
  )
  const isEncrypted = text.includes('ENCRYPTED PRIVATE KEY')
  const passphrase = isEncrypted ? await askPassphrase(file) : null
  if (isEncrypted && passphrase === null)
    refuse([
      '有口令保护；请用 --passphrase-file 给出口令',
      'is encrypted; give its passphrase with --passphrase-file',
    ])
  let imported: Imported
  try {
    imported = text.trimStart().startsWith('{') ? fromJwk(text) : fromPem(text, passphrase ?? undefined)
  } catch {
    if (isEncrypted) return refuse(['口令打不开它', 'the passphrase does not open it'])
    return refuse([
      '不是 Ed25519 私钥（PKCS#8 PEM，或含 kty、crv、kid、d、x 的 JWK）',
      'not an Ed25519 private key (PKCS#8 PEM, or a JWK with kty, crv, kid, d, x)',
    ])
  }
  const { secret, stated, sample, kid = basename(file, extname(file)) } = imported
  if (secret.asymmetricKeyType !== 'ed25519') refuse(['不是 Ed25519 私钥', 'not an Ed25519 private key'])
  if (!isKeyId(kid))
    refuse([
      '编号里只能有字母、数字和 . _ -（最多 64 个）',
      'its id is not made of letters, digits, ".", "_" and "-" (64 at most)',
    ])
  const { d = '', x = '' } = secret.export({ format: 'jwk' })
  if (stated !== undefined && stated !== x)
    refuse(['公钥和私钥不是一对', 'the public half does not belong to the secret one'])
  return sample ? { kid, d, x, sample } : { kid, d, x }
}

/** A warning where others than its owner can read a key file; null otherwise, and on systems without file modes. */
export async function looseKeyFile(file: string): Promise<Bilingual | null> {
  if (process.platform === 'win32') return null
  const { mode } = await stat(file)
  if ((mode & 0o077) === 0) return null
  return [
    `提醒：别的用户也能读密钥文件 ${file}：请运行 chmod 600`,
    `warning: key file ${file}: others than its owner can read it: chmod 600 it`,
  ]
}
