import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import {
  EDITIONS,
  NOTICES,
  type DelegatedRole,
  type Role,
  type Signed,
  type TufKey,
} from '@/core/publication/tuf/contract'
import { keyIdOf } from '@/core/publication/tuf/keys'
import { SPEC_VERSION } from '@/core/publication/tuf/schema'

export const DAY_MS = 86_400_000
/** How long metadata are good for. */
export const LIFE_DAYS = { root: 730, targets: 365, editions: 365, notices: 30, snapshot: 7, timestamp: 7 }

/** The keys that may sign, and how many of them must. */
export interface KeySet {
  readonly keys: readonly TufKey[]
  readonly threshold: number
}

/** Who signs what: `root` key sets and delegations, `editions` and `notices` their targets, `online` order and freshness. */
export interface Policy {
  readonly root: KeySet
  readonly editions: KeySet
  readonly notices: KeySet
  readonly online: KeySet
}
export const POLICY_ROLES = ['root', 'editions', 'notices', 'online'] as const satisfies (keyof Policy)[]

const expiring = (days: number, nowMs: number) =>
  `${new Date(nowMs + days * DAY_MS).toISOString().slice(0, 19)}Z`

const head = <const T extends string>(type: T, version: number, days: number, nowMs: number) => ({
  _type: type,
  spec_version: SPEC_VERSION,
  version,
  expires: expiring(days, nowMs),
})

const roleOf = ({ keys, threshold }: KeySet): Role => ({ keyids: keys.map(keyIdOf), threshold })
const keysOf = (...sets: readonly KeySet[]) =>
  new Map(sets.flatMap(({ keys }) => keys.map((key) => [keyIdOf(key), key] as const)))

/** The key sets of the top-level roles. */
export function rootDocument({ root, online }: Policy, version: number, nowMs: number): Signed<'root'> {
  const [offline, daily] = [roleOf(root), roleOf(online)]
  return {
    ...head('root', version, LIFE_DAYS.root, nowMs),
    consistent_snapshot: true,
    keys: keysOf(root, online),
    roles: { root: offline, targets: offline, snapshot: daily, timestamp: daily },
  }
}

/** The delegations: whose word an index and a notice are. */
export function targetsDocument(policy: Policy, version: number, nowMs: number): Signed<'targets'> {
  const delegated = (set: KeySet, { role, target }: typeof EDITIONS | typeof NOTICES): DelegatedRole => ({
    ...roleOf(set),
    name: role,
    terminating: true,
    paths: [target],
  })
  return {
    ...head('targets', version, LIFE_DAYS.targets, nowMs),
    targets: new Map(),
    delegations: {
      keys: keysOf(policy.editions, policy.notices),
      roles: [delegated(policy.editions, EDITIONS), delegated(policy.notices, NOTICES)],
    },
  }
}

/** What is signed by a delegated role: its one target. */
export function delegatedDocument(
  { role, target }: typeof EDITIONS | typeof NOTICES,
  text: string,
  version: number,
  nowMs: number,
): Signed<'targets'> {
  const file = { length: utf8ToBytes(text).length, hashes: { sha256: sha256Hex(text) } }
  return { ...head('targets', version, LIFE_DAYS[role], nowMs), targets: new Map([[target, file]]) }
}

/** Which versions belong together: a file name and its version each. */
export const snapshotDocument = (
  versions: readonly (readonly [file: string, version: number])[],
  version: number,
  nowMs: number,
  days = LIFE_DAYS.snapshot,
): Signed<'snapshot'> => ({
  ...head('snapshot', version, days, nowMs),
  meta: new Map(versions.map(([file, each]) => [file, { version: each }])),
})

/** Which snapshot is the newest. */
export const timestampDocument = (
  snapshot: { readonly version: number; readonly text: string },
  version: number,
  nowMs: number,
  days = LIFE_DAYS.timestamp,
): Signed<'timestamp'> => ({
  ...head('timestamp', version, days, nowMs),
  meta: {
    'snapshot.json': {
      version: snapshot.version,
      length: utf8ToBytes(snapshot.text).length,
      hashes: { sha256: sha256Hex(snapshot.text) },
    },
  },
})
