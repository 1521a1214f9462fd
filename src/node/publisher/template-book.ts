import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { Say } from '@/core/i18n/say'
import { adorned, type Adornment } from '@/office/adorn/adorn'
import { addressOf, columnName } from '@/office/workbook/sheet'
import {
  ABOUT,
  ASSESSMENT,
  DEFAULT_DISTRICTS,
  DEFAULT_STAGES,
  DIRECTION_NAMES,
  DISTRICTS,
  INDICATORS,
  PIPELINE,
  PROJECTS,
  SERVICES,
  STAGES,
  type TableKind,
} from '@/office/workbook/vocabulary'

type SheetNotes = Pick<Adornment, 'notes' | 'checks'>

type CellValue = string | number | null

interface TemplateSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly hasHeading: boolean
  readonly notes: SheetNotes
}

const UNITS: Readonly<Record<string, string>> = {
  totalYuan: '（亿元）',
  planYuan: '（亿元）',
  completedYuan: '（亿元）',
}
const LAST_ROW = 20_001
const EXAMPLE_INDICATOR = '投资完成率'

const headings = (kind: TableKind, left: readonly string[] = []) =>
  kind.columns
    .filter(({ key }) => !left.includes(key))
    .map(({ key, names }) => (names[0] ?? '') + (UNITS[key] ?? ''))

/** Notes on a table's headings, and lists to choose from by the columns' keys. */
function notesOf(
  kind: TableKind,
  say: Say,
  noted: readonly string[],
  lists: Readonly<Record<string, readonly string[]>> = {},
  left: readonly string[] = [],
): SheetNotes {
  const columns = kind.columns.filter(({ key }) => !left.includes(key))
  return {
    notes: columns.flatMap(({ key }, column) =>
      noted.includes(key) ? { at: addressOf(0, column), text: say.t(`workbook.note.${key}`) } : [],
    ),
    checks: columns.flatMap(({ key }, column) => {
      const choices = lists[key]
      const name = columnName(column)
      return choices ? { range: `${name}2:${name}${LAST_ROW}`, rule: { choices } } : []
    }),
  }
}

const EXAMPLES = {
  about: {
    period: '2021Q3',
    asOf: '2021-09-30',
    publishedAt: '2021-10-26 09:00',
    issuer: '枣庄市重点项目推进办公室',
    sample: '是',
  } as Readonly<Record<string, string>>,
  project: [
    ...['SL001', '示例项目（请改写或删去本行）', '省级', '滕州市', '滕州经济开发区', '2020-2022', '续建'],
    ...[12, 3, 3.45, '115.0%', '市交通运输局', null, null, null],
  ],
}

function aboutSheet(say: Say): TemplateSheet {
  const entries = Object.entries(ABOUT.keys)
  return {
    name: ABOUT.name,
    rows: entries.map(([name, key]) => [name, EXAMPLES.about[key] ?? null, say.t(`workbook.note.${key}`)]),
    hasHeading: false,
    notes: {
      notes: entries.map(([, key], row) => ({ at: addressOf(row, 1), text: say.t(`workbook.note.${key}`) })),
      checks: entries.flatMap(([, key], row) =>
        key === 'sample' || key === 'districtCards'
          ? { range: `B${row + 1}`, rule: { choices: ['是', '否'] } }
          : [],
      ),
    },
  }
}

function sheets(say: Say): TemplateSheet[] {
  const districtNames = DEFAULT_DISTRICTS.map(({ name }) => name)
  const stageNames = DEFAULT_STAGES.map(({ stage }) => stage.name)
  const direction = Object.keys(DIRECTION_NAMES)
  const left = ['start', 'end', 'formerIds']
  const lists = {
    level: ['国家级', '省级', '市级', '县级'],
    stage: stageNames,
    light: ['蓝牌', '黄牌', '红牌'],
  }
  const told = PROJECTS.columns.map(({ key }) => key)
  const assessed = notesOf(ASSESSMENT, say, ['score', 'rank'], { district: districtNames })
  const indicatorNote = {
    at: addressOf(0, ASSESSMENT.columns.length),
    text: say.t('workbook.note.indicator'),
  }
  const listed = notesOf(INDICATORS, say, ['weight', 'better', 'decimals'], { better: direction })
  const codeNote = { at: addressOf(0, 1), text: say.t('workbook.note.indicatorCode') }
  const indicatorNotes = { ...listed, notes: [...listed.notes, codeNote] }
  const table = (
    kind: TableKind,
    rows: readonly (readonly CellValue[])[],
    notes: SheetNotes,
    heading = headings(kind),
  ) => ({
    name: kind.name,
    rows: [heading, ...rows],
    hasHeading: true,
    notes,
  })
  return [
    aboutSheet(say),
    table(PROJECTS, [EXAMPLES.project], notesOf(PROJECTS, say, told, lists, left), headings(PROJECTS, left)),
    table(INDICATORS, [[EXAMPLE_INDICATOR, null, '%', 40, '越高越好', 1]], indicatorNotes),
    table(
      ASSESSMENT,
      [[districtNames[0] ?? '', 95.71, 1, 115]],
      { ...assessed, notes: [...assessed.notes, indicatorNote] },
      [...headings(ASSESSMENT), EXAMPLE_INDICATOR],
    ),
    table(
      PIPELINE,
      [['高端装备', '滕州市', 12, 56]],
      notesOf(PIPELINE, say, ['totalYuan'], { district: districtNames }),
    ),
    table(SERVICES, [['企呼枣应', '受理企业诉求', 8135, '件', null]], notesOf(SERVICES, say, ['decimals'])),
    table(
      DISTRICTS,
      DEFAULT_DISTRICTS.map(({ id, name }) => [name, id, null, null]),
      notesOf(DISTRICTS, say, ['group', 'successorOf']),
    ),
    table(
      STAGES,
      DEFAULT_STAGES.map(({ stage, aliases }) => [stage.name, aliases.join('、')]),
      notesOf(STAGES, say, ['aliases']),
    ),
  ]
}

const RULE = { borderStyle: 'thin', borderColor: '#9aa5b1' } as const
const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#e3ebf4',
  wrap: true,
  alignVertical: 'center',
  ...RULE,
} as const

const isWide = (text: string) => /名称|地点|问题|举措|措施|又称|说明/u.test(text)

function dataOf({ rows, hasHeading }: TemplateSheet): SheetData {
  return rows.map((cells, row) =>
    cells.map((value, column): CellObject | null => {
      const isHead = hasHeading ? row === 0 : column === 0
      if (value === null) return { ...RULE }
      // Codes and dates stay as they are written: as text.
      const format = typeof value === 'string' ? { type: String, format: '@' } : { type: Number }
      return { value, ...format, ...(isHead ? HEAD : { wrap: true, ...RULE }) }
    }),
  )
}

/** The blank workbook as bytes: all sheets and headings, notes, drop-downs, one example row, set to print. */
export async function templateBook(say: Say): Promise<Uint8Array> {
  const all = sheets(say)
  const written = await writeExcelFile(
    all.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheet.name,
      orientation: 'landscape' as const,
      columns: sheet.hasHeading
        ? (sheet.rows[0] ?? []).map((heading) => ({ width: isWide(String(heading)) ? 28 : 14 }))
        : [{ width: 20 }, { width: 36 }, { width: 60 }],
      ...(sheet.hasHeading ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer()
  return adorned(
    new Uint8Array(written),
    all.map(({ notes, name, hasHeading }) => ({ ...notes, name, hasHeading })),
  )
}
