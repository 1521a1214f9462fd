import { placeOf, type Draft } from '@/office/workbook/draft'

/** Where something stands in the workbook; without one, the thing it is about. */
export interface LedgerPlace {
  readonly sheet: string
  /** `F7`; empty for a sheet as a whole, or where there is no workbook. */
  readonly cell: string
  /** What stands there. */
  readonly value: string
}

const RESULT = /^assessment\.results\[(\d+)\](?:\.(score|rank))?/
const COLUMN = /^columns\.(\w+)$/
const ITEM = /^(projects|districts)\[(\d+)\]/

function cellOf(path: string, { rows }: Draft): LedgerPlace | null {
  const column = COLUMN.exec(path)?.[1]
  const row = rows?.projects.rows[0]?.row
  if (column !== undefined) {
    const found = row?.column(column)
    return { sheet: row?.sheet ?? '项目', cell: found?.at ?? '', value: found?.heading ?? '' }
  }
  const [, at, key = 'district'] = RESULT.exec(path) ?? []
  const result = at === undefined ? undefined : rows?.results?.[Number(at)]?.row
  if (!result) return null
  const { at: cell, text } = result.cell(key)
  return { sheet: result.sheet, cell, value: text }
}

/** The place of a path of the edition, such as `projects[12].planYuan` or `columns.planYuan`. */
export function placeIn(draft: Draft, path: string): LedgerPlace {
  const own = cellOf(path, draft)
  if (own) return own
  if (path.startsWith('assessment.indicators')) return { sheet: '指标', cell: '', value: '' }
  const { sheet, cell } = placeOf(path, draft)
  const [, list, at] = ITEM.exec(path) ?? []
  const item = list === 'projects' || list === 'districts' ? draft.edition[list][Number(at)] : undefined
  return { sheet, cell: cell?.at ?? '', value: cell?.text ?? (item ? `${item.id} ${item.name}` : '') }
}
