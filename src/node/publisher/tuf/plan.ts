import { canonicalJson, sha256Hex } from '@/core/publication/tuf/canonical'
import {
  EDITIONS,
  NOTICES,
  type Kind,
  type Metadata,
  type Role,
  type Signed,
  type TufKeys,
} from '@/core/publication/tuf/contract'
import { verifyThreshold } from '@/core/publication/tuf/keys'
import { metadataText } from '@/core/publication/tuf/metadata'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { lacking } from './enough'
import type { TextFile } from './derived'
import { DAY_MS, delegatedDocument, LIFE_DAYS, snapshotDocument, timestampDocument } from './documents'
import { delegationOf } from './policy'
import type { Filed, Repository } from './repository'
import { rootName } from './roots'
import { signedBy, unsigned } from './signers'
import { isDelegatedBy, targetsName, type Trust } from './trust'

/** What a folder is to say. */
export interface WantedState {
  readonly trust: Trust
  readonly standing: Repository | null
  /** The texts of the two targets. */
  readonly index: string
  readonly notices: string
  readonly keys: readonly SigningKey[]
  /** File names of metadata that are there: none is written over. */
  readonly taken: ReadonlySet<string>
  readonly nowMs: number
  /** How long order and freshness are good for, in days. */
  readonly freshDays?: number | undefined
}

export interface Planned {
  /** To be written in this order, `timestamp.json` last. */
  readonly files: readonly TextFile[]
  /** Roles that are soon to be renewed, and cannot be with these keys. */
  readonly aging: readonly { readonly role: string; readonly expires: string }[]
}

/** What root keys must sign is told this long before it expires. */
const TOLD_DAYS = 60

interface RoleSigning {
  readonly name: string
  readonly role: Role
  readonly keys: TufKeys
  readonly days: number
}

/** Half of its life, or of the part that is usual now, is over. */
const isAging = ({ expires }: { readonly expires: string }, days: number, nowMs: number) =>
  Date.parse(expires) - nowMs < (days * DAY_MS) / 2

/**
 * The version after the one that stands, and after any whose file a publishing that was cut off left behind. Where none
 * stands, the seconds since 1970: so a folder that was lost is made anew above all that displays have seen.
 */
function nextVersion(name: string, standing: number | undefined, { nowMs, taken }: WantedState): number {
  const stands = standing !== undefined && standing < Number.MAX_SAFE_INTEGER
  let next = stands ? standing + 1 : Math.floor(nowMs / 1000)
  while (taken.has(`${next}.${name}.json`)) next += 1
  return next
}

function assertDelegated({ root, targets }: Trust): void {
  if (isDelegatedBy(targets, root)) return
  const name = targetsName(targets.signed.version)
  throw new UsageError([
    `${name}：不是现在的 root 密钥签的；请用 --trust 给出新签的`,
    `${name}: not signed by the root keys of now; give the new one with --trust`,
  ])
}

/** Plans what brings the folder's format 2 up to what is wanted: nothing where it says so already and is fresh. */
export function planRepository(wanted: WantedState): Planned {
  const { trust, standing, keys, nowMs, freshDays = LIFE_DAYS.timestamp } = wanted
  assertDelegated(trust)
  const files: TextFile[] = []
  const aging = [
    { role: 'root', expires: trust.root.signed.expires },
    { role: 'targets', expires: trust.targets.signed.expires },
  ].filter(({ expires }) => Date.parse(expires) - nowMs < TOLD_DAYS * DAY_MS)

  /** The metadata that stand where they will do, else new ones, signed by as many keys as it takes. */
  function settled<K extends Kind>(
    old: Filed<K> | null,
    isSame: boolean,
    signing: RoleSigning,
    make: (version: number) => Signed<K>,
  ): Filed<K> {
    const { name, role, days } = signing
    const stands =
      old && isSame && verifyThreshold(old, signing.keys, role) && Date.parse(old.signed.expires) > nowMs
    if (old && stands && !isAging(old.signed, days, nowMs)) return old
    const fresh: Metadata<K> = signedBy(
      unsigned(make(nextVersion(name, old?.signed.version, wanted))),
      role,
      keys,
    )
    if (verifyThreshold(fresh, signing.keys, role)) {
      const filed = { ...fresh, text: metadataText(fresh) }
      const path = name === 'timestamp' ? 'timestamp.json' : `${fresh.signed.version}.${name}.json`
      files.push({ path, content: filed.text })
      return filed
    }
    if (!old || !stands) throw lacking(name, role, fresh.signatures.length)
    aging.push({ role: name, expires: old.signed.expires })
    return old
  }

  const delegated = (which: typeof EDITIONS | typeof NOTICES, old: Filed<'targets'> | null, text: string) => {
    const sha256 = sha256Hex(text)
    const name = `targets/${sha256}.${which.target}`
    files.push({ path: name, content: text })
    const isSame = old?.signed.targets.get(which.target)?.hashes.sha256 === sha256
    const { keys: known, role } = delegationOf(trust.targets.signed, which.role)
    const signing = { name: which.role, role, keys: known, days: LIFE_DAYS[which.role] }
    return settled(old, isSame, signing, (version) => delegatedDocument(which, text, version, nowMs))
  }

  const { keys: known, roles } = trust.root.signed
  const editions = delegated(EDITIONS, standing?.editions ?? null, wanted.index)
  const notices = delegated(NOTICES, standing?.notices ?? null, wanted.notices)
  const { targets } = trust
  files.push({ path: targetsName(targets.signed.version), content: targets.text })
  const versions = [
    ['targets.json', targets.signed.version],
    [`${EDITIONS.role}.json`, editions.signed.version],
    [`${NOTICES.role}.json`, notices.signed.version],
  ] as const
  const online = { keys: known, days: freshDays }
  const meta = new Map(versions.map(([file, version]) => [file, { version }]))
  const old = standing?.snapshot ?? null
  const snapshot = settled(
    old,
    old !== null && canonicalJson(old.signed.meta) === canonicalJson(meta),
    { name: 'snapshot', role: roles.snapshot, ...online },
    (version) => snapshotDocument(versions, version, nowMs, freshDays),
  )
  files.push(...trust.roots.map(({ signed, text }) => ({ path: rootName(signed.version), content: text })))
  settled(
    standing?.timestamp ?? null,
    snapshot === old,
    { name: 'timestamp', role: roles.timestamp, ...online },
    (version) =>
      timestampDocument({ version: snapshot.signed.version, text: snapshot.text }, version, nowMs, freshDays),
  )
  return { files, aging }
}
