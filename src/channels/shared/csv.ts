import { isAbsent, type Unit } from '@/core/figures/figure'
import type { Say } from '@/core/i18n/say'
import type { Cell, Column, Table } from '@/core/i18n/table'
import { exportSay } from './words'

const BYTE_ORDER_MARK = '\ufeff'
/** Texts that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

const unitOf = (cell: Cell): string | null => {
  if (typeof cell === 'string') return null
  const { unit } = cell
  return unit === 'indicator' || unit === 'service' ? `=${suffixOf(cell)}` : unit
}
const suffixOf = (cell: Cell) =>
  typeof cell !== 'string' && !isAbsent(cell) ? (cell.format?.suffix ?? '') : ''

/** The unit of a raw value in words; empty where it has none. */
function unitWord(unit: string, t: Say['t']): string {
  if (unit.startsWith('=')) return unit.slice(1)
  const named: Readonly<Partial<Record<Unit, string>>> = {
    yuan: t('export.unit.yuan'),
    ratio: t('export.unit.ratio'),
    points: t('export.unit.points'),
    'rank-change': t('export.unit.rankChange'),
  }
  return named[unit as Unit] ?? ''
}

/** A column of a file: its heading with its unit; a column of several units is followed by one that names them. */
interface FileColumn {
  readonly heading: string
  readonly place: number
  readonly units: boolean
}

const unitsIn = (table: Table, place: number): string[] => [
  ...new Set(
    table.rows.flatMap((row) => {
      const unit = unitOf(row[place] ?? '')
      return unit === null ? [] : [unit]
    }),
  ),
]

function columnsOf(table: Table, t: Say['t']): FileColumn[] {
  return table.columns.flatMap(({ heading }: Column, place): FileColumn[] => {
    const units = unitsIn(table, place)
    if (units.length > 1)
      return [
        { heading, place, units: false },
        { heading: t('export.unit.column'), place, units: true },
      ]
    const word = units.map((unit) => unitWord(unit, t)).join('')
    const named = word !== '' && !heading.includes(word)
    return [
      { heading: named ? t('common.withUnit', { name: heading, unit: word }) : heading, place, units: false },
    ]
  })
}

/** A cell's raw value: a number unrounded, words else. */
export function rawCell(cell: Cell, say: Say): number | string {
  if (typeof cell === 'string') return cell
  if (isAbsent(cell) || typeof cell.value !== 'number') return say.figure(cell).text
  return cell.value
}

/** A table for other programs: units in the headings, raw values in the cells. */
export interface RawTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

export function rawTable(table: Table, say: Say): RawTable {
  const { t } = exportSay(say)
  const columns = columnsOf(table, t)
  return {
    headings: columns.map(({ heading }) => heading),
    rows: table.rows.map((row) =>
      columns.map(({ place, units }) => {
        const cell = row[place] ?? ''
        return units ? unitWord(unitOf(cell) ?? '', t) : rawCell(cell, say)
      }),
    ),
  }
}

/** Text with an apostrophe put before whatever a spreadsheet would run as a formula. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

function field(value: number | string) {
  const text = typeof value === 'number' ? String(value) : defused(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as CSV: UTF-8 with a byte order mark, raw values, units in the headings, formulas defused. */
export function csvOf(table: Table, say: Say): string {
  const { headings, rows } = rawTable(table, say)
  return BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}
