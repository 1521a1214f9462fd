import type { Edition, Publications } from '@/core/publication/contract'
import { comparePeriods } from '@/core/publication/period'
import type { Problem } from '@/core/publication/problems'
import { disappeared, fell, halved, oddRatios } from '@/core/publication/warnings'
import { editionName } from './open-figures-file'

/** An oddity that is published only when it is accepted: `--accept CODE`. */
export interface Decision {
  readonly code: string
  readonly problem: Problem
}

const BESIDE = { 'count-halved': halved, 'project-gone': disappeared, 'investment-fell': fell } as const
const ALONE = { 'ratio-odd': oddRatios } as const

/** Every code of the decisions made here. */
export const DECISION_CODES: readonly string[] = [...Object.keys(BESIDE), ...Object.keys(ALONE)]

function beside(edition: Edition, previous: Edition | undefined): Decision[] {
  if (!previous) return []
  const source = editionName(edition)
  return Object.entries(BESIDE).flatMap(([code, rule]) =>
    rule(edition, previous).map((problem) => ({ code, problem: { ...problem, source } })),
  )
}

/**
 * What must be decided before an edition is published: oddities of its own, beside the period before it, and of the
 * period after it, which a correction may make odd.
 */
export function decisionsOn(edition: Edition, publications: Publications): Decision[] {
  const others = [...publications].sort((a, b) => comparePeriods(a.period, b.period))
  const before = others.filter(({ period }) => period < edition.period).at(-1)
  const after = others.find(({ period }) => period > edition.period)
  const alone = Object.entries(ALONE).flatMap(([code, rule]) =>
    rule(edition).map((problem) => ({ code, problem: { ...problem, source: editionName(edition) } })),
  )
  return [...beside(edition, before), ...alone, ...(after ? beside(after, edition) : [])]
}
