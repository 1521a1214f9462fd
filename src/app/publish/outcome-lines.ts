import type { Say } from '@/core/i18n/say'
import type { PublishAnswer } from '@/office/publishing/api'
import type { Unanswered } from './use-publishing'

export interface ToldLine {
  readonly text: string
  readonly tone: 'plain' | 'good' | 'odd' | 'bad'
}

const KNOWN = new Set([
  ...['needs-correction', 'stale-correction', 'nothing-to-correct', 'sample-key', 'mixed-kinds'],
  ...['locked', 'strange-folder', 'no-key', 'disk'],
])
const TOLD = 20

const usage = (code: string | null, line: string, { t }: Say) =>
  code !== null && KNOWN.has(code) ? t(`publish.problem.${code}`) : t('publish.problem.other', { line })

/** The server's answer as lines to read; also what it would answer. */
export function outcomeLines(
  answer: PublishAnswer | Unanswered | null,
  hasKey: boolean,
  say: Say,
): readonly ToldLine[] {
  const { t } = say
  if (!hasKey) return [{ text: t('publish.problem.no-key'), tone: 'plain' }]
  switch (answer?.kind) {
    case 'planned': {
      const { edition, sequence } = answer
      const text = edition
        ? t('publish.plan.planned', {
            period: say.toDate(edition.period),
            revision: edition.revision,
            sequence,
          })
        : t('publish.plan.onlyIndex', { sequence })
      return [{ text, tone: 'good' }]
    }
    case 'unchanged':
      return [{ text: t('publish.plan.unchanged', { sequence: answer.sequence }), tone: 'good' }]
    case 'refused':
      return [
        { text: t('publish.plan.refused'), tone: 'bad' },
        ...answer.lines.slice(0, TOLD).map((text): ToldLine => ({ text, tone: 'bad' })),
      ]
    case 'usage':
      return [{ text: usage(answer.code, answer.line, say), tone: 'odd' }]
    case 'unanswered':
      return [{ text: t('publish.problem.network', { reason: answer.reason }), tone: 'bad' }]
    default:
      return []
  }
}
