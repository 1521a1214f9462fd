import type { Publications } from '@/core/publication/contract'
import { daysOf, yearQuarter, type Period } from '@/core/publication/period'
import { instantAt } from './instant'
import { isNotPublished, type BookCell } from './cell'
import type { HeadingMap } from './heading-map'
import { findHeadings } from './headings'
import { periodIn, readPeriod } from './read-dates'
import type { Sheet } from './sheet'
import { ABOUT, PROJECTS, type AboutKey } from './vocabulary'

export type FormKey = AboutKey | 'level'

/** What a person says of a book that does not say it itself: the words of each field, as they would stand in a cell. */
export type BookForm = Readonly<Partial<Record<FormKey, string>>>

/** A field of the form: what is asked, what counts, and where its mistakes are told. */
export interface FormField {
  readonly key: FormKey
  readonly text: string
  readonly sheet: string
  readonly cell: string
  /** Whether what stands in it counts already; else a person has to confirm it. */
  readonly counts: boolean
}

/** The field of levels, as the column would be called. */
export const LEVEL_FIELD = '级别'

/** The cell that a field stands for; its address is the field's name. */
export const formCell = (name: string, text: string): BookCell => ({
  at: name,
  text,
  value: text,
  kind: 'value',
})

const nextPeriod = (period: Period): Period => {
  const { year, quarter } = yearQuarter(period)
  return quarter === 4 ? `${year + 1}Q1` : (`${year}Q${quarter + 1}` as Period)
}

/** The period that the rows above the headings tell. */
function titlePeriod(sheet: Sheet | undefined, said: HeadingMap): Period | null {
  const headings = sheet && findHeadings(sheet, PROJECTS, said)
  const titles = headings ? sheet.rows.slice(0, headings.firstRow - 1) : []
  const told = titles.flatMap((cells) => cells?.flatMap((cell) => (cell && periodIn(cell.text)) ?? []) ?? [])
  return told[0] ?? null
}

/** A moment on the office's clock, to the minute where it is a whole one: `2021-10-26 09:00`. */
const clockAt = (epochMs: number) => instantAt(epochMs).slice(0, 19).replace('T', ' ').replace(/:00$/, '')
const MINUTE_MS = 60_000

interface SuggestOptions {
  readonly headings?: HeadingMap | undefined
  readonly form?: BookForm | undefined
  readonly nowMs?: number | undefined
}

/**
 * What 说明 would say, by a table's title and by what was published: the next period, its last day, the same issuer; the
 * time of publishing is now, or as it stands where the period was published before.
 */
export function suggestedForm(
  table: Sheet | undefined,
  published: Publications,
  { headings = {}, form = {}, nowMs }: SuggestOptions,
): BookForm {
  const last = published.at(-1)
  const suggested = titlePeriod(table, headings) ?? (last && nextPeriod(last.period))
  const said = readPeriod(formCell('', form.period ?? suggested ?? ''))
  const period = said.ok ? said.value : null
  const same = published.find((edition) => edition.period === period)
  const moment = same ? Date.parse(same.publishedAt) : nowMs && nowMs - (nowMs % MINUTE_MS)
  return {
    ...(suggested && { period: suggested }),
    ...(period && { asOf: daysOf(period).last }),
    ...(moment !== undefined && { publishedAt: clockAt(moment) }),
    ...(last && { issuer: last.issuer }),
    ...(last?.sample === true && { sample: '是' }),
  }
}

const FIELDS = Object.entries(ABOUT.keys).filter(([, key]) => key !== 'correction')
const NEEDED: readonly string[] = ['period', 'asOf', 'publishedAt', 'issuer']

/** What was suggested and nobody said otherwise: `期次 2021Q3`. */
export const toldForm = (suggested: BookForm, form: BookForm): readonly string[] =>
  FIELDS.flatMap(([name, key]) =>
    suggested[key] === undefined || key in form ? [] : `${name} ${suggested[key]}`,
  )

/**
 * The fields to ask for: what 说明 does not say, none where it says all that it must; and the level of projects in the
 * sheet `withoutLevel`.
 */
export function fieldsOf(
  { sheet, cells }: { readonly sheet: string; readonly cells: ReadonlyMap<string, BookCell> },
  form: BookForm,
  { hasSheet, withoutLevel }: { readonly hasSheet: boolean; readonly withoutLevel: string | null },
): readonly FormField[] {
  const fields = FIELDS.flatMap(([name, key]): FormField[] => {
    const cell = cells.get(key)
    const isAsked = !cell || cell.at === name || isNotPublished(cell)
    const text = cell?.at === name ? cell.text : (form[key] ?? '')
    return isAsked ? [{ key, text, sheet, cell: name, counts: !hasSheet || cell?.at === name }] : []
  })
  const isWhole = hasSheet && !fields.some(({ key }) => NEEDED.includes(key))
  const text = form.level ?? ''
  const level: FormField[] =
    withoutLevel === null
      ? []
      : [{ key: 'level', text, sheet: withoutLevel, cell: LEVEL_FIELD, counts: true }]
  return [...(isWhole ? [] : fields), ...level]
}
