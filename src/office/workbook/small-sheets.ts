import type { PipelineRow, ServiceRow } from '@/core/publication/contract'
import { compact, normalized, type BookCell } from './cell'
import { decimalOf } from './decimal'
import { readOneDistrict, type Names } from './names'
import { gather, type Read } from './read'
import { required } from './read-cell'
import { MOST_DECIMALS, readCount, readDecimals, readInUnit, readYuan } from './read-number'
import { readText } from './read-text'
import type { SheetTable } from './table'

/** Step: the projects about to land, by field and district. */
export const readPipelineRows = (
  table: SheetTable | null,
  { districts }: Names,
): Read<readonly PipelineRow[]> =>
  gather((take) =>
    (table?.rows ?? []).map((row) => {
      const unit = row.column('totalYuan')?.unit ?? null
      const district = take(row.read('district', (cell) => readOneDistrict(cell, districts), null))
      return {
        field: take(row.read('field', required('领域', readText), '?')),
        district,
        projects: take(row.read('projects', (cell) => readCount(cell, ['个', '项']), null)),
        totalYuan: take(row.read('totalYuan', (cell) => readYuan(cell, unit), null)),
      }
    }),
  )

/** The decimals a number is written or shown with. */
function decimalsOf({ text }: BookCell): number {
  const [, number = ''] = /^([+-]?[\d.,]+)/.exec(normalized(text)) ?? []
  return Math.min(MOST_DECIMALS, decimalOf(number)?.scale ?? 0)
}

/** Step: what the service platforms report, with as many decimals as the sheet says, or as are written. */
export const readServiceRows = (table: SheetTable | null): Read<readonly ServiceRow[]> =>
  gather((take) =>
    (table?.rows ?? []).map((row) => {
      const unitText = take(row.read('unit', readText, null))
      const unit = unitText === null ? null : compact(unitText)
      return {
        group: take(row.read('group', required('板块', readText), '?')),
        name: take(row.read('name', required('指标', readText), '?')),
        value: take(row.read('value', (cell) => readInUnit(cell, unit), null)),
        unit,
        decimals: take(row.read('decimals', readDecimals, null)) ?? decimalsOf(row.cell('value')),
      }
    }),
  )
