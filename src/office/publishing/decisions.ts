import { createOfficeSay } from '@/core/i18n/office-say'
import type { Locale, Say } from '@/core/i18n/say'
import type { Edition, Publications } from '@/core/publication/contract'
import type { Problem } from '@/core/publication/problems'
import type { AskedDecision } from '@/office/workbook/checked'
import type { Odd } from '@/office/plausibility/weigh'
import { identityOf, weigh } from '@/office/plausibility/weigh'
import { writtenOdd } from '@/office/plausibility/written'
import { editionName } from './open-figures-file'

/** An oddity that is published only when a person accepts it, and says why. */
export interface Decision {
  readonly code: string
  readonly problem: Problem
}

/** What keeps an edition from being published, and what has to be decided. */
export interface Judgement {
  readonly refused: readonly Problem[]
  readonly decisions: readonly Decision[]
}

const problemOf = (odd: Odd, edition: Edition, say: Say): Problem => ({
  path: odd.paths[0],
  problem: writtenOdd(odd, { edition, rows: null }, say).problem,
  source: editionName(edition),
})

const decisionsIn = (odd: readonly Odd[], edition: Edition, say: Say): readonly Decision[] =>
  odd
    .filter(({ rule }) => rule.level === 'decide')
    .map((one) => ({ code: one.rule.id, problem: problemOf(one, edition, say) }))

/** What a correction makes odd of the period after it. */
function oddAfter(edition: Edition, publications: Publications, say: Say): readonly Decision[] {
  const after = publications.find(({ period }) => period > edition.period)
  if (!after) return []
  const others = publications.filter(({ period }) => period !== edition.period && period < after.period)
  const beside = (published: Publications) =>
    weigh({ edition: after, rows: null, published }, { nowMs: null })
  const known = new Set(
    beside(publications.filter(({ period }) => period < after.period)).map((odd) => identityOf(odd)),
  )
  const fresh = beside([...others, edition]).filter((odd) => !known.has(identityOf(odd)))
  return decisionsIn(fresh, after, say)
}

/** What was raised by the check of a workbook, as decisions. */
export const raisedDecisions = (raised: readonly AskedDecision[] = []): readonly Decision[] =>
  raised.map(({ code, line }) => ({ code, problem: { path: '', problem: line } }))

/**
 * What is odd in an edition beside what is published, and in the period after it, which a correction may make odd; told in
 * a language.
 */
export function judgementOn(
  edition: Edition,
  publications: Publications,
  nowMs: number,
  locale: Locale,
): Judgement {
  const say = createOfficeSay(locale)
  const odd = weigh({ edition, rows: null, published: publications }, { nowMs })
  return {
    refused: odd.filter(({ rule }) => rule.level === 'refuse').map((one) => problemOf(one, edition, say)),
    decisions: [...decisionsIn(odd, edition, say), ...oddAfter(edition, publications, say)],
  }
}
