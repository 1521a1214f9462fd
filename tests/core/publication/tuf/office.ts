import { getPublicKey, sign } from '@noble/ed25519'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Edition } from '@/core/publication/contract'
import { canonicalJson, sha256Hex } from '@/core/publication/tuf/canonical'
import { keyIdOf, tufKey } from '@/core/publication/tuf/keys'
import type { Pin } from '@/core/publication/trusting'
import { bytesOf, entryOf } from '../small-city'

/** A key of an office, or of a thief. */
export function key(seed: number) {
  const secret = new Uint8Array(32).fill(seed)
  const pub = tufKey(bytesToHex(getPublicKey(secret)))
  const id = keyIdOf(pub)
  const signature = (text: string) => ({ keyid: id, sig: bytesToHex(sign(utf8ToBytes(text), secret)) })
  return { id, pub, signature }
}
export type Key = ReturnType<typeof key>

export const DAY_MS = 86_400_000
export const NOW = Date.parse('2026-11-30T00:00:00Z')
const inDays = (days: number) => new Date(NOW + days * DAY_MS).toISOString().replace('.000Z', 'Z')

const byId = (keys: readonly Key[]) => Object.fromEntries(keys.map(({ id, pub }) => [id, pub]))
const roleOf = (keys: readonly Key[], threshold = 1) => ({ keyids: keys.map(({ id }) => id), threshold })

/** Who signs what, and until when; each test changes what it is about. */
export interface Plan {
  readonly rootKeys: readonly Key[]
  readonly targetsKeys: readonly Key[]
  readonly editionsKeys: readonly Key[]
  readonly editionsThreshold: number
  readonly onlineKeys: readonly Key[]
  readonly rootVersion: number
  readonly versions: Readonly<Record<'timestamp' | 'snapshot' | 'targets' | 'editions' | 'notices', number>>
  readonly days: Readonly<
    Record<'root' | 'timestamp' | 'snapshot' | 'targets' | 'editions' | 'notices', number>
  >
  readonly editions: readonly Edition[]
  readonly index: object
  readonly issuer: string
  readonly notices: readonly object[]
}

const online = key(9)
export const PLAN: Plan = {
  rootKeys: [key(1), key(2), key(3)],
  targetsKeys: [key(4)],
  editionsKeys: [key(5)],
  editionsThreshold: 1,
  onlineKeys: [online],
  rootVersion: 1,
  versions: { timestamp: 1, snapshot: 1, targets: 1, editions: 1, notices: 1 },
  days: { root: 700, timestamp: 7, snapshot: 7, targets: 365, editions: 365, notices: 30 },
  editions: [],
  index: {},
  issuer: '370400',
  notices: [],
}

const metadata = (
  type: string,
  version: number,
  days: number,
  rest: object,
  signers: readonly Key[],
): string => {
  const signed = { _type: type, spec_version: '1.0.33', version, expires: inDays(days), ...rest }
  const text = canonicalJson(signed)
  return `{"signatures":${canonicalJson(signers.map(({ signature }) => signature(text)))},"signed":${text}}`
}
const fileMeta = (version: number, text: string) => ({
  version,
  length: utf8ToBytes(text).length,
  hashes: { sha256: sha256Hex(text) },
})
const targetMeta = (text: string) => ({
  length: utf8ToBytes(text).length,
  hashes: { sha256: sha256Hex(text) },
})

/** The text of a root. Signed by two of its keys, and by two of those before where it follows another. */
export const rootText = (plan: Plan, before: readonly Key[] = [], signers?: readonly Key[]): string =>
  metadata(
    'root',
    plan.rootVersion,
    plan.days.root,
    {
      consistent_snapshot: true,
      keys: byId([...plan.rootKeys, ...plan.targetsKeys, ...plan.onlineKeys]),
      roles: {
        root: roleOf(plan.rootKeys, 2),
        targets: roleOf(plan.targetsKeys),
        snapshot: roleOf(plan.onlineKeys),
        timestamp: roleOf(plan.onlineKeys),
      },
    },
    signers ?? [
      ...new Map([...plan.rootKeys.slice(0, 2), ...before].map((each) => [each.id, each])).values(),
    ],
  )

/** A published folder of format 2: texts and bytes by their path. */
export type Files = Map<string, string | ArrayBuffer>

/** Publishes as the plan says, beside the files of earlier publishings. */
export function publish(
  change: Partial<Plan> = {},
  into: Files = new Map(),
  signed: Partial<Signers> = {},
): Files {
  const plan = { ...PLAN, ...change }
  const { versions, days } = plan
  const files: Files = new Map(into)
  const entries = plan.editions.map((edition) => {
    const bytes = bytesOf(edition)
    const entry = entryOf(bytes, edition)
    files.set(entry.path, bytes)
    return { ...entry, manifest: '0'.repeat(64) }
  })
  const index = JSON.stringify({
    format: 'liangping/index/2',
    issuer: { id: plan.issuer, name: '市重点项目推进办公室' },
    sequence: versions.editions,
    issuedAt: '2021-10-26T09:00:00+08:00',
    nextDue: null,
    current: entries.at(-1)?.period ?? null,
    editions: entries,
    withdrawn: [],
    redacted: [],
    ...plan.index,
  })
  const notices = JSON.stringify({ format: 'liangping/notices/2', notices: plan.notices })
  const delegated = (name: string, path: string, keys: readonly Key[], threshold: number) => ({
    name,
    paths: [path],
    terminating: true,
    ...roleOf(keys, threshold),
  })
  const signers = { ...signersOf(plan), ...signed }
  const texts = {
    editions: metadata(
      'targets',
      versions.editions,
      days.editions,
      { targets: { 'index.json': targetMeta(index) } },
      signers.editions,
    ),
    notices: metadata(
      'targets',
      versions.notices,
      days.notices,
      { targets: { 'notices.json': targetMeta(notices) } },
      signers.notices,
    ),
    targets: metadata(
      'targets',
      versions.targets,
      days.targets,
      {
        targets: {},
        delegations: {
          keys: byId([...plan.editionsKeys, ...plan.onlineKeys]),
          roles: [
            delegated('editions', 'index.json', plan.editionsKeys, plan.editionsThreshold),
            delegated('notices', 'notices.json', plan.onlineKeys, 1),
          ],
        },
      },
      signers.targets,
    ),
  }
  const meta = {
    'targets.json': fileMeta(versions.targets, texts.targets),
    'editions.json': fileMeta(versions.editions, texts.editions),
    'notices.json': fileMeta(versions.notices, texts.notices),
  }
  const snapshot = metadata('snapshot', versions.snapshot, days.snapshot, { meta }, signers.snapshot)
  const timestamp = metadata(
    'timestamp',
    versions.timestamp,
    days.timestamp,
    { meta: { 'snapshot.json': fileMeta(versions.snapshot, snapshot) } },
    signers.timestamp,
  )
  for (const [role, text] of Object.entries(texts))
    files.set(`tuf/${versions[role as 'editions']}.${role}.json`, text)
  files.set(`tuf/${versions.snapshot}.snapshot.json`, snapshot)
  files.set('tuf/timestamp.json', timestamp)
  files.set(`tuf/targets/${sha256Hex(index)}.index.json`, index)
  files.set(`tuf/targets/${sha256Hex(notices)}.notices.json`, notices)
  if (plan.rootVersion === 1) files.set('tuf/1.root.json', rootText(plan))
  return files
}

/** Who signs a role's metadata. */
type Signers = Readonly<Record<'timestamp' | 'snapshot' | 'targets' | 'editions' | 'notices', readonly Key[]>>
const signersOf = ({ onlineKeys, targetsKeys, editionsKeys }: Plan): Signers => ({
  timestamp: onlineKeys,
  snapshot: onlineKeys,
  targets: targetsKeys,
  editions: editionsKeys,
  notices: onlineKeys,
})

/** Versions that are all the same. */
export const all = (version: number): Plan['versions'] => ({
  timestamp: version,
  snapshot: version,
  targets: version,
  editions: version,
  notices: version,
})

/** The SHA-256 of a file, as a configuration names a root. */
export const digestIn = (files: Files, path: string): string => {
  const content = files.get(path)
  if (typeof content !== 'string') throw new Error(`no ${path}`)
  return sha256Hex(content)
}

/** What a configuration names of a folder: its first root, and its issuer. */
export const pinOf = (files: Files, change: Partial<Pin> = {}): Pin => ({
  sha256: digestIn(files, 'tuf/1.root.json'),
  issuer: PLAN.issuer,
  ...change,
})
