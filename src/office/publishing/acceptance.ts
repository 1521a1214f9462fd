import { DECISION_IDS } from '@/office/plausibility/list'
import { UsageError } from './usage-error'

/** What a person accepted of what looked odd, and why. */
export interface Acceptance {
  readonly id: string
  readonly reason: string
}

const LONGEST = 500

/**
 * What `--accept ID=reason` says, once for each id; several ids may share a reason, `a,b=reason`. An id that nothing can
 * have, and a reason that is missing, are UsageErrors.
 */
export function acceptancesOf(given: readonly string[]): readonly Acceptance[] {
  return given.flatMap((text) => {
    const at = text.indexOf('=')
    const reason = at < 0 ? '' : text.slice(at + 1).trim()
    const named = (at < 0 ? text : text.slice(0, at)).split(',').map((id) => id.trim())
    const unknown = named.find((id) => !DECISION_IDS.includes(id))
    if (unknown !== undefined)
      throw new UsageError([
        `--accept ${unknown || '（空）'}：应为 ${DECISION_IDS.join(', ')} 之一`,
        `accept ${unknown || '(empty)'}: expected one of ${DECISION_IDS.join(', ')}`,
      ])
    if (reason === '' || reason.length > LONGEST)
      throw new UsageError([
        `--accept ${named.join(',')}：请写明理由，例如 --accept ${named[0] ?? ''}="…"`,
        `accept ${named.join(',')}: say why, as in --accept ${named[0] ?? ''}="…"`,
      ])
    return named.map((id) => ({ id, reason }))
  })
}
