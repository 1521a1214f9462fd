import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'
import type { Book } from '@/office/workbook/sheet'
import { withIds, type SheetIds } from '@/office/workbook/with-ids'

/**
 * Writes a copy of the workbook at `path` with the ids of its projects. A UsageError where it has a column of ids, or
 * where the copy would take its place or cannot be written.
 */
export async function writeWithIds(
  copy: string,
  path: string,
  book: Book,
  ids: SheetIds | undefined,
): Promise<void> {
  const refused = ([zh, en]: Bilingual) =>
    new UsageError([`--with-ids ${copy || '（空）'}：${zh}`, `--with-ids ${copy || '(empty)'}: ${en}`])
  if (!/\.xlsx$/i.test(copy)) throw refused(['应为 .xlsx 文件', 'expected a file .xlsx'])
  if (resolve(copy) === resolve(path))
    throw refused(['就是工作簿本身，请另起一个名字', 'is the workbook itself; give the copy another name'])
  if (!ids)
    throw refused([
      '工作簿已有“项目编号”列，或没有能读的项目',
      'the workbook has a column of ids, or no projects that can be read',
    ])
  const bytes = await readFile(path).catch(() => undefined)
  await writeFile(copy, await withIds(book, bytes, ids)).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw refused([`写不进去：${why}`, why])
  })
}
