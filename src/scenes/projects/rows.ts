import { ratioOfRow } from '@/figures/completion'
import type { DisclosedProject } from '@/figures/projects'
import type { Edition } from '@/publication/contract'

/** A project's disclosed fields in a row: half the time of an object to cross from a worker, and there are thousands. */
export type PackedRow = readonly [
  id: string,
  name: string,
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

const pack = (row: DisclosedProject): PackedRow => [
  ...([row.id, row.name, row.level, row.districts, row.location, row.start, row.end, row.stage] as const),
  ...([row.totalYuan, row.planYuan, row.completedYuan, row.light] as const),
]

export function unpack(row: PackedRow): DisclosedProject {
  const [id, name, level, districts, location, start, end, stage, ...amounts] = row
  const [totalYuan, planYuan, completedYuan, light] = amounts
  return {
    ...{ id, name, level, districts, location, start, end, stage },
    ...{ totalYuan, planYuan, completedYuan, light },
  }
}

export const nameOf = ([, name]: PackedRow): string => name

/** Rows in the order shown: districts in the edition's order, cross-district projects last; within, the highest ratio first. */
export function orderedRows({ projects, districts }: Edition): readonly PackedRow[] {
  const place = new Map(districts.map(({ id }, at) => [id, at]))
  const placeOf = ({ districts: [only = '', more] }: DisclosedProject) =>
    more === undefined ? (place.get(only) ?? place.size) : place.size
  return projects
    .map((row) => ({ row, place: placeOf(row), ratio: ratioOfRow(row).value ?? -1 }))
    .sort((a, b) => a.place - b.place || b.ratio - a.ratio)
    .map(({ row }) => pack(row))
}
