import type { Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { returnName } from '@/office/districts/file-names'
import { checkMerged, filedMistakes, returnsOf, type FiledMistake } from '@/office/districts/filed'
import { mergeFiles } from '@/office/districts/merge'
import { mergedSheets } from '@/office/districts/merged-sheets'
import { returnBook } from '@/office/districts/return-book'
import type { Merged, SentFile } from '@/office/districts/sent'
import { writeBook } from '@/office/districts/write-book'
import { dayAt } from '@/office/plausibility/days'
import type { OfficeDesk } from '@/office/plausibility/rule'
import type { BookOptions } from '@/office/workbook/check-book'
import { withoutDraft, type Checked } from '@/office/workbook/checked'
import { openBook, type NamedFile } from '@/office/workbook/open-book'
import type { Book } from '@/office/workbook/sheet'
import { packed } from '@/core/zip/packed'
import type { ChosenFile, SentIn } from './check-messages'

/** The workbooks of the districts, merged and checked as one. */
export interface DistrictsChecked {
  /** The office's own file. */
  readonly workbook: string
  readonly checked: Checked
  /** The merged sheets, then those of the files that came in, each behind its file's name. */
  readonly book: Book
  readonly districts: DistrictsOffer
}

/** What the page offers of the districts' workbooks. */
export interface DistrictsOffer {
  readonly sentIn: SentIn
  /** A district's own file with what is wrong in it; of all of them as a zip where no file is named. */
  readonly returned: (file: string | null) => Promise<Uint8Array>
  /** The office's workbook with what is right of all the districts. */
  readonly mergedBook: () => Promise<Uint8Array>
}

/** What of the files could be read. */
export const openSent = (files: readonly ChosenFile[]): Promise<readonly SentFile[]> =>
  Promise.all(
    files.map(async ({ name, bytes, changedMs }) => ({
      ...{ name, day: changedMs === undefined ? null : dayAt(changedMs) },
      reading: await openBook({ name, bytes }),
    })),
  )

/** The name by which the page shows a sheet of a file. */
const sheetName = (file: string, sheet: string) => [file, sheet].filter((part) => part !== '').join('/')

/** A mistake by the sheet that the page shows: the merged one where the office mends it. */
const onPage = ({ file, sheet, ...mistake }: FiledMistake, { whole }: Merged) => ({
  ...mistake,
  sheet: sheetName(file === whole && sheet !== '' ? '' : file, sheet),
})

const sheetsOf = (sent: readonly SentFile[], { whole, book }: Merged): Book['sheets'] => [
  ...(book?.sheets ?? []),
  ...sent.flatMap(({ name, reading }) =>
    reading.ok && name !== whole
      ? reading.value.sheets.map((sheet) => ({ ...sheet, name: sheetName(name, sheet.name) }))
      : [],
  ),
]

/** As a zip: it tells who is to get which. */
async function zipOf(names: readonly string[], make: (name: string) => Promise<Uint8Array>) {
  const files = names.map(async (name) => [returnName(name), await make(name)] as const)
  return packed(await Promise.all(files), 0)
}

/** Merges what was sent in by `day` and checks it as one workbook; every mistake stands at the cell in which it is mended. */
export function checkDistricts(
  files: readonly NamedFile[],
  sent: readonly SentFile[],
  day: string,
  published: Publications,
  desk: OfficeDesk,
  say: Say,
  options: BookOptions,
): DistrictsChecked {
  const merged = mergeFiles(sent, day)
  const found = checkMerged(merged, published, desk, say, options) ?? withoutDraft([], say)
  const filed = filedMistakes(merged, found, say)
  const byFile = returnsOf(filed, merged)
  const isWhole = !filed.some(({ weight }) => weight === 'refuse')
  const of = (isError: boolean) =>
    filed.filter(({ weight }) => (weight === 'refuse') === isError).map((one) => onPage(one, merged))
  const bytesOf = new Map(files.map(({ name, bytes }) => [name, bytes]))
  async function one(name: string) {
    const bytes = bytesOf.get(name)
    const made = bytes && (await returnBook({ name, bytes }, byFile.get(name) ?? [], say))
    if (!made) throw new Error(say.t('workbook.districts.report.unreturned', { file: name }))
    return made
  }
  return {
    workbook: merged.whole,
    checked: { ...found, errors: of(true), warnings: of(false), edition: isWhole ? found.edition : null },
    book: { sheets: sheetsOf(sent, merged) },
    districts: {
      sentIn: {
        due: merged.due,
        submissions: merged.submissions.map((submission) => ({
          ...submission,
          toMend: filed.filter(({ file, weight }) => weight !== 'tell' && submission.files.includes(file))
            .length,
        })),
        returns: [...byFile.keys()],
      },
      mergedBook: () => writeBook(mergedSheets(merged.book ?? { sheets: [] })),
      returned: (name) => (name === null ? zipOf([...byFile.keys()], one) : one(name)),
    },
  }
}
