import { BOOK_FONT, wholeBook } from '@/core/zip/whole-book'
import { toldOf, type Quarter } from '@/channels/shared/quarter'
import { aboutSheet } from './about-sheet'
import { tableSheet } from './table-sheet'

/** The name of a sheet: as long as spreadsheets allow, without what they forbid. */
const MOST_CHARACTERS = 31
const FORBIDDEN = /[\\/?*[\]:]/g

/** A text of so many UTF-16 units at most, no character of it cut in two. */
const cutTo = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Makes the names different from each other by the rules of spreadsheets. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const short = cutTo(name.replace(FORBIDDEN, ' '), MOST_CHARACTERS)
    let own = short
    for (let n = 2; taken.has(own.toLowerCase()); n += 1) {
      const mark = ` ${n}`
      own = cutTo(short, MOST_CHARACTERS - mark.length) + mark
    }
    taken.add(own.toLowerCase())
    return own
  })
}

/** A quarter as a workbook (.xlsx): whose figures these are, then a sheet a scene, numbers as numbers. */
export function makeBook(quarter: Quarter): Promise<Uint8Array> {
  const parts = toldOf(quarter)
  const [about = '', ...names] = sheetNames([
    quarter.say.t('handout.book.about'),
    ...parts.map(({ name }) => name),
  ])
  const sheets = parts.map((part, at) => tableSheet(part, quarter, names[at] ?? part.name))
  return wholeBook([aboutSheet(parts, names, quarter, about), ...sheets], BOOK_FONT)
}
