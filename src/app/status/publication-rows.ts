import { lineOf, type Problem } from '@/core/publication/problems'
import { wordProblem } from '@/core/i18n/problem-words'
import type { Say } from '@/core/i18n/say'
import { isOverdue } from '@/channels/shared/footer-notice'
import { waitingReason } from '@/channels/shared/waiting-reason'
import type { StatusFacts } from './facts'
import { judged, plainly, type ToldRow } from './told'

/** Rows about the publication: what is shown, whose it is, its dates, its signature. */
export function publicationRows(
  { head, polls, expiresAt, nowMs, config }: StatusFacts,
  say: Say,
): readonly ToldRow[] {
  const { t, day, moment } = say
  const checked = polls.lastCheckedAt
  if (!head) return [judged('shown', false, t('status.nothingShown'))]
  const overdue = isOverdue(head.nextDue, nowMs, config.timeZone)
  const due = head.nextDue === null ? t('status.notAnnounced') : day(head.nextDue)
  return [
    judged('shown', true, `${head.period}-r${head.revision}`, say.toDate(head.period), head.issuer),
    plainly('sequence', String(head.sequence)),
    judged(
      'signature',
      true,
      t('status.verifiedBy', { kid: head.kid }),
      ...(head.sample ? [t('frame.sample')] : []),
    ),
    ...(expiresAt === null ? [] : [judged('expires', nowMs < expiresAt, moment(expiresAt))]),
    plainly('covers', day(head.asOf)),
    plainly('published', moment(Date.parse(head.publishedAt))),
    judged('checked', checked !== null, checked === null ? t('status.notSinceStart') : moment(checked)),
    judged('nextDue', !overdue, ...(overdue ? [t('frame.overdue', { day: due })] : [due])),
    ...(head.correction === null ? [] : [plainly('correction', head.correction)]),
    plainly('periods', head.periods.join(' ')),
  ]
}

/** Rows about polls: successes, failures, refusals. */
export function pollingRows({ polls, warnings, config }: StatusFacts, say: Say): readonly ToldRow[] {
  const { t, moment } = say
  const at = (instant: number | null) => (instant === null ? t('status.never') : moment(instant))
  const { lastFailure, failures } = polls
  const missed = (lastFailure?.failures ?? []).map((failure) => {
    const why = waitingReason({ lastFailure: { failures: [failure], problems: [] } }, false, say)
    return `${failure.path}: ${why ?? failure.kind}`
  })
  const refused = lastFailure?.problems ?? []
  const told = (row: ToldRow, problems: readonly Problem[]): ToldRow =>
    problems.length === 0
      ? { ...row, lines: [t('status.none')] }
      : { ...row, lines: problems.map((problem) => wordProblem(problem, say)), raw: problems.map(lineOf) }
  const failedAt = lastFailure ? [moment(lastFailure.at), ...missed] : [t('status.none')]
  return [
    plainly('folder', config.publication.baseUrl),
    judged(
      'lastPoll',
      failures === 0,
      at(polls.lastPollAt),
      ...(failures > 0 ? [t('status.failuresInRow', { count: failures })] : []),
    ),
    plainly('nextPoll', polls.nextPollAt === null ? t('status.polling') : moment(polls.nextPollAt)),
    plainly('lastFailure', ...failedAt),
    told(judged('refused', failures === 0 || refused.length === 0), refused),
    told(judged('warnings', warnings.length === 0), warnings),
  ]
}
