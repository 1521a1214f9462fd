import type { Assessment, Indicator } from '@/core/publication/contract'
import { compact, type BookCell } from './cell'
import { headingOf } from './heading-text'
import type { FoundColumn } from './headings'
import { fault, refuse, tell } from './mistakes'
import { readDirection, readDistricts, type Names } from './names'
import {
  gather,
  placed,
  seenBefore,
  sound,
  unreadable,
  type CellReader,
  type Read,
  type Reading,
} from './read'
import { required } from './read-cell'
import { isShownAsPercent, readCount, readDecimals, readInUnit, readNumber } from './read-number'
import { readCode, readText } from './read-text'
import type { SheetTable, TableRow } from './table'
import { UNTOLD_HEADINGS } from './vocabulary'

/** Step: the indicators of 指标; without a code of its own an indicator's id is its name. */
export function readIndicatorRows(table: SheetTable | null): Read<readonly Indicator[]> {
  const [nameBefore, idBefore] = [seenBefore('last'), seenBefore('last')]
  return gather((take, add) =>
    (table?.rows ?? []).flatMap((row): Indicator[] => {
      const name = take(row.read('name', required('指标名称', readText), ''))
      const unit = take(row.read('unit', readText, null))
      const weight = take(row.read('weight', (cell) => readNumber(cell, ['%', '分']), null))
      const better = take(row.read('better', required('方向', readDirection), 'higher'))
      const decimals = take(row.read('decimals', required('小数位', readDecimals), 0))
      const code = take(row.read('id', readCode, null))
      const id = code ?? compact(name)
      const [nameCell, idCell] = [row.cell('name'), row.cell(code === null ? 'name' : 'id')]
      const sameName = nameBefore(compact(name), nameCell.at)
      const sameId = idBefore(id, idCell.at)
      const first = sameName ?? sameId
      if (first !== undefined)
        add(refuse(row.sheet, sameName === undefined ? idCell : nameCell, fault('repeated', { first })))
      return name === '' || first !== undefined ? [] : [{ id, name, unit, weight, better, decimals }]
    }),
  )
}

/** A district's result with its row. */
export interface ResultRow {
  readonly result: Assessment['results'][number]
  readonly row: TableRow
}

interface IndicatorColumn {
  readonly found: FoundColumn
  readonly indicator: Indicator
}

/** The columns of 考核 that are indicators; those that 指标 does not list, and those that are missing, are told. */
const indicatorColumns = (
  { sheet, headings }: SheetTable,
  indicators: readonly Indicator[],
): Read<readonly IndicatorColumn[]> =>
  gather((_, add) => {
    const columns = headings.unknown.flatMap((found) => {
      const { name } = headingOf(found.heading)
      const indicator = indicators.find((one) => headingOf(one.name).name === name)
      if (indicator) return { found, indicator }
      if (!UNTOLD_HEADINGS.has(name))
        add(refuse(sheet, { at: found.at, text: found.heading }, fault('unknownIndicator')))
      return []
    })
    for (const { name } of indicators.filter((one) => !columns.some(({ indicator }) => indicator === one)))
      add(tell(sheet, null, fault('indicatorWithoutColumn', { name }, { name })))
    return columns
  })

/** `3`, `第3名`. */
const readRank: CellReader<number | null> = (cell) => {
  const text =
    cell.kind === 'value' && typeof cell.value === 'string' ? cell.text.replace(/^\s*第/u, '') : cell.text
  return readCount({ ...cell, text }, ['名', '位'], 1)
}

/** A value in the indicator's own unit; a cell shown as a percentage holds its hundredth. */
const readIndicatorValue = (cell: BookCell, { unit }: Indicator): Reading<number | null> =>
  isShownAsPercent(cell) && unit !== '%' ? unreadable('otherUnit', { unit: '%' }) : readInUnit(cell, unit)

const readResults = (
  table: SheetTable,
  indicators: readonly Indicator[],
  { districts }: Names,
): Read<readonly ResultRow[]> =>
  gather((take, add) => {
    const columns = take(indicatorColumns(table, indicators))
    const before = seenBefore('last')
    return table.rows.flatMap((row): ResultRow[] => {
      const cell = row.cell('district')
      const [district, another] = take(row.read('district', (one) => readDistricts(one, districts), []))
      const first = district === undefined ? undefined : before(district, cell.at)
      if (another !== undefined) add(refuse(row.sheet, cell, fault('oneDistrict')))
      else if (first !== undefined) add(refuse(row.sheet, cell, fault('repeated', { first })))
      const result = {
        district: district ?? '',
        score: take(row.read('score', (one) => readNumber(one, ['分']), null)),
        rank: take(row.read('rank', readRank, null)),
        values: Object.fromEntries(
          columns.map(({ found, indicator }) => {
            const value = row.other(found)
            return [indicator.id, take(placed(row.sheet, value, readIndicatorValue(value, indicator), null))]
          }),
        ),
      }
      return district === undefined || another !== undefined || first !== undefined ? [] : [{ result, row }]
    })
  })

/** Step: the results of 考核, each with its row; null where nothing was assessed. */
export const readResultRows = (
  table: SheetTable | null,
  indicators: readonly Indicator[],
  names: Names,
): Read<readonly ResultRow[] | null> =>
  table && table.rows.length > 0 ? readResults(table, indicators, names) : sound(null)
