import type { Edition, EditionWords } from '@/core/publication/contract'
import { announcedRatio, announcedYuan } from '@/core/publication/announced'
import { LIMITS } from '@/core/publication/limits'
import type { Period } from '@/core/publication/period'
import { formCell, type BookForm } from './book-form'
import { compact, isBlank, isNotPublished, type BookCell } from './cell'
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
  readonly lights: Edition['rules']['lights']
  readonly hasDistrictCards: boolean
  /** Null where all is called as usual. */
  readonly words: EditionWords | null
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

/** 是, 否 or nothing. */
const isYesOrBlank: CellReader<boolean | null> = (cell) => (isNotPublished(cell) ? read(null) : isYes(cell))

/** How far behind, as a fraction: `10%`, `10个百分点`, `0.1`. */
const readDistance: CellReader<number | null> = (cell) => {
  const points = /^([\d.]+)个?百分点$/u.exec(compact(cell.text))?.[1]
  return readFraction(points === undefined ? cell : { ...cell, text: `${points}%`, value: `${points}%` })
}

/** A word that the wall has room for. */
const readWord: CellReader<string | null> = (cell) => {
  const text = readText(cell)
  const most = LIMITS.wordCharacters
  return text.ok && (text.value?.length ?? 0) > most ? unreadable('longText', { most }, { most }) : text
}

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

/** Blue; yellow when behind; red when behind by more than 10 points. */
const LIGHTS = { yellowBelow: 0, redBelow: 0.1 } as const
/** What cards are called. */
const CARDS = { blue: '先进', yellow: '提醒', red: '警告' } as const

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
    const cardsOf = (): Pick<About, 'lights' | 'hasDistrictCards'> => {
      const lights = {
        yellowBelow: may('yellowBelow', readDistance) ?? LIGHTS.yellowBelow,
        redBelow: may('redBelow', readDistance) ?? LIGHTS.redBelow,
      }
      const red = entries.get('redBelow') ?? entries.get('yellowBelow')
      if (red && lights.redBelow < lights.yellowBelow) add(refuse(name, red.cell, fault('redBeforeYellow')))
      return { lights, hasDistrictCards: may('districtCards', isYesOrBlank) ?? true }
    }
    const wordsOf = (): About['words'] => {
      const district = may('districtWord', readWord)
      const [blue, yellow, red] = (['blueWord', 'yellowWord', 'redWord'] as const).map((key) =>
        may(key, readWord),
      )
      const cards = { blue: blue ?? CARDS.blue, yellow: yellow ?? CARDS.yellow, red: red ?? CARDS.red }
      const hasCards = [blue, yellow, red].some((word) => word)
      return district === null && !hasCards ? null : { district, cards: hasCards ? cards : null }
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
      ...cardsOf(),
      words: wordsOf(),
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
