import type { Edition, Project } from '@/core/publication/contract'
import type { Context, PlausibilityRule } from '../rule'

type SheetColumn = 'location' | 'start' | 'stage' | 'unit' | 'problem' | 'remedy' | 'light'
const HEADINGS: readonly (readonly [key: SheetColumn, heading: string])[] = [
  ['location', '建设地点'],
  ['start', '起止年限'],
  ['stage', '建设阶段'],
  ['unit', '帮包单位'],
  ['problem', '存在问题'],
  ['remedy', '解决措施'],
  ['light', '亮牌'],
]
/** Where no sheet tells, a column is missed when it was filled for this part of the rows. */
const FILLED = 0.5

const shareOf = ({ projects }: Edition, key: keyof Project) =>
  projects.filter((project) => project[key] !== null).length / Math.max(1, projects.length)

function isGone({ edition, previous, hasColumn }: Context, key: SheetColumn): boolean {
  const was = previous ? shareOf(previous, key) : 0
  if (was === 0 || shareOf(edition, key) > 0) return false
  const isThere = key === 'start' ? hasColumn('years') || hasColumn('start') : hasColumn(key)
  return isThere === false || was >= FILLED
}

/** A column that had something in the period before is not there, or is empty. */
export const columnGone: PlausibilityRule = {
  id: 'column-gone',
  level: 'decide',
  ofBook: true,
  look: (context) =>
    HEADINGS.filter(([key]) => isGone(context, key)).map(([key, column]) => ({
      paths: [`columns.${key}`],
      named: { column },
    })),
}
