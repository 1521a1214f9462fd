import { setEms, widestPiece } from '@/channels/shared/text-width'
import type { FoldedCell, FoldedTable } from './fold'

/** A table that fits the page's width: its columns, and each one's share of the width. */
export interface Block extends FoldedTable {
  readonly widths: readonly number[]
}

/** Texts longer than this are broken; a row's name and whole sentences may take more. */
const WHOLE_EMS = 6
const NAME_EMS = 13
const MOST_EMS = 22
const PADDING_EMS = 0.55
/** What stands below is smaller. */
const BELOW = 0.86
const NEARLY_ALL = 0.95

const cellEms = ({ main }: FoldedCell) => (main.absent ? 0 : setEms(main.text))

/** The least and the preferred width of a column. */
function needs({ columns, rows }: FoldedTable, column: number) {
  const { text = '', below = [] } = columns[column] ?? {}
  const sorted = rows.map((row) => (row[column] ? cellEms(row[column]) : 0)).toSorted((a, b) => a - b)
  const longest = sorted[Math.ceil(sorted.length * NEARLY_ALL) - 1] ?? 0
  const under = (setEms(below.join(' · ')) * BELOW) / 2
  const head = Math.min(WHOLE_EMS, Math.max(setEms(text) / (setEms(text) > 4 ? 2 : 1), under))
  const whole = column === 0 ? NAME_EMS : WHOLE_EMS
  const pieces = rows.flatMap((row) => widestPiece(row[column]?.main.text ?? ''))
  const words = Math.min(NAME_EMS, Math.max(widestPiece(text), ...pieces))
  const least = Math.max(2.4, head, words, Math.min(longest, whole))
  return { least: least + PADDING_EMS, like: Math.max(least, Math.min(longest, MOST_EMS)) + PADDING_EMS }
}

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)

function blockOf(table: FoldedTable, places: readonly number[], pageEms: number): Block {
  const needed = places.map((place) => needs(table, place))
  const spare = Math.max(0, pageEms - sum(needed.map(({ least }) => least)))
  const wanted = sum(needed.map(({ least, like }) => like - least))
  const taken = wanted > 0 ? Math.min(1, spare / wanted) : 0
  const ems = needed.map(({ least, like }) => least + taken * (like - least))
  const left = Math.max(0, pageEms - sum(ems)) / places.length
  const whole = sum(ems) + left * places.length
  return {
    columns: places.flatMap((place) => table.columns[place] ?? []),
    rows: table.rows.map((row) => places.flatMap((place) => row[place] ?? [])),
    widths: ems.map((own) => (own + left) / whole),
  }
}

/** Groups the columns behind the first so that each group fits beside it. */
function groupsOf(least: readonly number[], pageEms: number, most: number): readonly (readonly number[])[] {
  const [name = 0] = least
  const groups: number[][] = []
  let width = 0
  for (let place = 1; place < least.length; place += 1) {
    const own = least[place] ?? 0
    const group = groups.at(-1)
    if (group && group.length < most && width + own <= pageEms) group.push(place)
    else {
      groups.push([place])
      width = name
    }
    width += own
  }
  return groups.length > 0 ? groups : [[]]
}

/** Cuts a table that is too wide into blocks that each begin with the rows' names, about equally wide. */
export function blocksOf(table: FoldedTable, pageEms: number): readonly Block[] {
  const least = table.columns.map((_, place) => needs(table, place).least)
  const needed = groupsOf(least, pageEms, least.length).length
  const even = groupsOf(least, pageEms, Math.ceil((least.length - 1) / needed))
  const groups = even.length === needed ? even : groupsOf(least, pageEms, least.length)
  return groups.map((group) => blockOf(table, [0, ...group], pageEms))
}
