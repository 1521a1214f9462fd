import type { Edition } from '@/core/publication/contract'
import type { PlausibilityRule } from '../rule'

const SHEETS: readonly (readonly [path: string, sheet: string, isThere: (edition: Edition) => boolean])[] = [
  ['assessment', '考核', ({ assessment }) => assessment !== null],
  ['pipeline', '储备', ({ pipeline }) => pipeline.length > 0],
  ['services', '服务成效', ({ services }) => services.length > 0],
]

/** A sheet that was there in the period before is not there, or is empty. */
export const sheetGone: PlausibilityRule = {
  id: 'sheet-gone',
  level: 'decide',
  look: ({ edition, previous }) =>
    SHEETS.filter(([, , isThere]) => previous !== null && isThere(previous) && !isThere(edition)).map(
      ([path, sheet]) => ({ paths: [path], named: { sheet } }),
    ),
}
