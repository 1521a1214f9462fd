import type { TufKey } from '@/core/publication/tuf/contract'
import { keyIdOf } from '@/core/publication/tuf/keys'
import { metadataText } from '@/core/publication/tuf/metadata'
import { UsageError } from '@/office/publishing/usage-error'
import type { TextFile } from '../tuf/derived'
import { POLICY_ROLES, rootDocument, targetsDocument, type KeySet, type Policy } from '../tuf/documents'
import { policyOf } from '../tuf/policy'
import { rootName } from '../tuf/roots'
import { unsigned } from '../tuf/signers'
import { targetsName, type Trust } from '../tuf/trust'

export type PolicyRole = (typeof POLICY_ROLES)[number]

const has = ({ keys }: KeySet, id: string) => keys.some((key) => keyIdOf(key) === id)

const changed = (policy: Policy, change: (set: KeySet, role: PolicyRole) => KeySet): Policy => ({
  root: change(policy.root, 'root'),
  editions: change(policy.editions, 'editions'),
  notices: change(policy.notices, 'notices'),
  online: change(policy.online, 'online'),
})

function assertReachable(policy: Policy): Policy {
  for (const role of POLICY_ROLES) {
    const { keys, threshold } = policy[role]
    if (threshold < 1 || keys.length < threshold)
      throw new UsageError([
        `${role}：只剩 ${keys.length} 个密钥，却要 ${threshold} 个签名；先加一个（liangping keys add），或用 rotate 换`,
        `${role}: ${keys.length} keys are left, and ${threshold} must sign; add one first (liangping keys add), or rotate`,
      ])
  }
  return policy
}

/** A key more for a role, and how many of its keys must sign from now on. */
export const withKey = (policy: Policy, role: PolicyRole, key: TufKey, threshold?: number): Policy =>
  assertReachable(
    changed(policy, (set, each) =>
      each !== role
        ? set
        : {
            keys: has(set, keyIdOf(key)) ? set.keys : [...set.keys, key],
            threshold: threshold ?? set.threshold,
          },
    ),
  )

/** The roles in which a key stands. */
export const rolesOf = (policy: Policy, id: string): readonly PolicyRole[] =>
  POLICY_ROLES.filter((role) => has(policy[role], id))

/** A key in the place of another, in every role. */
export const withReplaced = (policy: Policy, id: string, key: TufKey): Policy =>
  changed(policy, (set) => {
    if (!has(set, id)) return set
    const others = set.keys.filter((each) => keyIdOf(each) !== id && keyIdOf(each) !== keyIdOf(key))
    return { ...set, keys: [...others, key] }
  })

/** A key less, in every role; one without which a role cannot sign is a UsageError. */
export const withoutKey = (policy: Policy, id: string): Policy =>
  assertReachable(
    changed(policy, (set) => ({ ...set, keys: set.keys.filter((each) => keyIdOf(each) !== id) })),
  )

/**
 * After a theft: a fresh key in the place of the stolen one, and as the only key of order and freshness, so that displays
 * forget what the thief numbered.
 */
export const recovered = (policy: Policy, id: string, key: TufKey): Policy => ({
  ...withReplaced(policy, id, key),
  online: { keys: [key], threshold: 1 },
})

/** The next versions of root and delegations, for the root keys to sign. */
export function nextDocuments({ root, targets }: Trust, policy: Policy, nowMs: number): TextFile[] {
  const rootVersion = root.signed.version + 1
  const targetsVersion = targets.signed.version + 1
  return [
    {
      path: rootName(rootVersion),
      content: metadataText(unsigned<'root'>(rootDocument(policy, rootVersion, nowMs))),
    },
    {
      path: targetsName(targetsVersion),
      content: metadataText(unsigned<'targets'>(targetsDocument(policy, targetsVersion, nowMs))),
    },
  ]
}

export const policyOfTrust = ({ root, targets }: Trust): Policy => policyOf(root.signed, targets.signed)
