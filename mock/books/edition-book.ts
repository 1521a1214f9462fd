import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import type { Edition } from '@/core/publication/contract'
import { sheetsOf } from './sheets'

/** The workbook (.xlsx) that an edition is published from, with the conventions of an office: titles, merged headings, totals. */
export async function editionBook(edition: Edition): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheetsOf(edition).map(({ name, rows, widths }) => ({
      data: rows as SheetData,
      sheet: name,
      orientation: 'landscape' as const,
      columns: widths.map((width) => ({ width })),
    })),
  ).toBuffer()
  return new Uint8Array(written)
}
