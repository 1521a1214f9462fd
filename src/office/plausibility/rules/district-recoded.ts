import type { District, Edition } from '@/core/publication/contract'
import { compact } from '@/office/workbook/cell'
import type { PlausibilityRule } from '../rule'

export interface RecodedDistrict {
  readonly at: number
  readonly now: District
  readonly before: District
}

/** The parts of an edition that name districts by their ids. */
type NamesDistricts = Pick<Edition, 'districts' | 'projects'>

const MOST = 0.5

/** The projects that a district has. */
const projectsOf = ({ projects }: NamesDistricts, district: string): ReadonlySet<string> =>
  new Set(projects.flatMap(({ id, districts }) => (districts.includes(district) ? [id] : [])))

/** Most of the one's projects are the other's. */
function sharesMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((id) => b.has(id)).length
  return shared > 0 && shared > MOST * Math.max(a.size, b.size)
}

/** New districts that were there under another code, and do not say so: of the same name, or with the same projects. */
function recodedDistricts(edition: NamesDistricts, previous: Edition | null): readonly RecodedDistrict[] {
  if (!previous) return []
  const ids = new Set(edition.districts.map(({ id }) => id))
  const declared = new Set(edition.districts.map(({ successorOf }) => successorOf))
  const gone = previous.districts.filter(({ id }) => !ids.has(id) && !declared.has(id))
  const known = new Set(previous.districts.map(({ id }) => id))
  const taken = new Set<string>()
  return edition.districts.flatMap((now, at) => {
    if (known.has(now.id) || (now.successorOf !== undefined && known.has(now.successorOf))) return []
    const left = gone.filter(({ id }) => !taken.has(id))
    const before =
      left.find(({ name }) => compact(name) === compact(now.name)) ??
      left.find(({ id }) => sharesMost(projectsOf(previous, id), projectsOf(edition, now.id)))
    if (!before) return []
    taken.add(before.id)
    return [{ at, now, before }]
  })
}

/** The ids that districts have now, by the ones before: those that say so, and those that look alike. */
export function newDistrictIds(
  edition: NamesDistricts,
  previous: Edition | null,
): ReadonlyMap<string, string> {
  const declared = edition.districts.flatMap(({ id, successorOf }) =>
    successorOf === undefined ? [] : [[successorOf, id] as const],
  )
  const alike = recodedDistricts(edition, previous).map(({ now, before }) => [before.id, now.id] as const)
  return new Map([...declared, ...alike])
}

/** A district has another code: accepted, it is the successor of the one before, and their history is one. */
export const districtRecoded: PlausibilityRule = {
  id: 'district-recoded',
  level: 'decide',
  look: ({ edition, previous }) =>
    recodedDistricts(edition, previous).map(({ at, now, before }) => ({
      paths: [`districts[${at}].id`],
      named: { was: `${before.name} ${before.id}`, now: `${now.name} ${now.id}` },
      ...{ was: `${before.name} ${before.id}`, now: `${now.name} ${now.id}` },
    })),
}
