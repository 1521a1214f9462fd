import type { Project } from '@/core/publication/contract'
import { sumKnown } from '@/core/publication/sums'
import { normalized, type BookCell } from '../cell'
import { decimalOf } from '../decimal'
import { fault, found, type Found } from '../mistakes'
import type { ProjectRow } from '../projects-sheet'
import { readYuan, type AmountUnit } from '../read-number'
import type { TotalRow } from '../table'
import type { BookRule } from './rule'
import { AMOUNTS, isShareOf, shareDiffers, shareIn } from './shares'

/** Half of the last digit that a total is seen with, in yuan. */
function toleranceYuan(cell: BookCell, yuan: number, unit: AmountUnit | null): number {
  const bare = normalized(cell.text).replace(/[^\d.,]+$/u, '')
  const decimals = decimalOf(bare)?.scale ?? null
  const seen = Number(bare.replaceAll(',', ''))
  if (decimals === null || !Number.isFinite(seen) || seen === 0) return unit === null ? 0 : 0.5
  return (Math.abs(yuan / seen) * 10 ** -decimals) / 2
}

/** The rows that a total may sum: all, or those since the total before it; of one level where it says so. */
function addends(
  { label, row: at }: TotalRow,
  rows: readonly ProjectRow[],
  since: number,
): readonly Project[][] {
  const projects = (some: readonly ProjectRow[]) => some.map(({ project }) => project)
  const ofLevel = (level: string) => projects(rows.filter(({ project }) => project.level === level))
  if (label.includes('省级')) return [ofLevel('provincial')]
  if (label.includes('市级')) return [ofLevel('municipal')]
  const section = rows.filter(({ row }) => row.row > since && row.row < at)
  return [projects(rows), ...(section.length > 0 && since >= 0 ? [projects(section)] : [])]
}

function amountsAgainst(total: TotalRow, choices: readonly Project[][]): Found[] {
  const { sheet } = total
  return AMOUNTS.flatMap((key): readonly Found[] => {
    const column = total.column(key)
    if (!column) return []
    const cell = total.cell(key)
    const { value: yuan, mistakes } = total.read(key, (one) => readYuan(one, column.unit), null)
    if (yuan === null) return mistakes
    const sumOf = (rows: readonly Project[]) => sumKnown(rows, (row) => row[key]).value ?? 0
    const tolerance = toleranceYuan(cell, yuan, column.unit)
    if (choices.some((rows) => Math.abs(sumOf(rows) - yuan) <= tolerance)) return mistakes
    const sum = { yuan: sumOf(choices[0] ?? []) }
    return [...mistakes, found(sheet, cell, fault('totalDiffers', { sum }))]
  })
}

function shareAgainst(total: TotalRow, choices: readonly Project[][]): readonly Found[] {
  if (!total.column('share')) return []
  const { value: share, mistakes } = shareIn(total)
  if (share === null || choices.some((rows) => isShareOf(share, rows) !== false)) return mistakes
  return [...mistakes, found(total.sheet, total.cell('share'), shareDiffers(choices[0] ?? []))]
}

const IS_CHECKED = /合计|总计/u

/** Checks a 合计 against the rows: each amount and the share, to half of the last digit shown. */
export const totalOfRows: BookRule = {
  id: 'total-of-rows',
  weight: 'refuse',
  find({ draft, isTold }) {
    const { rows = [], totals = [] } = draft.rows?.projects ?? {}
    if (rows.some(({ row }) => AMOUNTS.some((key) => isTold(row.sheet, row.cell(key))))) return []
    return totals.flatMap((total, place) => {
      if (!IS_CHECKED.test(total.label)) return []
      const choices = addends(total, rows, totals[place - 1]?.row ?? -1)
      return [...amountsAgainst(total, choices), ...shareAgainst(total, choices)]
    })
  },
}
