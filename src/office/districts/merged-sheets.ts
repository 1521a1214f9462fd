import type { BookCell } from '@/office/workbook/cell'
import type { Book, Sheet } from '@/office/workbook/sheet'
import { PROJECTS } from '@/office/workbook/vocabulary'
import { nameOf } from '@/office/workbook/sheets'
import type { WrittenCell, WrittenSheet, WrittenValue } from './written-sheet'

/** What a cell says, to be written again: a number that is seen by another format than its own as it is seen. */
function valueOf({ value, kind, text, moment, shown }: BookCell): WrittenValue {
  if (kind === 'date') return (moment ?? text).replace('T', ' ').replace(/ 00:00:00$/u, '')
  return kind === 'value' && shown === undefined && typeof value === 'number' ? value : text
}

const WIDEST = 60
const LEAST = 10
const widthOf = ({ rows }: Sheet, column: number) =>
  Math.min(
    26,
    Math.max(LEAST, ...rows.slice(0, WIDEST).map((row) => (row?.[column]?.text.length ?? 0) * 2 + 1)),
  )

/** A merged workbook as sheets to be written: every cell at its place. */
export const mergedSheets = ({ sheets }: Book): readonly WrittenSheet[] =>
  sheets.map((sheet) => {
    const columns = Math.max(1, ...sheet.rows.map((row) => row?.length ?? 0))
    const cell = (row: (typeof sheet.rows)[number], column: number): WrittenCell => {
      const there = row?.[column]
      return { value: there ? valueOf(there) : null, look: 'plain' }
    }
    return {
      name: sheet.name,
      rows: sheet.rows.map((row) => Array.from({ length: columns }, (_, column) => cell(row, column))),
      widths: Array.from({ length: columns }, (_, column) => widthOf(sheet, column)),
      ...{ notes: [], checks: [], frozenColumns: 0, isLocked: false },
      hasHeading: nameOf(sheet) === PROJECTS.name,
    }
  })
