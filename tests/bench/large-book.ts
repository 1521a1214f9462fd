import { editionBook } from '#mock/books/edition-book'
import { largeCity } from './large-city'

/** A workbook of ten thousand projects. */
export async function largeBook(): Promise<Uint8Array> {
  const edition = largeCity().at(-1)
  if (!edition) throw new Error('no city')
  return editionBook(edition)
}
