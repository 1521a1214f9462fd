import type { PipelineRow, ServiceRow } from '@/core/publication/contract'
import { compact, isNotPublished, normalized, type BookCell } from './cell'
import { decimalOf } from './decimal'
import type { Log } from './log'
import { fault, read, type Reading } from './mistakes'
import { blankFault, readDistricts, required } from './names'
import type { Names } from './projects-sheet'
import { readCount, readNumber, readYuan } from './read-number'
import { readText } from './read-text'
import type { Sheet } from './sheet'
import { readTable } from './table'
import { PIPELINE, SERVICES } from './vocabulary'

/** The projects about to land, by field and district. */
export function readPipeline(sheet: Sheet, names: Names, log: Log): PipelineRow[] {
  const table = readTable(sheet, PIPELINE, log)
  const unit = table?.headings.known.get('totalYuan')?.unit ?? null
  return (table?.rows ?? []).map((row) => {
    const take = <T>(key: string, reader: (cell: BookCell) => Reading<T>, instead: T) =>
      log.take(sheet.name, row.cell(key), reader(row.cell(key)), instead)
    const districts = (cell: BookCell) =>
      isNotPublished(cell) ? read([]) : readDistricts(cell, names.districts, names.districtNames)
    const [district = null, another] = take<readonly string[]>('district', districts, [])
    if (another !== undefined) log.error(sheet.name, row.cell('district'), fault('oneDistrict'))
    return {
      field: take('field', (cell) => required(readText(cell), blankFault('领域')), '?'),
      district,
      projects: take('projects', (cell) => readCount(cell, ['个', '项']), null),
      totalYuan: take('totalYuan', (cell) => readYuan(cell, unit), null),
    }
  })
}

const MOST_DECIMALS = 6

/** The decimals a number is written or shown with. */
function decimalsOf({ text }: BookCell): number {
  const [, number = ''] = /^([+-]?[\d.,]+)/.exec(normalized(text)) ?? []
  return Math.min(MOST_DECIMALS, decimalOf(number)?.scale ?? 0)
}

/** A service's value in its unit; a cell shown as a percentage holds its hundredth. */
function readService(cell: BookCell, unit: string | null): Reading<number | null> {
  const shown = typeof cell.value === 'number' && cell.kind === 'value' && /%$/.test(cell.text)
  return shown && unit === '%'
    ? readNumber({ ...cell, text: cell.text, value: cell.text }, ['%'])
    : readNumber(cell, unit === null ? [] : [unit])
}

const readDecimals = (cell: BookCell) => readCount(cell, ['位'], 0, MOST_DECIMALS)

/** What the service platforms report, with as many decimals as the sheet says, or as are written. */
export function readServices(sheet: Sheet, log: Log): ServiceRow[] {
  const table = readTable(sheet, SERVICES, log)
  return (table?.rows ?? []).map((row) => {
    const take = <T>(key: string, reader: (cell: BookCell) => Reading<T>, instead: T) =>
      log.take(sheet.name, row.cell(key), reader(row.cell(key)), instead)
    const unitText = take('unit', readText, null)
    const unit = unitText === null ? null : compact(unitText)
    return {
      group: take('group', (cell) => required(readText(cell), blankFault('板块')), '?'),
      name: take('name', (cell) => required(readText(cell), blankFault('指标')), '?'),
      value: take('value', (cell) => readService(cell, unit), null),
      unit,
      decimals: take('decimals', readDecimals, null) ?? decimalsOf(row.cell('value')),
    }
  })
}
