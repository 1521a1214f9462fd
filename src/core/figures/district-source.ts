import type { Edition, Publications } from '@/core/publication/contract'
import { countedDistricts, isDistrictCount } from './district-counts'
import { valueOf } from './figure'
import { districtFigures, type GroupFigures } from './groups'
import { indicatorFigures } from './indicators'
import { leadsOf } from './indicator-leads'
import type { Source } from './source-types'
import type { Rows, SourceColumn, SourceRow } from './source-rows'

interface Asked {
  readonly publications: Publications
  readonly edition: Edition
}
type Found = Rows & Pick<Source, 'speaks' | 'what'>

const COLUMNS: Readonly<Record<string, readonly SourceColumn[]>> = {
  completion: ['plan', 'completed', 'points'],
  quarterly: ['quarter', 'quarter-before'],
}

function valueIn({ plan, completed, points, quarter, quarterChange }: GroupFigures, column: SourceColumn) {
  const [now, change] = [valueOf(quarter), valueOf(quarterChange)]
  switch (column) {
    case 'plan':
      return valueOf(plan)
    case 'completed':
      return valueOf(completed)
    case 'points':
      return valueOf(points)
    case 'quarter':
      return now
    default:
      return now === null || change === null ? null : now - change
  }
}

/** Sums over districts are not what was asked for, so there are none. */
const withoutSums = (kind: Rows['kind'], columns: readonly SourceColumn[], rows: readonly SourceRow[]) => ({
  ...{ kind, columns, rows },
  sums: columns.map(() => null),
})

/** The districts behind a count of districts; null for any other figure. */
function ofDistrictCount({ publications, edition }: Asked, id: string): Found | null {
  const name = id.endsWith('.count') ? id.slice(0, -'.count'.length) : ''
  if (!isDistrictCount(name)) return null
  const [scene = '', what = ''] = name.split('.')
  const columns = COLUMNS[scene] ?? []
  const rows = countedDistricts(name, districtFigures(publications, edition.period)).flatMap((group) => {
    const { district } = group
    const values = columns.map((column) => valueIn(group, column))
    return district ? [{ id: district.id, name: district.name, values, counted: true }] : []
  })
  return { ...withoutSums('district', columns, rows), speaks: { of: 'city' }, what }
}

/** The indicators in which a district is best. */
function ofLeads({ edition }: Asked, id: string): Found | null {
  const district = edition.districts.find((each) => id === `indicator.leads.${each.id}`)
  if (!district) return null
  const rows = leadsOf(indicatorFigures(edition), district.id).map(({ indicator, cell }) => ({
    ...{ id: indicator.id, name: indicator.name, counted: true },
    values: [valueOf(cell.value), valueOf(cell.rank)],
  }))
  const speaks = { of: 'district', name: district.name, level: null } as const
  return { ...withoutSums('field', ['value', 'rank'], rows), speaks, what: 'leads' }
}

/** Sources of the counts of districts and of their indicators in findings. */
export const districtCountRows = (asked: Asked, id: string): Found | null =>
  ofDistrictCount(asked, id) ?? ofLeads(asked, id)
