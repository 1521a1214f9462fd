import { narrower, type Trusting } from '@/core/publication/trusting'
import type { DisplayConfig } from './display-config'
import type { ReadConfig } from './read-config'
import { trustingOf } from './trusting-of'

/** What a running display takes from a newer configuration: its loop and hours, and less trust. */
interface Followed extends Pick<DisplayConfig, 'playhead' | 'hours'> {
  readonly trusting: Trusting
}

const TRUST = /^(?:trustedKeys|publication)\b/

/**
 * What a running display makes of its configuration's file, read again; `trusting`: what it trusts now. A file that
 * cannot be read changes nothing, one whose keys cannot be read takes none away. Never a key, a root or an issuer more.
 */
export function followed({ config, problems }: ReadConfig, trusting: Trusting): Followed | null {
  if (problems.some(({ kind }) => kind === 'file')) return null
  const { playhead, hours } = config
  const isUnsure = problems.some(({ kind, path }) => kind === 'value' && TRUST.test(path))
  return { playhead, hours, trusting: isUnsure ? trusting : narrower(trusting, trustingOf(config)) }
}
