import { contextOf, type Weighed } from './context'
import { RULES } from './list'
import type { Context, OfficeDesk, Finding, PlausibilityRule } from './rule'

/** A finding, and the rule that made it. */
export interface Odd extends Finding {
  readonly rule: PlausibilityRule
}

/** The same for the same finding of the same rule. */
export const identityOf = ({ rule, named }: Odd) => `${rule.id} ${JSON.stringify(named)}`

/** What all rules find, the cause before what follows from it: a place that was told is not told again. */
function lookAt(context: Context): readonly Odd[] {
  const told = new Set<string>()
  return RULES.flatMap((rule) => {
    const found = rule
      .look(context)
      .filter(({ paths, follows = [] }) => ![...paths, ...follows].some((path) => told.has(path)))
    if (rule.level !== 'tell') for (const { paths } of found) for (const path of paths) told.add(path)
    return found.map((finding) => ({ ...finding, rule }))
  })
}

/**
 * What looks odd in an edition beside what is published. What the revision that it replaces had too was decided when
 * that was published.
 */
export function weigh(weighed: Weighed, desk: OfficeDesk): readonly Odd[] {
  const context = contextOf(weighed, desk)
  const odd = lookAt(context)
  const { replaced } = context
  if (!replaced || !odd.some(({ rule }) => rule.level === 'decide')) return odd
  const earlier = lookAt({ ...contextOf({ ...weighed, edition: replaced }, desk), replaced: null })
  const decided = new Set(earlier.map(identityOf))
  return odd.filter((one) => one.rule.level !== 'decide' || !decided.has(identityOf(one)))
}
