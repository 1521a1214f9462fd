import type { Trusting } from '@/core/publication/trusting'
import type { DisplayConfig } from './display-config'

/** What a configuration trusts: the root that it names, else its keys. */
export function trustingOf({
  trustedKeys,
  publication: { root, issuer },
}: Pick<DisplayConfig, 'trustedKeys' | 'publication'>): Trusting {
  return { keys: trustedKeys, root: root === null ? null : { sha256: root, issuer: issuer ?? '' } }
}
