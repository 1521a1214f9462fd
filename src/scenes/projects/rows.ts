import { placeOf } from '@/core/figures/place'
import type { DisclosedProject } from '@/core/figures/projects'
import type { Edition } from '@/core/publication/contract'
import { ratioOf } from '@/core/publication/sums'

type Fields = readonly [
  id: string,
  level: DisclosedProject['level'],
  districts: DisclosedProject['districts'],
  location: string | null,
  start: number | null,
  end: number | null,
  stage: string | null,
  totalYuan: number | null,
  planYuan: number | null,
  completedYuan: number | null,
  light: DisclosedProject['light'],
]

/**
 * A project's name and its other fields as JSON, separated by a character that no name has. There are thousands of
 * rows: text is sent from a worker many times as fast as objects, and a page parses only the rows it shows.
 */
export type PackedRow = string

const APART = '\n'

function pack(row: DisclosedProject) {
  const fields: Fields = [
    ...([row.id, row.level, row.districts, row.location, row.start, row.end, row.stage] as const),
    ...([row.totalYuan, row.planYuan, row.completedYuan, row.light] as const),
  ]
  return row.name + APART + JSON.stringify(fields)
}

export const nameOf = (row: PackedRow): string => row.slice(0, row.indexOf(APART))

export function unpack(row: PackedRow): DisclosedProject {
  const name = nameOf(row)
  const fields = JSON.parse(row.slice(name.length + APART.length)) as Fields
  const [id, level, districts, location, start, end, stage, ...amounts] = fields
  const [totalYuan, planYuan, completedYuan, light] = amounts
  return {
    id,
    name,
    level,
    districts,
    location,
    start,
    end,
    stage,
    totalYuan,
    planYuan,
    completedYuan,
    light,
  }
}

/** Rows in the order shown: districts in the edition's order, 跨区(市) and 市直 last; within, the highest ratio first. */
export function orderedRows({
  projects,
  districts,
}: Pick<Edition, 'projects' | 'districts'>): readonly PackedRow[] {
  const order = new Map([...districts.map(({ id }) => id), 'cross', 'direct'].map((id, at) => [id, at]))
  return projects
    .map((row) => ({ row, place: order.get(placeOf(row.districts)) ?? 0, ratio: ratioOf(row) ?? -1 }))
    .sort((a, b) => a.place - b.place || b.ratio - a.ratio)
    .map(({ row }) => pack(row))
}
