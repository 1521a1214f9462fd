import { skipRanks } from '@/core/publication/ranks'
import type { ResultRow } from '../assessment-sheet'
import { fault, found } from '../mistakes'
import type { BookRule } from './rule'
import { own } from '@/core/publication/own'

/** The groups that the contract names, in the sheet's words. */
const GROUPS: Readonly<Record<string, string>> = { district: '区(市)', 'functional-zone': '功能区' }

/** The ranks that a group's scores give; without any score, those that its ranks themselves give. */
function ranksOf(group: readonly ResultRow[]): readonly (number | null)[] {
  const scores = group.map(({ result }) => result.score)
  if (scores.some((score) => score !== null)) return skipRanks(scores)
  return skipRanks(
    group.map(({ result }) => result.rank),
    'lower',
  )
}

/** "Within a group of districts the ranks are not those that the scores give under skip-ranking." */
export const ranksByScores: BookRule = {
  id: 'ranks-by-scores',
  weight: 'refuse',
  find({ draft, isTold }) {
    const groupOf = new Map(draft.edition.districts.map(({ id, group }) => [id, group]))
    return [...new Set(groupOf.values())].flatMap((name) => {
      const group = (draft.rows?.results ?? []).filter(({ result }) => groupOf.get(result.district) === name)
      const ranks = ranksOf(group)
      return group.flatMap(({ result, row }, at) => {
        const expected = ranks[at] ?? null
        if (result.rank === null || result.rank === expected || isTold(row.sheet, row.cell('score')))
          return []
        const what =
          expected === null
            ? fault('rankWithoutScore')
            : fault('rankDiffers', { expected: String(expected), group: own(GROUPS, name) ?? name })
        return [found(row.sheet, row.cell('rank'), what)]
      })
    })
  },
}
