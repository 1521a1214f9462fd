import { compact } from '@/office/workbook/cell'
import { fault, refuse, type Fault } from '@/office/workbook/mistakes'
import { briefOf, WHOLE } from './brief'
import { ofFile, type FileMistake, type SentBook, type SentFile } from './sent'

interface Sorted {
  /** The office's own workbook; null where there is none, or more than one. */
  readonly whole: SentBook | null
  readonly others: readonly SentBook[]
  readonly mistakes: readonly FileMistake[]
}

/** A mistake of a file as a whole. */
export const wrongFile = (file: string, what: Fault): FileMistake =>
  ofFile(file)(refuse('', { at: '', text: file }, what))

const isWhole = ({ brief }: SentBook) => brief !== null && compact(brief.from.text) === WHOLE

/** Tells the office's own workbook from those of the districts; files that cannot be read are told. */
export function sortFiles(files: readonly SentFile[]): Sorted {
  const mistakes: FileMistake[] = []
  const books = files.flatMap(({ name, day, reading }): SentBook[] => {
    if (reading.ok) return [{ name, day, book: reading.value, brief: briefOf(reading.value) }]
    mistakes.push(wrongFile(name, reading.fault))
    return []
  })
  const [whole = null, ...more] = books.filter(isWhole)
  if (whole === null) mistakes.push(wrongFile('', fault('noWholeBook', { name: WHOLE }, { name: WHOLE })))
  for (const { name } of more)
    mistakes.push(wrongFile(name, fault('wholeTwice', { first: whole?.name ?? '' })))
  return {
    whole: more.length > 0 ? null : whole,
    others: books.filter((book) => !isWhole(book)),
    mistakes,
  }
}
