import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openTables, type NamedFile } from '@/office/workbook/open-book'
import type { Reading } from '@/office/workbook/read'
import type { Book } from '@/office/workbook/sheet'
import { assertNoMark } from './held-open'
import { openLocked } from './unlock'
import { UsageError } from '@/office/publishing/usage-error'

async function tablesIn(folder: string): Promise<NamedFile[]> {
  const names = (await readdir(folder))
    .filter((name) => /\.csv$/i.test(name) && !/^(?:\.|~\$)/.test(name))
    .sort()
  // File systems may write a character composed or decomposed; sheets are named by the composed one.
  return Promise.all(
    names.map(async (name) => ({ name: name.normalize('NFC'), bytes: await bytesOf(join(folder, name)) })),
  )
}

/** The bytes of a file; one that another program holds is a UsageError. */
const bytesOf = (path: string) =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code ?? error.message
    throw new UsageError([
      `工作簿 ${path}：读不出来（${why}）；请在办公软件里关闭它，或者复制一份再用`,
      `workbook ${path}: cannot be read (${why}); close it in the office program, or copy it`,
    ])
  })

/** Opens an .xlsx or .xls, or a folder of CSV files named after the sheets; a path that is not there is a UsageError. */
export async function readBook(path: string, password?: string): Promise<Reading<Book>> {
  assertNoMark(path)
  const found = await stat(path).catch(() => null)
  if (!found)
    throw new UsageError([`工作簿 ${path || '（空）'}：找不到`, `workbook ${path || '(empty)'}: not found`])
  if (found.isDirectory()) return openTables(await tablesIn(path))
  if (/\.csv$/i.test(path))
    throw new UsageError([
      `工作簿 ${path}：请给出存放 CSV 文件的文件夹`,
      `workbook ${path}: give the folder that holds the CSV files`,
    ])
  return openLocked({ name: basename(path), bytes: await bytesOf(path) }, password)
}
