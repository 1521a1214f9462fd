import { writeFile } from 'node:fs/promises'
import type { Publications } from '@/core/publication/contract'
import type { Locale } from '@/core/i18n/say'
import { plainBook } from '@/channels/book/plain-book'
import { sentencesOf } from '@/channels/shared/sentences'
import { ledgersOf } from '@/office/ledger/ledger'
import { ledgerLines } from '@/office/ledger/lines'
import { ledgerSheets } from '@/office/ledger/sheets'
import { codeOf } from './disk'
import { UsageError } from '@/office/publishing/usage-error'
import type { Checked } from '@/office/workbook/checked'
import { createOfficeSay } from '@/scenes/words'

/** The lines of the ledgers of a checked workbook; written into an .xlsx too where a file is named. */
export async function tellLedger(
  { draft }: Checked,
  published: Publications,
  locale: Locale,
  file: string | undefined,
): Promise<string[]> {
  const say = createOfficeSay(locale)
  const ledgers = draft ? ledgersOf(draft, published, say, (editions) => sentencesOf(editions, say)) : []
  if (file !== undefined) {
    if (!/\.xlsx$/i.test(file))
      throw new UsageError([
        `--ledger ${file || '（空）'}：应为 .xlsx 文件`,
        `--ledger ${file || '(empty)'}: expected a file .xlsx`,
      ])
    await writeFile(file, await plainBook(ledgerSheets(ledgers, say))).catch((error: unknown) => {
      throw new UsageError([
        `--ledger ${file}：写不进去（${codeOf(error)}）`,
        `--ledger ${file}: cannot be written (${codeOf(error)})`,
      ])
    })
  }
  return ledgers.flatMap((ledger) => ['', ...ledgerLines(ledger, say)])
}
