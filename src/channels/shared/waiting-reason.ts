import type { Failure } from '@/core/publication/download'
import { isTooNew, lineOf, type Problem } from '@/core/publication/problems'
import type { Say } from '@/core/i18n/say'

/** The outcome of polls, as far as the waiting screen shows it. */
interface Polls {
  readonly lastFailure: {
    readonly failures: readonly Failure[]
    readonly problems: readonly Problem[]
  } | null
  /** All that was published is withdrawn. */
  readonly emptied?: boolean
}

const ofFailure = ({ kind, status, path }: Failure, say: Say) => {
  switch (kind) {
    case 'network':
    case 'timeout':
      return say.t(`frame.reason.${kind}`)
    case 'status':
      return say.t('frame.reason.http', { status: String(status ?? '') })
    case 'too-large':
      return say.t('frame.reason.too-large', { path })
    case 'not-data':
      return say.t('frame.reason.portal', { path })
  }
}

/** Why nothing is shown yet, in words: the last poll's failure or refusal, as `told` words it; null during the first poll. */
export function waitingReason(
  { lastFailure, emptied = false }: Polls,
  taken: boolean,
  say: Say,
  told: (problem: Problem) => string = lineOf,
): string | null {
  if (taken) return say.t('frame.reason.nothing')
  if (emptied) return say.t('frame.reason.withdrawn')
  if (!lastFailure) return null
  const [failure] = lastFailure.failures
  if (failure) return ofFailure(failure, say)
  if (lastFailure.problems.some(isTooNew)) return say.t('frame.tooNew')
  const [problem] = lastFailure.problems
  return problem ? say.t('frame.reason.refused', { text: told(problem) }) : null
}
