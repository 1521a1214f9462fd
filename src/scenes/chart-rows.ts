import type { GroupFigures } from '@/core/figures/groups'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { districtSaid, labelOf } from './naming'
import { evenPages, type Rows } from './paging'

/** Heights of rows beside a drawing, in table type sizes: one line of text; two where the drawing is below the text. */
const HEIGHTS = {
  standard: { head: 2.4, row: 2.2 },
  wide: { head: 2.4, row: 2.2 },
  portrait: { head: 4.4, row: 5 },
  narrow: { head: 4.4, row: 5 },
} as const

/** Pages rows beside a drawing (ChartRows.vue), as many a page as the content box holds. */
export function chartRowPages(count: number, { shape, height, type }: ContentBox): readonly Rows[] {
  const { head, row } = HEIGHTS[shape]
  return evenPages(count, (height / type.table - head) / row)
}

type PlacedGroup = Pick<GroupFigures, 'district' | 'key'>
/** 跨区(市) for projects of several districts, 市直 for those of none. */
const placeName = (key: GroupFigures['key'], say: Say) =>
  say.t(`common.place.${key.replace('district.', '')}`)

/** A district's name as published; else what the place is called. */
export const groupRowName = ({ district, key }: PlacedGroup, say: Say): string =>
  district?.name ?? placeName(key, say)

/** The same for a row beside a drawing. */
export const groupRowLabel = ({ district, key }: PlacedGroup, say: Say): string =>
  district ? labelOf(district) : placeName(key, say)

/** A group in a sentence. */
export const groupSaid = ({ district, key }: PlacedGroup, say: Say) =>
  districtSaid(district ?? { name: placeName(key, say) })

/** The scene that a group's name links to: `district/370481`, `district/cross`. */
export const groupSubject = ({ key }: Pick<GroupFigures, 'key'>): string => key.replace('.', '/')
