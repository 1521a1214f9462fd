import { writeFile } from 'node:fs/promises'
import type { Publications } from '@/core/publication/contract'
import type { Locale, Say } from '@/core/i18n/say'
import { plainBook } from '@/channels/book/plain-book'
import { sentencesOf } from '@/channels/shared/sentences'
import { sentencesChanged } from '@/office/ledger/effects'
import { ledgersOf } from '@/office/ledger/ledger'
import { ledgerLines } from '@/office/ledger/lines'
import { ledgerSheets, type WholeLedger } from '@/office/ledger/sheets'
import { UsageError } from '@/office/publishing/usage-error'
import type { Checked } from '@/office/workbook/checked'
import { deriveScenes } from '@/scenes/derive'
import { createOfficeSay } from '@/scenes/words'

/** What a checked workbook changes against the revision that it replaces, and against the last period. */
function wholeLedgers({ draft }: Checked, published: Publications, say: Say): readonly WholeLedger[] {
  if (!draft) return []
  const { edition } = draft
  const before = published.filter(({ period }) => period < edition.period)
  const now = sentencesOf(deriveScenes([...before, edition], edition.period), say)
  return ledgersOf(draft, published, say).map((ledger) => {
    const was = sentencesOf(deriveScenes(published, ledger.against.period), say)
    return { ledger, sentences: sentencesChanged(now, was, say) }
  })
}

/** The lines of the ledgers of a checked workbook; written into an .xlsx too where a file is named. */
export async function tellLedger(
  checked: Checked,
  published: Publications,
  locale: Locale,
  file: string | undefined,
): Promise<string[]> {
  const say = createOfficeSay(locale)
  const whole = wholeLedgers(checked, published, say)
  if (file !== undefined) {
    if (!/\.xlsx$/i.test(file)) throw new UsageError(`--ledger ${file || '(empty)'}: expected a file .xlsx`)
    await writeFile(file, await plainBook(ledgerSheets(whole, say))).catch((error: unknown) => {
      throw new UsageError(
        `--ledger ${file}: ${error instanceof Error ? error.message : 'cannot be written'}`,
      )
    })
  }
  return whole.flatMap(({ ledger, sentences }) => ['', ...ledgerLines(ledger, sentences, say)])
}
