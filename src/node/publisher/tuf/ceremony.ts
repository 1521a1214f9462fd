import type { SigningKey } from '@/office/publishing/keys'
import { metadataText } from '@/core/publication/tuf/metadata'
import type { TextFile } from './derived'
import { rootDocument, targetsDocument, type Policy } from './documents'
import { rootName } from './roots'
import { signedBy, tufKeyOf, unsigned } from './signers'
import { targetsName } from './trust'

/** How many of the root keys must sign. */
const ROOT_THRESHOLD = 2

/** Who signs what at the start: the root keys, and one key for all daily work. */
export function firstPolicy(rootKeys: readonly SigningKey[], work: Pick<SigningKey, 'kid' | 'x'>): Policy {
  const daily = { keys: [tufKeyOf(work)], threshold: 1 }
  return {
    root: { keys: rootKeys.map(tufKeyOf), threshold: ROOT_THRESHOLD },
    ...{ editions: daily, notices: daily, online: daily },
  }
}

/** The first root and the first delegations, signed by the root keys. */
export function firstDocuments(policy: Policy, rootKeys: readonly SigningKey[], nowMs: number): TextFile[] {
  const root = unsigned<'root'>(rootDocument(policy, 1, nowMs))
  const targets = unsigned<'targets'>(targetsDocument(policy, 1, nowMs))
  return [
    {
      path: rootName(1),
      content: metadataText(signedBy(root, root.signed.roles.root, rootKeys)),
    },
    { path: targetsName(1), content: metadataText(signedBy(targets, root.signed.roles.targets, rootKeys)) },
  ]
}
