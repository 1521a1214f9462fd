import type { Edition } from '@/core/publication/contract'
import type { PlausibilityRule } from '../rule'

const assessedIn = ({ assessment }: Edition): ReadonlySet<string> =>
  new Set(
    assessment?.results.flatMap(({ district, score, rank }) =>
      score === null && rank === null ? [] : [district],
    ),
  )

/** Districts that were assessed in the period before, or whose group is assessed, and are not now. */
export const assessmentMissing: PlausibilityRule = {
  id: 'assessment-missing',
  level: 'decide',
  look({ edition, previous }) {
    if (!edition.assessment) return []
    const now = assessedIn(edition)
    const before = previous?.assessment ? assessedIn(previous) : null
    const groups = new Set(edition.districts.filter(({ id }) => now.has(id)).map(({ group }) => group))
    const missing = edition.districts.filter(
      ({ id, group }) => !now.has(id) && (before ? before.has(id) : groups.has(group)),
    )
    const names = { list: missing.map(({ name }) => name) }
    return missing.length === 0
      ? []
      : [{ paths: ['assessment.results'], named: { count: missing.length, names } }]
  },
}
