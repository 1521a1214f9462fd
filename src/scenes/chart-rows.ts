import type { GroupFigures } from '@/core/figures/groups'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { evenPages, type Rows } from './paging'

/** Rows beside a drawing, in table type sizes: one line of text each; two where the drawing stands below the text. */
const HEIGHTS = {
  standard: { head: 2.4, row: 2.2 },
  wide: { head: 2.4, row: 2.2 },
  portrait: { head: 4.4, row: 5 },
  narrow: { head: 4.4, row: 5 },
} as const

/** Rows beside a drawing (stage/ChartRows), as many a page as the room holds. */
export function chartRowPages(count: number, { shape, height, type }: ContentBox): readonly Rows[] {
  const { head, row } = HEIGHTS[shape]
  return evenPages(count, (height / type.table - head) / row)
}

/** A district's name as published; 跨区(市) for projects of several. */
export const groupRowName = ({ district }: GroupFigures, say: Say): string =>
  district?.name ?? say.t('common.crossDistrict')

/** What a group's name leads into: `district/370481`, `district/cross`. */
export const groupSubject = ({ key }: Pick<GroupFigures, 'key'>): string => key.replace('.', '/')
