import { compact, isBlank } from './cell'
import type { HeadingMap } from './heading-map'
import { findHeadings } from './headings'
import { fault, refuse, tell } from './mistakes'
import { gather, type Read } from './read'
import type { Book, Sheet } from './sheet'
import { ABOUT, PROJECTS, TABLES } from './vocabulary'

/** The sheets of a book by what they are. */
export type Sheets = ReadonlyMap<string, Sheet>

const NAMES = [ABOUT.name, ...TABLES.map(({ name }) => name)]

/** What a sheet is called, however its name is spaced, or its file ends. */
export const nameOf = ({ name }: Pick<Sheet, 'name'>): string => compact(name).replace(/\.csv$/iu, '')

/** The one sheet that has the headings of 项目, where none is called so. */
function projectsTable(sheets: readonly Sheet[], said: HeadingMap): Sheet | undefined {
  if (sheets.some((sheet) => nameOf(sheet) === PROJECTS.name)) return undefined
  const tables = sheets.filter((sheet) => {
    const isOther = NAMES.some((name) => name === nameOf(sheet))
    return !isOther && !sheet.hidden && findHeadings(sheet, PROJECTS, said)?.known.has('name')
  })
  return tables.length === 1 ? tables[0] : undefined
}

/** Step: a book's sheets by what they are; those of other names are told when something stands in them. */
export const readSheets = ({ sheets }: Book, said: HeadingMap = {}): Read<Sheets> =>
  gather((_, add) => {
    const known = new Map<string, Sheet>()
    const table = projectsTable(sheets, said)
    for (const sheet of sheets) {
      const name = sheet === table ? PROJECTS.name : nameOf(sheet)
      if (!NAMES.some((one) => one === name)) {
        const isFilled = sheet.rows.some((row) => row?.some((cell) => cell && !isBlank(cell)))
        if (isFilled)
          add(tell(sheet.name, null, fault('unknownSheet', undefined, { names: NAMES.join('、') })))
      } else if (known.has(name)) add(refuse(sheet.name, null, fault('sheetTwice')))
      else known.set(name, sheet)
    }
    const { name } = PROJECTS
    if (!known.has(name)) add(refuse(name, null, fault('noSheet', { name }, { name })))
    return known
  })
