/** The fields the city sorts its projects and its library by. */
export const FIELDS = [
  '高端装备',
  '高端化工',
  '新材料',
  '新能源',
  '医药健康',
  '电子信息',
  '现代农业',
  '文化旅游',
  '商贸物流',
  '基础设施',
  '民生',
] as const

export type Field = (typeof FIELDS)[number]

/** Names by field: those on the list in 2021, and those that left it before. */
export interface NameList {
  readonly current: Partial<Record<Field, readonly string[]>>
  readonly former: Partial<Record<Field, readonly string[]>>
}

/** Where projects of a field are built: factories in industrial parks, the rest in towns. */
export const inParks: ReadonlySet<Field> = new Set([
  '高端装备',
  '高端化工',
  '新材料',
  '新能源',
  '医药健康',
  '电子信息',
])
