import type { Assessment, District, Indicator } from '@/core/publication/contract'
import { skipRanks } from '@/core/publication/ranks'
import { compact, isNotPublished, type BookCell } from './cell'
import { headingOf } from './heading-text'
import type { Log } from './log'
import { fault, read, unreadable, type Reading } from './mistakes'
import { blankFault, readDistricts, required } from './names'
import type { Names } from './projects-sheet'
import { readCount, readNumber } from './read-number'
import { readCode, readText } from './read-text'
import type { Sheet } from './sheet'
import { readTable, type Table, type TableRow } from './table'
import { ASSESSMENT, DIRECTION_NAMES, INDICATORS, UNTOLD_HEADINGS } from './vocabulary'

const MOST_DECIMALS = 6

function readDirection(cell: BookCell): Reading<'higher' | 'lower' | null> {
  if (isNotPublished(cell)) return read(null)
  const word = compact(cell.text)
  const better = Object.hasOwn(DIRECTION_NAMES, word) ? DIRECTION_NAMES[word] : undefined
  return better === undefined ? unreadable('noDirection') : read<'higher' | 'lower' | null>(better)
}

/** The indicators of 指标; without a code of its own an indicator's id is its name. */
export function readIndicators(sheet: Sheet, log: Log): Indicator[] {
  const table = readTable(sheet, INDICATORS, log)
  const [first, ids] = [new Map<string, string>(), new Map<string, string>()]
  return (table?.rows ?? []).flatMap((row): Indicator[] => {
    const take = <T>(key: string, reader: (cell: BookCell) => Reading<T>, instead: T) =>
      log.take(sheet.name, row.cell(key), reader(row.cell(key)), instead)
    const name = take('name', (cell) => required(readText(cell), blankFault('指标名称')), '')
    const unit = take('unit', readText, null)
    const weight = take('weight', (cell) => readNumber(cell, ['%', '分']), null)
    const better = take('better', (cell) => required(readDirection(cell), blankFault('方向')), 'higher')
    const decimals = take(
      'decimals',
      (cell) => required(readCount(cell, ['位'], 0, MOST_DECIMALS), blankFault('小数位')),
      0,
    )
    const [heading, code] = [compact(name), take('id', readCode, null)]
    const id = code ?? heading
    const earlier = first.get(heading)
    if (earlier !== undefined) log.error(sheet.name, row.cell('name'), fault('repeated', { first: earlier }))
    first.set(heading, row.cell('name').at)
    const sameId = ids.get(id)
    if (sameId !== undefined && earlier === undefined)
      log.error(sheet.name, row.cell(code === null ? 'name' : 'id'), fault('repeated', { first: sameId }))
    ids.set(id, row.cell(code === null ? 'name' : 'id').at)
    return name === '' || earlier !== undefined || sameId !== undefined
      ? []
      : [{ id, name, unit, weight, better, decimals }]
  })
}

type Result = Assessment['results'][number]
/** A district's result with its row. */
interface ResultRow {
  readonly result: Result
  readonly row: TableRow
}

function readResults(table: Table, indicators: readonly Indicator[], names: Names, log: Log): ResultRow[] {
  const { sheet } = table
  const columns = table.headings.unknown.flatMap((found) => {
    const { name } = headingOf(found.heading)
    const indicator = indicators.find((one) => headingOf(one.name).name === name)
    if (indicator) return { found, indicator }
    if (!UNTOLD_HEADINGS.has(name))
      log.error(sheet, { at: found.at, text: found.heading }, fault('unknownIndicator'))
    return []
  })
  for (const { name } of indicators.filter((one) => !columns.some(({ indicator }) => indicator === one))) {
    log.warnOf(sheet, 'indicatorWithoutColumn', { name }, { name })
  }
  const seen = new Map<string, string>()
  return table.rows.flatMap((row): ResultRow[] => {
    const take = <T>(cell: BookCell, reading: Reading<T>, instead: T) =>
      log.take(sheet, cell, reading, instead)
    const cell = row.cell('district')
    const [district, another] = take(cell, readDistricts(cell, names.districts, names.districtNames), [])
    const first = district === undefined ? undefined : seen.get(district)
    if (another !== undefined) log.error(sheet, cell, fault('oneDistrict'))
    else if (first !== undefined) log.error(sheet, cell, fault('repeated', { first }))
    if (district !== undefined) seen.set(district, cell.at)
    const [scoreCell, rankCell] = [row.cell('score'), row.cell('rank')]
    const result = {
      district: district ?? '',
      score: take(scoreCell, readNumber(scoreCell, ['分']), null),
      rank: take(rankCell, readRank(rankCell), null),
      values: Object.fromEntries(
        columns.map(({ found, indicator }) => {
          const value = row.other(found)
          return [indicator.id, take(value, readIndicatorValue(value, indicator), null)]
        }),
      ),
    }
    return district === undefined || another !== undefined || first !== undefined ? [] : [{ result, row }]
  })
}

/** `3`, `第3名`. */
const readRank = (cell: BookCell): Reading<number | null> => {
  const text =
    cell.kind === 'value' && typeof cell.value === 'string' ? cell.text.replace(/^\s*第/u, '') : cell.text
  return readCount({ ...cell, text }, ['名', '位'], 1)
}

/** A value in the indicator's own unit; a cell shown as a percentage holds its hundredth. */
function readIndicatorValue(cell: BookCell, { unit }: Indicator): Reading<number | null> {
  const shown = typeof cell.value === 'number' && cell.kind === 'value' && /%$/.test(cell.text)
  const value = shown
    ? readNumber({ ...cell, text: cell.text, value: cell.text }, ['%'])
    : readNumber(cell, unit === null ? [] : [unit])
  if (shown && unit !== '%') return unreadable('otherUnit', { unit: '%' })
  return value
}

/** "Within a group of districts the ranks are not those that the scores give under skip-ranking." */
function checkRanks(
  sheet: string,
  rows: readonly ResultRow[],
  districts: readonly District[],
  log: Log,
): void {
  const groupOf = new Map(districts.map(({ id, group }) => [id, group]))
  for (const group of new Set(groupOf.values())) {
    const ranked = rows.filter(({ result }) => groupOf.get(result.district) === group)
    const scored = ranked.some(({ result }) => result.score !== null)
    const ranks = scored
      ? skipRanks(ranked.map(({ result }) => result.score))
      : skipRanks(
          ranked.map(({ result }) => result.rank),
          'lower',
        )
    ranked.forEach(({ result, row }, at) => {
      const expected = ranks[at] ?? null
      if (result.rank === null || result.rank === expected || log.hasError(sheet, row.cell('score').at))
        return
      const found =
        expected === null ? fault('rankWithoutScore') : fault('rankDiffers', { expected: String(expected) })
      log.error(sheet, row.cell('rank'), found)
    })
  }
}

/** 考核 with 指标: null where nothing was assessed. */
export function readAssessment(
  sheet: Sheet,
  indicators: readonly Indicator[],
  names: Names,
  districts: readonly District[],
  log: Log,
): Assessment | null {
  const table = readTable(sheet, ASSESSMENT, log)
  if (!table || table.rows.length === 0) return null
  const rows = readResults(table, indicators, names, log)
  checkRanks(sheet.name, rows, districts, log)
  return { indicators: [...indicators], results: rows.map(({ result }) => result) }
}
