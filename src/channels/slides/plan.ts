import { day as theme } from '@/core/charts/theme'
import type { NativeChart } from '@/scenes/native-chart'
import { slideOf } from '@/scenes/slides'
import { notesOf } from '@/channels/shared/notes'
import { toldOf, type Quarter } from '@/channels/shared/quarter'
import { rowPages } from '@/channels/shared/row-pages'
import type { ToldScene } from '@/channels/shared/told'
import { printTable, withColumns, type PrintedTable } from '@/channels/shared/table-pages'
import { FACTS_INCHES, HALF_INCHES, headInches, PAGE, rowInches, TABLE } from './sizes'

/** A table in type of some size. */
export interface SlideTable extends PrintedTable {
  readonly points: number
}

/** One slide of a scene: its chart, its table, or both beside each other. */
export interface ScenePage {
  readonly part: ToldScene
  readonly chart: NativeChart | null
  readonly table: SlideTable | null
  /** Where the table goes on, in the slide's other half. */
  readonly goesOn: SlideTable | null
  /** The large figures stand on a scene's first slide. */
  readonly facts: boolean
  readonly page: { readonly number: number; readonly count: number }
  readonly notes: readonly string[]
}

const MANY_PAGES = 4

const ems = (inches: number, points: number) => (inches * 72) / points

const inHalves = ({ table }: ToldScene) => table.columns.length === 2

type Tables = Pick<ScenePage, 'table' | 'goesOn'>

/**
 * Pages of a table over the whole width, or in two halves where it has names and values only; the first page leaves
 * room for the large figures.
 */
function pagesAt(points: number, part: ToldScene, quarter: Quarter, first: boolean): readonly Tables[] {
  const halves = inHalves(part)
  const width = halves ? HALF_INCHES : PAGE.width
  const table = printTable(part.table, quarter.say, ems(width, points), TABLE.headScale)
  const room = PAGE.height - headInches(table.headingLines, points)
  const facts = first && part.facts.length > 0 ? FACTS_INCHES : 0
  const rooms = halves ? [room - facts, room - facts, room] : [room - facts, room]
  const pages = rowPages(table.rows, ({ lines }) => rowInches(lines, points), rooms).map((rows) => ({
    ...table,
    rows,
    points,
  }))
  if (!halves) return pages.map((page) => ({ table: page, goesOn: null }))
  return pages.flatMap((page, at) => (at % 2 === 0 ? [{ table: page, goesOn: pages[at + 1] ?? null }] : []))
}

/** The same, in smaller type where that saves more than a seventh of the pages. */
function tablePages(part: ToldScene, quarter: Quarter, first: boolean): readonly Tables[] {
  const usual = pagesAt(TABLE.points, part, quarter, first)
  if (usual.length < MANY_PAGES) return usual
  const small = pagesAt(TABLE.smallPoints, part, quarter, first)
  return small.length < usual.length * 0.85 ? small : usual
}

/** As many of its first rows as fit. */
function besideChart(part: ToldScene, quarter: Quarter): SlideTable | null {
  const ids = slideOf[part.id]?.beside
  if (ids === undefined) return null
  const { points } = TABLE
  const table = printTable(
    withColumns(part.table, ids),
    quarter.say,
    ems(PAGE.besideWidth, points),
    TABLE.headScale,
  )
  const [rows = []] = rowPages(table.rows, ({ lines }) => rowInches(lines, points), [
    PAGE.height - FACTS_INCHES - headInches(table.headingLines, points),
  ])
  return { ...table, rows, points }
}

function scenePages(part: ToldScene, quarter: Quarter): readonly ScenePage[] {
  const slide = slideOf[part.id]
  const chart = slide?.chart(part.scene.figures, { table: part.table, say: quarter.say, theme }) ?? null
  const beside = chart ? besideChart(part, quarter) : null
  const alone = chart ? [{ chart, table: beside, goesOn: null }] : []
  const follows =
    !chart ||
    slide?.rest === 'always' ||
    (beside !== null && beside.rows.length < part.table.rows.length && slide?.rest !== 'never')
  // A table of names and values continues where it ended beside the chart; a table of many columns starts again,
  // because only some columns stood there.
  const rest = inHalves(part) ? part.table.rows.slice(beside?.rows.length ?? 0) : part.table.rows
  const followed = { ...part, table: { ...part.table, rows: rest } }
  const tables = follows
    ? tablePages(followed, quarter, !chart).map((tables) => ({ chart: null, ...tables }))
    : []
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
