import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Teller } from '@/node/command/teller'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import { keyIdOf } from '@/core/publication/tuf/keys'
import { metadataText } from '@/core/publication/tuf/metadata'
import { generateKey, trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { assertPrivate, isThere } from '../above'
import { systemDisk } from '../disk'
import { writeSigningKey } from '../key-file'
import { firstDocuments, firstPolicy } from '../tuf/ceremony'
import { POLICY_ROLES, type Policy } from '../tuf/documents'
import { keyIdOfSigner, signedBy, tufKeyOf } from '../tuf/signers'
import { readTrust } from '../tuf/trust'
import { writeInOrder } from '../tuf/writer'
import { nextDocuments, policyOfTrust, rolesOf } from './change'
import { documentsIn, isSigned, signedSoFar, type ToSign } from './documents-in'

async function newKey(dir: string, kid: string, passphrase: string | undefined): Promise<SigningKey> {
  const key = generateKey(kid)
  await writeSigningKey(join(dir, `${kid}.pem`), key, { passphrase })
  return key
}

/** A key of a name that is free in the folder: `work.pem`, `work-2.pem`. */
export async function freshWorkKey(dir: string, passphrase: string | undefined): Promise<SigningKey> {
  for (let number = 1; ; number += 1) {
    const kid = number === 1 ? 'work' : `work-${number}`
    if (!(await isThere(join(dir, `${kid}.pem`)))) return newKey(dir, kid, passphrase)
  }
}

/** Three root keys, a key for daily work unless one is given, and the first documents that the root keys sign. */
export async function holdCeremony(
  dir: string,
  given: Pick<SigningKey, 'kid' | 'x'> | null,
  passphrase: string | undefined,
  nowMs: number,
  { say, complain }: Teller,
): Promise<void> {
  await assertPrivate('trust', dir)
  if (await isThere(join(dir, '1.root.json')))
    throw new UsageError([
      `--trust ${dir}：已经有 1.root.json；密钥从不覆盖`,
      `--trust ${dir}: holds a 1.root.json already; keys are never overwritten`,
    ])
  const roots: SigningKey[] = []
  for (const kid of ['root-1', 'root-2', 'root-3']) roots.push(await newKey(dir, kid, passphrase))
  const work = given ?? (await freshWorkKey(dir, passphrase))
  await writeInOrder(systemDisk, dir, firstDocuments(firstPolicy(roots, work), roots, nowMs))
  complain([
    `${dir}：root-1.pem、root-2.pem、root-3.pem 各移到一个 U 盘，分给三个人，锁起来；平时不用，三个里要两个`,
    `${dir}: move root-1.pem, root-2.pem and root-3.pem to a stick each, for three people, locked away; two of the three sign`,
  ])
  if (given === null)
    complain([
      `${dir}/work.pem 每天用：签版次、通知和时间戳`,
      `${dir}/work.pem is for daily work: it signs editions, notices and timestamps`,
    ])
  if (passphrase === undefined)
    complain([
      '没有口令：给出 --passphrase-file，私钥就加密保存',
      'no passphrase: with --passphrase-file the keys are encrypted',
    ])
  say(JSON.stringify(trustedKeyOf({ d: '', ...work })))
}

/** What is still lacking, a line a document. */
function tellSigned(documents: readonly ToSign[], { say }: Teller): void {
  for (const each of documents) {
    const [zh, en] = [
      each.asked.map(
        (asked) =>
          `${asked.by === 'root' ? 'root' : '前一版 root'} ${signedSoFar(each, asked)}/${asked.role.threshold}`,
      ),
      each.asked.map(
        (asked) =>
          `${asked.by === 'root' ? 'root' : 'root before'} ${signedSoFar(each, asked)}/${asked.role.threshold}`,
      ),
    ]
    const state = isSigned(each)
      ? (['签够了', 'signed'] as const)
      : (['还差签名', 'lacks signatures'] as const)
    say([`${each.name}：${state[0]}（${zh.join('，')}）`, `${each.name}: ${state[1]} (${en.join(', ')})`])
  }
}

/** Writes the next documents by a change of who signs what; they wait for the root keys. */
export async function changeKeys(
  dir: string,
  change: (policy: Policy) => Policy | Promise<Policy>,
  nowMs: number,
  tell: Teller,
): Promise<void> {
  const trust = await readTrust(dir)
  const files = nextDocuments(trust, await change(policyOfTrust(trust)), nowMs)
  await writeInOrder(systemDisk, dir, files)
  const names = files.map(({ path }) => path)
  tell.say([
    `已写 ${names.join('、')}：请两位 root 密钥的保管人各运行 liangping keys sign`,
    `written: ${names.join(', ')}. Two holders of root keys now run liangping keys sign`,
  ])
}

/** Signs with one key whatever lacks signatures and names the key; with none such, a UsageError. */
export async function signDocuments(dir: string, key: SigningKey, tell: Teller): Promise<void> {
  const id = keyIdOfSigner(key)
  const waiting = (await documentsIn(dir)).filter((each) => !isSigned(each))
  const own = waiting.filter(({ asked }) => asked.some(({ role }) => role.keyids.includes(id)))
  if (own.length === 0)
    throw new UsageError([
      `${key.kid}：这里没有等它签名的文件`,
      `${key.kid}: no document here waits for its signature`,
    ])
  for (const { name, document } of own) {
    const signed = signedBy<'root' | 'targets'>(document, { keyids: [id] }, [key])
    await writeFile(join(dir, name), metadataText(signed))
  }
  tellSigned(await documentsIn(dir), tell)
}

/** Who signs what, until when, and the digest that displays are told. */
export async function showKeys(dir: string, tell: Teller): Promise<void> {
  const documents = await documentsIn(dir)
  tellSigned(documents, tell)
  if (!documents.every(isSigned)) return
  const trust = await readTrust(dir)
  const policy = policyOfTrust(trust)
  for (const role of POLICY_ROLES) {
    const { keys, threshold } = policy[role]
    tell.say(`${role}: ${threshold}/${keys.length}  ${keys.map(keyIdOf).join(' ')}`)
  }
  tell.say(`root: ${trust.root.signed.expires}  targets: ${trust.targets.signed.expires}`)
  tell.say(`sha256 1.root.json: ${sha256Hex(await readFile(join(dir, '1.root.json')))}`)
}

/** The id of a key of the policy: given whole, by its first 8 digits or more, or by a file's public half. */
export function idIn(policy: Policy, given: string): string {
  const ids = [...new Set(POLICY_ROLES.flatMap((role) => policy[role].keys.map(keyIdOf)))]
  const found = /^[0-9a-f]{8,64}$/.test(given) ? ids.filter((id) => id.startsWith(given)) : []
  const [only] = found
  if (only !== undefined && found.length === 1 && rolesOf(policy, only).length > 0) return only
  throw new UsageError([
    `--old ${given}：没有这个密钥；现有 ${ids.map((id) => id.slice(0, 8)).join('、')}`,
    `--old ${given}: no such key; there are ${ids.map((id) => id.slice(0, 8)).join(', ')}`,
  ])
}

export const idOfKey = (key: Pick<SigningKey, 'kid' | 'x'>): string => keyIdOf(tufKeyOf(key))
