import { groupRatio, ratioOf } from '@/core/publication/sums'
import { who } from '../amounts'
import type { LedgerValue } from '@/office/ledger/values'
import type { PlausibilityRule } from '../rule'

/** A ratio above this is odd: 1000 %. */
const ODD = 10

/** More than ten times the plan was completed. */
export const ratioOdd: PlausibilityRule = {
  id: 'ratio-odd',
  level: 'decide',
  look({ edition: { projects } }) {
    const { value } = groupRatio(projects)
    const all =
      value !== null && value > ODD ? [finding('columns.completedYuan', { word: 'all' }, value)] : []
    const rows = projects.flatMap((project, at) => {
      const ratio = ratioOf(project)
      return ratio !== null && ratio > ODD
        ? [finding(`projects[${at}].completedYuan`, who(project), ratio)]
        : []
    })
    return [...all, ...rows]
  },
}

const finding = (path: string, project: LedgerValue, ratio: number) =>
  ({
    paths: [path],
    follows: [path.replace('completedYuan', 'planYuan')],
    named: { project, ratio: { ratio } },
    now: { ratio },
  }) as const
