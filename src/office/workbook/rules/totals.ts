import type { Project } from '@/core/publication/contract'
import { sumKnown } from '@/core/publication/sums'
import { normalized, type BookCell } from '../cell'
import { decimalOf } from '../decimal'
import { fault, found, type Found } from '../mistakes'
import type { ProjectRow } from '../project-row'
import { readYuan, type AmountUnit } from '../read-number'
import type { TotalRow } from '../table'
import type { BookRule } from './rule'
import { LEVEL_NAMES } from '../vocabulary'
import { AMOUNTS, isShareOf, shareDiffers, shareIn } from './shares'

/** Half of the last digit that a total is seen with, in yuan. */
function toleranceYuan(cell: BookCell, yuan: number, unit: AmountUnit | null): number {
  const bare = normalized(cell.text).replace(/[^\d.,]+$/u, '')
  const decimals = decimalOf(bare)?.scale ?? null
  const seen = Number(bare.replaceAll(',', ''))
  if (decimals === null || !Number.isFinite(seen) || seen === 0) return unit === null ? 0 : 0.5
  return (Math.abs(yuan / seen) * 10 ** -decimals) / 2
}

const isIn =
  ({ row: at }: TotalRow) =>
  ({ row }: ProjectRow) =>
    row.sections.some((one) => one.row === at)
/** Rows below one total and above another; -1 is above the first row. */
const isBetween =
  (above: number, below: number) =>
  ({ row: { row } }: ProjectRow) =>
    row > above && row < below

/**
 * The rows that a total may sum: those of the section that it begins or stands in, those between it and the total
 * before or after it, or all; of one level where it says so.
 */
function addends(
  total: TotalRow,
  rows: readonly ProjectRow[],
  { before, after }: { readonly before: number; readonly after: number },
): readonly Project[][] {
  const { label, row: at, section, sections } = total
  const projects = (some: readonly ProjectRow[]) => some.map(({ project }) => project)
  if (section) return [projects(rows.filter(isIn(total)))]
  const around = sections.toReversed().map((one) => rows.filter(isIn(one)))
  const named = Object.entries(LEVEL_NAMES).find(([name]) => name.endsWith('级') && label.includes(name))
  if (named)
    return [rows, ...around].map((some) => projects(some.filter(({ project }) => project.level === named[1])))
  const own = before >= 0 ? rows.filter(isBetween(before, at)) : []
  const parts = [own, ...around].filter(({ length }) => length > 0)
  if (!PART.test(label)) return [rows, ...parts].map(projects)
  return [...parts, rows.filter(isBetween(-1, at)), rows.filter(isBetween(at, after))]
    .filter(({ length }) => length > 0)
    .map(projects)
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

/** How many projects a total says that it sums: `合计（181个）`. */
function countAgainst({ label, labelCell, sheet }: TotalRow, choices: readonly Project[][]): Found[] {
  const told = /[(]共?(\d+)[个项]/u.exec(label)?.[1]
  if (told === undefined || choices.some(({ length }) => length === Number(told))) return []
  return [found(sheet, labelCell, fault('sectionCount', { count: choices[0]?.length ?? 0 }))]
}

/** A 小计 sums a part; with further words nobody can tell which. */
const PART = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]?)?小计(?:[(]\d+[个项][)])?[:]?$/u
const isChecked = ({ label, section }: TotalRow) =>
  section !== undefined || /合计|总计/u.test(label) || PART.test(label)

/** Checks a 合计 against the rows: each amount and the share, to half of the last digit shown. */
export const totalOfRows: BookRule = {
  id: 'total-of-rows',
  weight: 'refuse',
  find({ draft, isTold }) {
    const { rows = [], totals = [] } = draft.rows?.projects ?? {}
    if (rows.some(({ row }) => AMOUNTS.some((key) => isTold(row.sheet, row.cell(key))))) return []
    return totals.flatMap((total, place) => {
      if (!isChecked(total)) return []
      const [before, after] = [totals[place - 1]?.row ?? -1, totals[place + 1]?.row ?? Infinity]
      const choices = addends(total, rows, { before, after })
      if (choices.length === 0) return []
      return [
        ...countAgainst(total, choices),
        ...amountsAgainst(total, choices),
        ...shareAgainst(total, choices),
      ]
    })
  },
}
