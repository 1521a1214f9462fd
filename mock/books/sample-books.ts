import type { Edition, Publications } from '@/core/publication/contract'
import { checkBook } from '@/office/workbook/check-book'
import type { Checked } from '@/office/workbook/checked'
import { openBook } from '@/office/workbook/open-book'
import { createOfficeSay } from '@/core/i18n/office-say'
import { sampleEditions } from '../city/editions'
import { editionBook } from './edition-book'

export interface SampleBook {
  /** `2021Q2-r2.xlsx`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The workbook of one edition. */
export const bookOf = async (edition: Edition): Promise<SampleBook> => ({
  name: `${edition.period}-r${edition.revision}.xlsx`,
  bytes: await editionBook(edition),
})

/** The workbook of the sample city's newest period, to practise publishing. */
export async function newestSampleBook(): Promise<SampleBook> {
  const edition = sampleEditions().at(-1)
  if (!edition) throw new Error('the sample city has no edition')
  return bookOf(edition)
}

const say = createOfficeSay('zh-CN')

/** Reads and checks a sample's workbook against what was published before it, as `liangping check` does. */
export async function checkSampleBook(
  { name, bytes }: SampleBook,
  published: Publications,
): Promise<Checked> {
  const opened = await openBook({ name, bytes })
  if (!opened.ok) throw new Error(`${name} is refused: ${opened.fault.key}`)
  return checkBook(opened.value, published, say)
}
