import { light as theme } from '@/charts/theme'
import type { SceneId } from '@/scenes/scene'
import type { NativeChart } from '../native-chart'
import { notesOf } from '../notes'
import { toldOf, type Quarter } from '../quarter'
import { sceneChart } from '../scene-charts'
import { rowPages } from '../row-pages'
import type { Told } from '../told'
import { printTable, withColumns, type PrintedTable } from '../table-pages'
import { FACTS_INCHES, PAGE, TABLE } from './sizes'

/** One slide of a scene: its chart, its table, or both beside each other. */
export interface ScenePage {
  readonly part: Told
  readonly chart: NativeChart | null
  readonly table: PrintedTable | null
  /** The large figures stand on a scene's first slide. */
  readonly facts: boolean
  readonly page: { readonly number: number; readonly count: number }
  readonly notes: readonly string[]
}

/** The columns that stand beside a scene's chart; a scene that is not here has its chart alone. */
const BESIDE: Readonly<Partial<Record<SceneId, readonly string[]>>> = {
  overview: ['name', 'value'],
  district: ['figure', 'value'],
  project: ['field', 'value'],
  completion: ['district', 'ratio', 'points', 'light'],
  ranking: ['district', 'rank', 'score', 'change'],
  quarterly: ['district', 'quarter', 'change', 'change-ratio'],
  stages: ['stage', 'now', 'before'],
  pipeline: ['field', 'count', 'total'],
}
/** A scene whose chart shows some of its rows: all of them follow. */
const FOLLOWED: readonly SceneId[] = ['laggards']

const ems = (inches: number) => (inches * 72) / TABLE.points
const rowInches = ({ lines }: { readonly lines: number }) =>
  (lines * TABLE.points * TABLE.lineHeight) / 72 + TABLE.paddingInches

/** Pages of a table over the whole width; the first leaves room for the large figures. */
function tablePages(part: Told, quarter: Quarter, first: boolean): readonly PrintedTable[] {
  const table = printTable(part.table, quarter.say, ems(PAGE.width))
  const room = PAGE.height - rowInches({ lines: table.headingLines })
  const facts = first && part.facts.length > 0 ? FACTS_INCHES : 0
  return rowPages(table.rows, rowInches, [room - facts, room]).map((rows) => ({ ...table, rows }))
}

/** As many of its first rows as stand there. */
function besideChart(part: Told, quarter: Quarter): PrintedTable | null {
  const ids = BESIDE[part.id]
  if (ids === undefined) return null
  const table = printTable(withColumns(part.table, ids), quarter.say, ems(PAGE.besideWidth))
  const [rows = []] = rowPages(table.rows, rowInches, [
    PAGE.height - FACTS_INCHES - rowInches({ lines: table.headingLines }),
  ])
  return { ...table, rows }
}

function scenePages(part: Told, quarter: Quarter): readonly ScenePage[] {
  const { say, head } = quarter
  const chart = sceneChart(part.id, { table: part.table, at: head.period, say, theme })
  const beside = chart ? besideChart(part, quarter) : null
  const alone = chart ? [{ chart, table: beside }] : []
  const follows =
    !chart ||
    FOLLOWED.includes(part.id) ||
    (beside !== null && beside.rows.length < part.table.rows.length && part.id !== 'overview')
  const tables = follows ? tablePages(part, quarter, !chart).map((table) => ({ chart: null, table })) : []
  const pages = [...alone, ...tables]
  const notes = notesOf(part, quarter)
  return pages.map((page, at) => ({
    ...page,
    part,
    facts: at === 0 && part.facts.length > 0,
    page: { number: at + 1, count: pages.length },
    notes,
  }))
}

/** The slides of a quarter behind its cover: a slide a scene, long tables over several. */
export const planSlides = (quarter: Quarter, told = toldOf(quarter)): readonly ScenePage[] =>
  told.flatMap((part) => scenePages(part, quarter))
