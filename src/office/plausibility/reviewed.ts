import type { Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import type { Checked } from '@/office/workbook/checked'
import { RULES } from './list'
import type { OfficeDesk } from './rule'
import { weigh } from './weigh'
import { writtenOdd } from './written'

const OF_BOOK = new Set(RULES.filter(({ ofBook }) => ofBook).map(({ id }) => id))

/**
 * A checked workbook, and what looks odd in it beside what is published: refused among its errors, to be decided and
 * told among its warnings. A book with mistakes is not weighed: they come first.
 */
export function reviewed(checked: Checked, published: Publications, desk: OfficeDesk, say: Say): Checked {
  const { draft, edition } = checked
  if (!draft || !edition) return checked
  const odd = weigh({ edition, rows: draft.rows, published }, desk)
  const of = (level: string) =>
    odd.filter(({ rule }) => rule.level === level).map((one) => writtenOdd(one, draft, say))
  const [refused, decided, told] = [of('refuse'), of('decide'), of('tell')]
  const raised = decided
    .filter(({ rule }) => OF_BOOK.has(rule))
    .map(({ rule, sheet, problem }) => ({ code: rule, line: `${sheet}：${problem}` }))
  return {
    ...checked,
    errors: [...checked.errors, ...refused],
    warnings: [...checked.warnings, ...decided, ...told],
    decisions: [...checked.decisions, ...decided.map((warning) => ({ code: warning.rule, warning }))],
    edition: refused.length > 0 ? null : edition,
    raised: [...(checked.raised ?? []), ...raised],
  }
}
