import { strFromU8, strToU8, unzipSync } from 'fflate'
import writeExcelFile, { type Sheet } from 'write-excel-file/universal'
import { packed } from '@/core/zip/packed'

/** The typeface that office machines in China have. */
export const BOOK_FONT = '微软雅黑'

/** A sheet as the library takes it. */
export type BookSheet = Sheet<Blob>

const ROWS = /<sheetData>[\s\S]*<\/sheetData>/
const NO_ROWS = '<sheetData/>'
const sheetPath = (id: string) => `xl/worksheets/sheet${id}.xml`

/**
 * Sheets as the bytes of an .xlsx, the same whenever it is made. The library would compress a large sheet in a worker
 * made from a blob, which the page's policy forbids, so the rows are left out while it writes, and added here.
 */
export async function wholeBook(sheets: readonly BookSheet[], fontFamily: string): Promise<Uint8Array> {
  const kept = new Map<string, string>()
  const keep = (xml: string, _: unknown, { sheetId }: { readonly sheetId: string }) =>
    xml.replace(ROWS, (rows) => {
      kept.set(sheetPath(sheetId), rows)
      return NO_ROWS
    })
  const written = writeExcelFile([...sheets], {
    fontFamily,
    fontSize: 11,
    features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: keep } } } }],
  })
  const files = unzipSync(new Uint8Array(await (await written.toBlob()).arrayBuffer()))
  return packed(
    Object.entries(files).map(([path, bytes]) => {
      const rows = kept.get(path)
      return [path, rows === undefined ? bytes : strToU8(strFromU8(bytes).replace(NO_ROWS, () => rows))]
    }),
  )
}
