import type { Edition, Project } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import { groupRatio, sumKnown } from '@/core/publication/sums'
import { placeOf, projectsSheet } from '../draft'
import { fault, found, isRefused, type Fault, type Filling, type Found } from '../mistakes'
import type { Judged, BookRule } from './rule'

/** What an announced total should have said, from the rows; null of any other path. */
function totalFault(path: string, projects: readonly Project[]): Fault | null {
  const differs = (value: number | null, sum: (value: number) => Filling) =>
    value === null ? fault('nothingToAdd') : fault('announcedDiffers', { sum: sum(value) })
  const sumOf = (key: 'planYuan' | 'completedYuan') =>
    differs(sumKnown(projects, (row) => row[key]).value, (yuan) => ({ yuan }))
  switch (path) {
    case 'totals.projects':
      return fault('countDiffers', { count: projects.length }, { count: projects.length })
    case 'totals.plan':
      return sumOf('planYuan')
    case 'totals.completed':
      return sumOf('completedYuan')
    case 'totals.ratio':
      return differs(groupRatio(projects).value, (ratio) => ({ ratio }))
    default:
      return null
  }
}

/** All that the contract finds wrong with an edition: its schema, then its meaning. */
function problemsOf(edition: Edition): readonly Problem[] {
  const parsed = parseEdition(edition)
  const judged = parsed.ok ? meaningOf(parsed.value, edition) : parsed
  return judged.ok ? [] : judged.problems
}

/** True where rows are missing or were not read, so that no total says anything. */
function isUnsure({ draft, mistakes }: Judged): boolean {
  const sums = ['shareDiffers', 'totalDiffers']
  return (
    draft.edition.projects.length === 0 ||
    mistakes.some(
      (one) => isRefused(one) && one.sheet === projectsSheet(draft) && !sums.includes(one.fault.key),
    )
  )
}

/** The schema and meaning of the contract, told by the cells that the draft was read from. */
export const keepsContract: BookRule = {
  id: 'keeps-contract',
  weight: 'refuse',
  find(judged) {
    const { draft, mistakes, isTold } = judged
    const unsure = isUnsure(judged)
    const faults: Found[] = []
    for (const { path, problem } of problemsOf(draft.edition)) {
      const total = totalFault(path, draft.edition.projects)
      // A problem that was reported by its cell is not reported again by its path.
      if (total ? unsure : faults.length > 0 || mistakes.some(isRefused)) continue
      const { sheet, cell } = placeOf(path, draft)
      if (!isTold(sheet, cell))
        faults.push(found(sheet, cell, total ?? fault('againstContract', { path, detail: problem })))
    }
    return faults
  },
}
