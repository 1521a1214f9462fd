import { expect } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { createOfficeSay } from '@/core/i18n/office-say'
import { USUAL_UNITS } from '@/office/districts/columns'
import { handoutsOf } from '@/office/districts/handouts'
import { stagesOf, type LastQuarter } from '@/office/districts/last-quarter'
import { mergeFiles } from '@/office/districts/merge'
import type { Merged, SentFile } from '@/office/districts/sent'
import type { WrittenBook, WrittenValue } from '@/office/districts/written-sheet'
import { written } from '@/office/workbook/mistakes'
import { openBook } from '@/office/workbook/open-book'
import { secondQuarter } from '../../core/publication/small-city'
import { bytesOf, say, type BookType } from '../workbook/books'

export const TODAY = '2021-10-15'
export const lastOf = (edition: Edition): LastQuarter => ({
  ...{ edition, stages: stagesOf(edition), units: USUAL_UNITS },
})

const [wholeBook, first, second] = handoutsOf(lastOf(secondQuarter()), '2021-10-12', say)
if (!wholeBook || !first || !second) throw new Error('two districts of the small city have projects')
/** What is sent out for the third quarter: the office's own, 滕州市's (P001, P003) and 薛城区's (P002). */
export const OUT = { whole: wholeBook, tengzhou: first, xuecheng: second }

export type Rows = WrittenValue[][]
/** Changes the rows of a workbook's sheets by their names. */
export type Change = (sheets: Readonly<Record<string, Rows>>) => void

function filled({ sheets }: WrittenBook, ...changes: readonly Change[]): Readonly<Record<string, Rows>> {
  const grids = Object.fromEntries(
    sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(({ value }) => value))]),
  )
  for (const change of changes) change(grids)
  return grids
}

/** Writes into a cell of 项目 by the project's code and how its heading begins. */
export const put =
  (id: string, heading: string, value: WrittenValue): Change =>
  ({ 项目: rows = [] }) => {
    const column = rows[0]?.findIndex((text) => String(text).startsWith(heading)) ?? -1
    const row = rows.find(([code]) => code === id)
    if (!row || column < 0) throw new Error(`no ${id} ${heading}`)
    row[column] = value
  }

/** What the two districts answer. */
export const TENGZHOU: readonly Change[] = [
  ...[
    put('P001', '建设阶段', '续建'),
    put('P001', '完成投资', 33_000),
    put('P001', '存在问题', '土地手续未办结'),
  ],
]
export const XUECHENG: readonly Change[] = [put('P002', '建设阶段', '续建'), put('P002', '完成投资', 9_000)]

/** What the office fills in. */
export const office: Change = ({ 说明: about = [], 考核: results = [] }) => {
  for (const row of about) if (row[0] === '公开时间') row[1] = '2021-10-26 09:00'
  results.slice(1).forEach((row, at) => {
    row[1] = 95 - at
  })
}

export const bytesOfBook = (book: WrittenBook, changes: readonly Change[], type: BookType = 'xlsx') =>
  bytesOf(filled(book, ...changes), type)

export async function came(
  book: WrittenBook,
  changes: readonly Change[] = [],
  name = book.file,
): Promise<SentFile> {
  return { name, day: '2021-10-11', reading: await openBook({ name, bytes: bytesOfBook(book, changes) }) }
}

/** The office's workbook and what came in beside it, merged. */
export async function merged(...files: readonly Promise<SentFile>[]): Promise<Merged> {
  return mergeFiles(await Promise.all([came(OUT.whole, [office]), ...files]), TODAY)
}

const english = createOfficeSay('en')

/** What is told, as `file!sheet!cell key`; each can be said in both languages. */
export const toldOf = ({ mistakes }: Merged) =>
  mistakes.map((mistake) => {
    for (const words of [say, english]) expect(written(mistake, words).repair).not.toBe('')
    return `${mistake.file} ${mistake.sheet}!${mistake.cell} ${mistake.fault.key}`
  })
