import { isAsAnnounced } from '@/core/publication/announced'
import type { Project } from '@/core/publication/contract'
import { groupRatio, sumKnown } from '@/core/publication/sums'
import type { Say } from '@/core/i18n/say'
import { isNotPublished, normalized, type BookCell } from './cell'
import { decimalOf } from './decimal'
import type { Log } from './log'
import { fault } from './mistakes'
import type { ProjectRow } from './projects-sheet'
import { readShare, readYuan, type AmountUnit, type Share } from './read-number'
import type { Table, TableRow } from './table'

const AMOUNTS = ['totalYuan', 'planYuan', 'completedYuan'] as const
type Amount = (typeof AMOUNTS)[number]

const lastPlace = ({ mantissa, exponent }: Share, shift: number): Share => ({
  mantissa,
  exponent: exponent + shift,
  isPercent: true,
})

/** The possible meanings of a share: as written, or, without a percent sign, as a fraction or a percentage. */
const meanings = (share: Share): readonly Share[] =>
  share.isPercent ? [share] : [share, lastPlace(share, -2)]

/** True where a share agrees with the rows to half of its last digit. */
function isShareOf(share: Share, rows: readonly Project[]): boolean | null {
  const { value, completedYuan, planYuan } = groupRatio(rows)
  if (value === null || !Number.isSafeInteger(completedYuan) || !Number.isSafeInteger(planYuan)) return null
  return meanings(share).some((meant) => isAsAnnounced(meant, completedYuan, planYuan))
}

/** Checks a written 占比 against the computed one, to its own last digit. */
export function checkShares(table: Table, rows: readonly ProjectRow[], say: Say, log: Log): void {
  const found = table.headings.known.get('share')
  if (!found) return
  for (const { project, row } of rows) {
    const cell = row.cell('share')
    const share = log.take(table.sheet, cell, readShare(cell, found.isPercent), null)
    if (share === null || AMOUNTS.some((key) => log.hasError(table.sheet, row.cell(key).at))) continue
    const agrees = isShareOf(share, [project])
    if (agrees === null) log.warn(table.sheet, cell, fault('shareOfNothing'))
    else if (!agrees) {
      const computed = say.ratio(groupRatio([project]).value ?? 0).text
      log.error(table.sheet, cell, fault('shareDiffers', { computed }, { computed }))
    }
  }
}

const decimalsOf = (text: string) => decimalOf(text)?.scale ?? null

/** Half of the last digit that a total is seen with, in yuan. */
function toleranceYuan(cell: BookCell, yuan: number, unit: AmountUnit | null): number {
  const bare = normalized(cell.text).replace(/[^\d.,]+$/u, '')
  const decimals = decimalsOf(bare)
  const seen = Number(bare.replaceAll(',', ''))
  if (decimals === null || !Number.isFinite(seen) || seen === 0) return unit === null ? 0 : 0.5
  return (Math.abs(yuan / seen) * 10 ** -decimals) / 2
}

/** The rows that a total may sum: all, or those since the total before it; of one level where it says so. */
function addends(
  label: string,
  at: number,
  rows: readonly ProjectRow[],
  since: number,
): readonly Project[][] {
  const ofLevel = (wanted: string) => rows.filter(({ project }) => project.level === wanted)
  const projects = (some: readonly ProjectRow[]) => some.map(({ project }) => project)
  if (label.includes('省级')) return [projects(ofLevel('provincial'))]
  if (label.includes('市级')) return [projects(ofLevel('municipal'))]
  const section = rows.filter(({ row }) => row.row > since && row.row < at)
  return [projects(rows), ...(section.length > 0 && since >= 0 ? [projects(section)] : [])]
}

const IS_CHECKED = /合计|总计/u

/** Checks a 合计 against the rows: each amount and the share, to half of the last digit shown. */
export function checkTotals(table: Table, rows: readonly ProjectRow[], say: Say, log: Log): void {
  const broken = rows.some(({ row }) => AMOUNTS.some((key) => log.hasError(table.sheet, row.cell(key).at)))
  let since = -1
  for (const total of table.totals) {
    if (IS_CHECKED.test(total.label) && !broken) {
      checkTotal(table, total, addends(total.label, total.row, rows, since), say, log)
    }
    since = total.row
  }
}

function checkTotal(table: Table, total: TableRow, choices: readonly Project[][], say: Say, log: Log): void {
  const { sheet, headings } = table
  const isSum = (key: Amount, yuan: number, tolerance: number) => (rows: Project[]) =>
    Math.abs((sumKnown(rows, (row) => row[key]).value ?? 0) - yuan) <= tolerance
  for (const key of AMOUNTS) {
    const found = headings.known.get(key)
    const cell = total.cell(key)
    if (!found || isNotPublished(cell)) continue
    const yuan = log.take(sheet, cell, readYuan(cell, found.unit), null)
    if (yuan === null || choices.some(isSum(key, yuan, toleranceYuan(cell, yuan, found.unit)))) continue
    const sum = say.exactYuan(sumKnown(choices[0] ?? [], (row) => row[key]).value ?? 0).text
    log.error(sheet, cell, fault('totalDiffers', { sum }))
  }
  const shareColumn = headings.known.get('share')
  const cell = total.cell('share')
  if (!shareColumn || isNotPublished(cell)) return
  const share = log.take(sheet, cell, readShare(cell, shareColumn.isPercent), null)
  if (share === null || choices.some((rows) => isShareOf(share, rows) !== false)) return
  const computed = say.ratio(groupRatio(choices[0] ?? []).value ?? 0).text
  log.error(sheet, cell, fault('shareDiffers', { computed }, { computed }))
}
