import { EDITIONS, NOTICES, type Role, type Signed, type TufKeys } from '@/core/publication/tuf/contract'
import type { KeySet, Policy } from './documents'

const NOBODY: Role = { keyids: [], threshold: 1 }

const setOf = (role: Role | undefined, keys: TufKeys | undefined): KeySet => ({
  keys: (role?.keyids ?? []).flatMap((id) => keys?.get(id) ?? []),
  threshold: (role ?? NOBODY).threshold,
})

/** A delegated role of `targets`, with the keys it names. */
export const delegationOf = ({ delegations }: Signed<'targets'>, name: string) => ({
  keys: delegations?.keys ?? (new Map() as TufKeys),
  role: delegations?.roles.find((role) => role.name === name) ?? NOBODY,
})

/** Who signs what, as root and targets say. */
export function policyOf(root: Signed<'root'>, targets: Signed<'targets'>): Policy {
  const delegated = (name: string) => {
    const { role, keys } = delegationOf(targets, name)
    return setOf(role, keys)
  }
  return {
    root: setOf(root.roles.root, root.keys),
    online: setOf(root.roles.timestamp, root.keys),
    editions: delegated(EDITIONS.role),
    notices: delegated(NOTICES.role),
  }
}
