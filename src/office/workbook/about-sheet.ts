import type { Edition } from '@/core/publication/contract'
import { announcedRatio, announcedYuan } from '@/core/publication/announced'
import type { Period } from '@/core/publication/period'
import { formCell, type BookForm } from './book-form'
import { isBlank, isNotPublished, type BookCell } from './cell'
import { headingOf } from './heading-text'
import { fault, refuse, tell } from './mistakes'
import { gather, placed, read, unreadable, type CellReader, type Read, type Reading } from './read'
import { ifPublished, oneOf, required } from './read-cell'
import { readDay, readInstant, readPeriod } from './read-dates'
import { readCount, readFraction } from './read-number'
import { readText } from './read-text'
import { cellAt, mergeAt, mergesByRow, type Sheet } from './sheet'
import { ABOUT, UNTOLD_HEADINGS, type AboutKey } from './vocabulary'

/** The contents of the sheet 说明; null where missing or unreadable. */
export interface About {
  readonly period: Period | null
  readonly asOf: string | null
  readonly publishedAt: string | null
  readonly issuer: string | null
  readonly nextDue: string | null
  readonly timeProgress: number | null
  readonly correction: string | null
  readonly sample: boolean
  readonly totals: Edition['totals']
  readonly sheet: string
  /** The cells that the values were read from. */
  readonly cells: ReadonlyMap<string, BookCell>
}

interface Entry {
  readonly cell: BookCell
  readonly unit: string | null
}

/** An announced total as written; a bare number takes the unit in its name. */
const readAnnounced = ({ cell, unit }: Entry, isRatio: boolean): Reading<string | null> =>
  ifPublished(cell, 'number', ({ text: written }) => {
    const text = written.normalize('NFKC').replace(/\s+/gu, '')
    const whole = unit !== null && /^[\d.,]+$/.test(text) ? text + unit : text
    if ((isRatio ? announcedRatio(whole) : announcedYuan(whole)) !== null) return read(whole)
    return unreadable(isRatio ? 'noAnnouncedRatio' : 'noAnnouncedAmount', undefined, {
      example: isRatio ? '123.6%' : '566.2亿元',
    })
  })

const isYes = oneOf({ 是: true, 否: false }, unreadable('notYesNo'))
/** 是 or 否; blank is no. */
const readYesNo: CellReader<boolean> = (cell) => (isNotPublished(cell) ? read(false) : isYes(cell))

/** A name in the first filled cell of a row, its value beside it; further cells are notes. */
const readEntries = (sheet: Sheet): Read<ReadonlyMap<AboutKey, Entry>> =>
  gather((_, add) => {
    const entries = new Map<AboutKey, Entry>()
    const keys: Readonly<Record<string, AboutKey>> = ABOUT.keys
    const merges = mergesByRow(sheet)
    for (const [row, cells = []] of sheet.rows.entries()) {
      const column = cells.findIndex((cell) => cell && !isBlank(cell))
      const name = cells[column]
      if (!name) continue
      const right = mergeAt(merges, row, column)?.right ?? column
      const value = cellAt(sheet, row, right + 1)
      const { name: text, unit } = headingOf(name.text)
      const key = Object.hasOwn(keys, text) ? keys[text] : undefined
      if (key === undefined) {
        if (!isBlank(value) && !UNTOLD_HEADINGS.has(text)) add(tell(sheet.name, name, fault('unknownKey')))
      } else if (entries.has(key)) add(refuse(sheet.name, name, fault('keyTwice')))
      else entries.set(key, { cell: value, unit })
    }
    return entries
  })

/** What a sheet says, and a form where the sheet says nothing. */
function withForm(entries: ReadonlyMap<AboutKey, Entry>, form: BookForm): ReadonlyMap<AboutKey, Entry> {
  const all = new Map(entries)
  for (const [name, key] of Object.entries(ABOUT.keys)) {
    const [own, text] = [entries.get(key), form[key]]
    const isFilled = text !== undefined && text.trim() !== ''
    if (text !== undefined && (!own || (isFilled && isNotPublished(own.cell))))
      all.set(key, { cell: formCell(name, text), unit: null })
  }
  return all
}

/** Step: what 说明 says, and what a form says that 说明 does not; the place of the latter is its field. */
export const readAbout = (sheet: Sheet | undefined, form: BookForm): Read<About> =>
  gather((take, add) => {
    const name = sheet?.name ?? ABOUT.name
    const entries = withForm(sheet ? take(readEntries(sheet)) : new Map<AboutKey, Entry>(), form)
    const value = <T>(key: AboutKey, reader: (entry: Entry) => Reading<T>, instead: T): T => {
      const entry = entries.get(key)
      return entry ? take(placed(name, entry.cell, reader(entry), instead)) : instead
    }
    const may = <T>(key: AboutKey, reader: CellReader<T | null>) =>
      value(key, ({ cell }) => reader(cell), null)
    const must = <T>(wanted: keyof typeof ABOUT.keys, reader: CellReader<T | null>): T | null => {
      const key = ABOUT.keys[wanted]
      if (!entries.has(key) && sheet)
        add(refuse(name, null, fault('noKey', { name: wanted }, { name: wanted })))
      else if (!entries.has(key)) add(refuse(name, formCell(wanted, ''), fault('noField', { name: wanted })))
      return may<T>(key, required(wanted, reader))
    }
    return {
      period: must('期次', readPeriod),
      asOf: must('截止日期', readDay),
      publishedAt: must('公开时间', readInstant),
      issuer: must('发布单位', readText),
      nextDue: may('nextDue', readDay),
      timeProgress: may('timeProgress', readFraction),
      correction: may('correction', readText),
      sample: value('sample', ({ cell }) => readYesNo(cell), false),
      totals: {
        projects: may('totalProjects', (cell) => readCount(cell, ['个', '项'])),
        plan: value('totalPlan', (entry) => readAnnounced(entry, false), null),
        completed: value('totalCompleted', (entry) => readAnnounced(entry, false), null),
        ratio: value('totalRatio', (entry) => readAnnounced(entry, true), null),
      },
      sheet: name,
      cells: new Map([...entries].map(([key, { cell }]) => [key, cell])),
    }
  })
