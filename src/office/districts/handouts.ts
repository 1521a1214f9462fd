import type { Project } from '@/core/publication/contract'
import { LIMITS } from '@/core/publication/limits'
import { nextPeriod, type Period } from '@/core/publication/period'
import type { Named, Say } from '@/core/i18n/say'
import type { CellCheck } from '@/office/adorn/checks'
import { columnName } from '@/office/workbook/sheet'
import { PROJECTS, type ColumnKind } from '@/office/workbook/vocabulary'
import { BRIEF, WHOLE } from './brief'
import { askedKeys, DISTRICT_COLUMNS, headingsOf, LAST_HEADINGS, WHOLE_COLUMNS } from './columns'
import { distinctNames, safeName } from './file-names'
import { fieldValue, ownerOf, reportersOf, type LastQuarter } from './last-quarter'
import { officeSheets } from './whole-book'
import {
  cellsOf,
  listSheet,
  tableSheet,
  type WrittenBook,
  type WrittenCell,
  type WrittenSheet,
} from './written-sheet'

/** Columns that stay in sight: the project's code and name. */
const FROZEN = 2

interface HandoutColumn {
  readonly key: string
  readonly heading: string
  /** `last`: the last period's value of the asked column behind it. */
  readonly kind: 'fixed' | 'asked' | 'last'
}

function columnsOf(
  kinds: readonly ColumnKind[],
  { units }: LastQuarter,
  asked: readonly string[],
): readonly HandoutColumn[] {
  const headings = headingsOf(kinds, { ...units })
  return kinds.flatMap(({ key }, at): HandoutColumn[] => {
    const heading = headings[at] ?? ''
    if (!asked.includes(key)) return [{ key, heading, kind: 'fixed' }]
    const unit = /（.*）$/u.exec(heading)?.[0] ?? ''
    const last = LAST_HEADINGS[key]
    return [
      ...(last === undefined ? [] : [{ key, heading: last + unit, kind: 'last' as const }]),
      { key, heading, kind: 'asked' },
    ]
  })
}

/** What a column's cells may hold, and what fills the hint that says so. */
function askedOf(
  { key, heading }: HandoutColumn,
  { stages }: LastQuarter,
): { readonly rule: CellCheck['rule']; readonly named: Named } {
  if (key === 'stage') return { rule: { choices: stages.map(({ stage }) => stage.name) }, named: {} }
  if (key.endsWith('Yuan'))
    return { rule: { least: 0 }, named: { unit: /（(.*)）$/u.exec(heading)?.[1] ?? '' } }
  const most = LIMITS.textCharacters
  return { rule: { mostCharacters: most }, named: { most } }
}

function projectsSheet(
  last: LastQuarter,
  projects: readonly Project[],
  columns: readonly HandoutColumn[],
  say: Say,
): WrittenSheet {
  const cell = (project: Project, { key, kind }: HandoutColumn): WrittenCell =>
    kind === 'asked'
      ? { value: null, look: 'open' }
      : { value: fieldValue(project, key, last), look: 'fixed' }
  const checks = columns.flatMap((column, at): CellCheck[] => {
    if (column.kind !== 'asked' || projects.length === 0) return []
    const { rule, named } = askedOf(column, last)
    const name = columnName(at)
    const told = say.t(`workbook.districts.hint.${column.key}`, named)
    return [{ range: `${name}2:${name}${projects.length + 1}`, rule, told }]
  })
  return {
    ...tableSheet(
      PROJECTS.name,
      columns.map(({ heading }) => heading),
      projects.map((project) => columns.map((column) => cell(project, column))),
    ),
    checks,
    frozenColumns: FROZEN,
  }
}

function briefSheet(
  from: string,
  period: Period,
  due: string | null,
  hints: readonly string[],
  say: Say,
): WrittenSheet {
  const line = (name: string, value: string | null, hint: string) => [
    ...cellsOf([name], 'head'),
    ...cellsOf([value], value === null ? 'open' : 'fixed'),
    ...cellsOf([hint], 'plain'),
  ]
  const rows = [
    line(BRIEF.period, period, say.toDate(period)),
    line(BRIEF.from, from, ''),
    ...(due === null ? [] : [line(BRIEF.due, due, say.day(due))]),
    ...(from === WHOLE ? [] : [line(BRIEF.sentOn, null, say.t('workbook.districts.hint.sentOn'))]),
    ...hints.map((hint) => cellsOf([hint], 'plain')),
  ]
  return listSheet(BRIEF.name, rows)
}

const hintsOf = (kind: string, count: number, say: Say) =>
  Array.from({ length: count }, (_, at) => say.t(`workbook.districts.how.${kind}${at + 1}`))

/**
 * The workbooks of the next period: one a district, with its projects as they were last and open cells for what is asked,
 * and one that the office keeps, with all of them and its own sheets. `due`: until when they are to be sent in, a day.
 */
export function handoutsOf(last: LastQuarter, due: string | null, say: Say): readonly WrittenBook[] {
  const { edition } = last
  const period = nextPeriod(edition.period)
  const asked = askedKeys(period)
  const fileOf = distinctNames()
  const file = (title: string) => fileOf(safeName(`${title} ${say.toDate(period)}`), '.xlsx')
  const ofDistrict = columnsOf(DISTRICT_COLUMNS, last, asked)
  const whole = columnsOf(WHOLE_COLUMNS, last, asked).filter(({ kind }) => kind !== 'last')
  return [
    {
      file: file(WHOLE),
      sheets: [
        briefSheet(WHOLE, period, due, hintsOf('whole', 3, say), say),
        projectsSheet(last, edition.projects, whole, say),
        ...officeSheets(last, period),
      ],
    },
    ...reportersOf(edition).map(({ id, name }) => {
      const own = edition.projects.filter((project) => ownerOf(project) === id)
      const sheets = [
        briefSheet(name, period, due, hintsOf('district', 4, say), say),
        projectsSheet(last, own, ofDistrict, say),
      ]
      return { file: file(name), sheets: sheets.map((sheet) => ({ ...sheet, isLocked: true })) }
    }),
  ]
}
