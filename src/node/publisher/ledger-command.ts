import { writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import type { Publications } from '@/core/publication/contract'
import type { Locale, Say } from '@/core/i18n/say'
import { sentencesOf } from '@/channels/shared/sentences'
import { ledgersOf, type Ledger } from '@/office/ledger/ledger'
import { ledgerLines } from '@/office/ledger/lines'
import { ledgerSheets } from '@/office/ledger/sheets'
import { signingSheet, type SignedWords, type Signing } from '@/office/publishing/signing-sheet'
import { codeOf } from './disk'
import { UsageError } from '@/office/publishing/usage-error'
import type { Checked } from '@/office/workbook/checked'
import { createOfficeSay } from '@/scenes/words'

/** What beside the ledgers stands on the page to sign. */
interface SigningWords extends SignedWords, Pick<Signing, 'madeAt'> {
  readonly book: string
}

/** The ledgers of a checked workbook: as lines, and as a file. */
interface CheckedLedgers {
  readonly lines: readonly string[]
  /** Writes the file of `--ledger`; one that cannot be written is a UsageError. */
  readonly write: (file: string, words: SigningWords) => Promise<void>
}

/** Who runs the command, as the system names them. */
function whoRuns(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

async function bytesFor(
  file: string,
  checked: Checked,
  ledgers: readonly Ledger[],
  { book, ...words }: SigningWords,
  say: Say,
): Promise<Uint8Array> {
  if (/\.xlsx$/i.test(file)) {
    const { plainBook } = await import('@/channels/book/plain-book')
    return plainBook(ledgerSheets(ledgers, say))
  }
  const { ledgerPdf } = await import('./ledger-pdf')
  const signing = { ...words, checked, ledgers, workbook: basename(book), madeBy: whoRuns() }
  return ledgerPdf(signingSheet(signing, say), say)
}

/** Makes the ledgers of a checked workbook against what is published. */
export function ledgersIn(checked: Checked, published: Publications, locale: Locale): CheckedLedgers {
  const say = createOfficeSay(locale)
  const { draft } = checked
  const ledgers = draft ? ledgersOf(draft, published, say, (editions) => sentencesOf(editions, say)) : []
  return {
    lines: ledgers.flatMap((ledger) => ['', ...ledgerLines(ledger, say)]),
    async write(file, words) {
      const bytes = await bytesFor(file, checked, ledgers, words, say)
      await writeFile(file, bytes).catch((error: unknown) => {
        const why = String(codeOf(error))
        throw new UsageError([
          `--ledger ${file}：写不进去（${why}）；如果它还打开着，请先关闭`,
          `--ledger ${file}: cannot be written (${why}); close it where it is open`,
        ])
      })
    },
  }
}
