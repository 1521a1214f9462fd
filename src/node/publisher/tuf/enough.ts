import type { Role } from '@/core/publication/tuf/contract'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { delegationOf } from './policy'
import { keyIdOfSigner } from './signers'
import type { Trust } from './trust'

export const lacking = (name: string, { threshold }: Role, has: number) =>
  new UsageError([
    `${name} 要 ${threshold} 个密钥签名，给出的密钥里只有 ${has} 个可以签它`,
    `${name} needs the signatures of ${threshold} keys; of the keys given ${has} may sign it`,
  ])

/** Refuses keys that do not suffice for these delegated roles, and for order and freshness: before anything is written. */
export function assertEnough(trust: Trust, keys: readonly SigningKey[], delegated: readonly string[]): void {
  const { timestamp, snapshot } = trust.root.signed.roles
  const roles = [
    ...delegated.map((name) => [name, delegationOf(trust.targets.signed, name).role] as const),
    ...([
      ['snapshot', snapshot],
      ['timestamp', timestamp],
    ] as const),
  ]
  const ids = new Set(keys.map(keyIdOfSigner))
  for (const [name, role] of roles) {
    const has = role.keyids.filter((id) => ids.has(id)).length
    if (has < role.threshold) throw lacking(name, role, has)
  }
}
