import type { Edition } from '@/core/publication/contract'
import { announcedRatio, announcedYuan } from '@/core/publication/announced'
import { daysOf, type Period } from '@/core/publication/period'
import { compact, isBlank, isNotPublished, type BookCell } from './cell'
import { headingOf } from './heading-text'
import type { Log } from './log'
import { fault, read, unreadable, type Reading } from './mistakes'
import { readDay, readInstant, readPeriod } from './read-dates'
import { readCount, readFraction, unlikeValue } from './read-number'
import { readText } from './read-text'
import { cellAt, mergeAt, mergesByRow, type Sheet } from './sheet'
import { blankFault, required } from './names'
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
  /** The cells that the values were read from. */
  readonly cells: ReadonlyMap<AboutKey, BookCell>
}

const ANNOUNCED_SPACE = /\s+/gu

/** An announced total as written; a bare number takes the unit in its name. */
function readAnnounced(cell: BookCell, unit: string | null, isRatio: boolean): Reading<string | null> {
  if (isNotPublished(cell)) return read(null)
  const odd = unlikeValue(cell, 'number')
  if (odd) return odd
  const text = cell.text.normalize('NFKC').replace(ANNOUNCED_SPACE, '')
  const whole = unit !== null && /^[\d.,]+$/.test(text) ? text + unit : text
  const known = isRatio ? announcedRatio(whole) : announcedYuan(whole)
  return known === null
    ? unreadable(isRatio ? 'noAnnouncedRatio' : 'noAnnouncedAmount', undefined, {
        example: isRatio ? '123.6%' : '566.2亿元',
      })
    : read(whole)
}

/** 是 or 否; blank is no. */
function readYesNo(cell: BookCell): Reading<boolean> {
  if (isNotPublished(cell)) return read(false)
  const word = compact(cell.text)
  return word === '是' || word === '否' ? read(word === '是') : unreadable('notYesNo')
}

interface Entry {
  readonly cell: BookCell
  readonly unit: string | null
}

function entriesOf(sheet: Sheet, log: Log): Map<AboutKey, Entry> {
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
      if (!isBlank(value) && !UNTOLD_HEADINGS.has(text)) log.warn(sheet.name, name, fault('unknownKey'))
    } else if (entries.has(key)) log.error(sheet.name, name, fault('keyTwice'))
    else entries.set(key, { cell: value, unit })
  }
  return entries
}

/** Reads 说明: a name in the first filled cell of a row, its value beside it; further cells are notes. */
export function readAbout(sheet: Sheet, log: Log): About {
  const entries = entriesOf(sheet, log)
  const names = new Map(Object.entries(ABOUT.keys).map(([name, key]) => [key, name]))
  function take<T>(
    key: AboutKey,
    reader: (cell: BookCell, unit: string | null) => Reading<T>,
    instead: T,
  ): T {
    const entry = entries.get(key)
    return entry ? log.take(sheet.name, entry.cell, reader(entry.cell, entry.unit), instead) : instead
  }
  function must<T>(key: AboutKey, reader: (cell: BookCell) => Reading<T | null>): T | null {
    const name = names.get(key) ?? ''
    if (!entries.has(key)) log.errorOf(sheet.name, 'noKey', { name }, { name })
    return take<T | null>(key, (cell) => required(reader(cell), blankFault(name)), null)
  }
  const amount = (cell: BookCell, unit: string | null) => readAnnounced(cell, unit, false)
  const about: About = {
    period: must('period', readPeriod),
    asOf: must('asOf', readDay),
    publishedAt: must('publishedAt', readInstant),
    issuer: must('issuer', readText),
    nextDue: take('nextDue', readDay, null),
    timeProgress: take('timeProgress', readFraction, null),
    correction: take('correction', readText, null),
    sample: take('sample', readYesNo, false),
    totals: {
      projects: take('totalProjects', (cell) => readCount(cell, ['个', '项']), null),
      plan: take('totalPlan', amount, null),
      completed: take('totalCompleted', amount, null),
      ratio: take('totalRatio', (cell, unit) => readAnnounced(cell, unit, true), null),
    },
    cells: new Map([...entries].map(([key, { cell }]) => [key, cell])),
  }
  checkDates(sheet.name, about, log)
  return about
}

function checkDates(sheet: string, { period, asOf, publishedAt, cells }: About, log: Log): void {
  const [asOfCell, publishedCell] = [cells.get('asOf'), cells.get('publishedAt')]
  if (period !== null && asOf !== null && asOfCell) {
    const { first, last } = daysOf(period)
    // A wrong date is not compared with the other.
    if (asOf < first || asOf > last)
      return log.error(sheet, asOfCell, fault('asOfOutside', undefined, { first, last }))
  }
  if (asOf !== null && publishedAt !== null && publishedCell && publishedAt.slice(0, 10) < asOf) {
    log.error(sheet, publishedCell, fault('publishedBefore', { asOf }))
  }
}
