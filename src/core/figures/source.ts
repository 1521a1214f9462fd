import { editionAt, type Edition, type Level, type Publications } from '@/core/publication/contract'
import { isPeriod, previousPeriod, yearQuarter, type Period } from '@/core/publication/period'
import { districtCountRows } from './district-source'
import { laggardIds } from './laggards'
import { assessedBefore } from './ranking'
import { CROSS, LEVELS, projectById, projectsOf, type GroupKey } from './rows'
import { assessmentRows, indicatorRows, libraryRows, projectRows, quarterRows } from './source-rows'
import { planReached } from './projects'
import type { Asked, Found, Source, Speaks } from './source-types'
import { stageRows } from './stage-source'

/** `project.P001.ratio` → P001 and ratio: ids may contain points, the names of figures do not. */
function split(id: string, beginning: string): { readonly name: string; readonly what: string } | null {
  const end = id.lastIndexOf('.')
  if (!id.startsWith(beginning) || end <= beginning.length) return null
  return { name: id.slice(beginning.length, end), what: id.slice(end + 1) }
}

/** The period that figures in the quarter are made with; null in a first quarter. */
const quarterBefore = ({ period }: Edition): Period | null =>
  yearQuarter(period).quarter === 1 ? null : previousPeriod(period)

function ofGroup({ publications, edition }: Asked, key: GroupKey, what: string, speaks: Speaks): Found {
  const isChange = what === 'quarter-change' || what === 'quarter-change-ratio'
  if (what === 'quarter' || isChange) {
    const rows = quarterRows(publications, edition.period, key, isChange)
    return {
      ...rows,
      speaks,
      what,
      before: isChange ? previousPeriod(edition.period) : quarterBefore(edition),
    }
  }
  return { ...projectRows(projectsOf(edition, key), what), speaks, what }
}

function ofDistrict(asked: Asked, id: string): Found | null {
  const { publications, edition } = asked
  const district = edition.districts
    .filter((each) => id.startsWith(`district.${each.id}.`))
    .toSorted((a, b) => b.id.length - a.id.length)[0]
  if (!district) return null
  const rest = id.slice(`district.${district.id}.`.length)
  const key: GroupKey = `district.${district.id}`
  const speaks = (level: Level | null): Speaks => ({ of: 'district', name: district.name, level })
  for (const level of LEVELS)
    if (rest.startsWith(`${level}.`))
      return ofGroup(asked, `${key}.${level}`, rest.slice(level.length + 1), speaks(level))
  if (['score', 'rank', 'rank-change'].includes(rest)) {
    const earlier = rest === 'rank-change' ? assessedBefore(publications, edition.period) : undefined
    const rows = assessmentRows(edition, district, rest, earlier)
    return { ...rows, speaks: speaks(null), what: rest, before: earlier?.period ?? null }
  }
  if (rest.startsWith('stage.')) {
    const stage = rest.slice('stage.'.length)
    const rows = projectsOf(edition, key).filter((row) => row.stage === stage)
    return { ...projectRows(rows, 'count'), speaks: speaks(null), what: 'stage-count' }
  }
  if (rest === 'shared') {
    const rows = edition.projects.filter(
      (row) => row.districts.length > 1 && row.districts.includes(district.id),
    )
    return { ...projectRows(rows, 'count'), speaks: speaks(null), what: 'shared' }
  }
  return ofGroup(asked, key, rest, speaks(null))
}

function ofProject({ publications, edition }: Asked, id: string): Found | null {
  const parts = split(id, 'project.')
  const row = parts && projectById(edition, parts.name)
  if (!parts || !row) return null
  const speaks: Speaks = { of: 'project', name: row.name }
  if (parts.what !== 'quarter') return { ...projectRows([row], parts.what), speaks, what: parts.what }
  const rows = quarterRows(publications, edition.period, { project: row.id }, false)
  return { ...rows, speaks, what: 'quarter', before: quarterBefore(edition) }
}

function ofLaggards({ edition }: Asked, id: string): Found | null {
  if (id === 'projects.plan-reached')
    return { ...projectRows(planReached(edition), 'ratio'), speaks: { of: 'city' }, what: 'plan-reached' }
  if (!id.startsWith('laggards.')) return null
  const what = id.slice('laggards.'.length)
  const part = what === 'warned' || what === 'furthest' ? what : undefined
  const rows = laggardIds(edition, part).flatMap((each) => projectById(edition, each) ?? [])
  return { ...projectRows(rows, 'ratio'), speaks: { of: 'city' }, what: part ?? 'laggards' }
}

function ofIndicator({ edition }: Asked, id: string): Found | null {
  const indicator = edition.assessment?.indicators.find((each) => id.startsWith(`indicator.${each.id}.`))
  if (!indicator) return null
  const speaks: Speaks = { of: 'indicator', name: indicator.name }
  return { ...indicatorRows(edition, indicator), speaks, what: id.endsWith('.rank') ? 'rank' : 'value' }
}

function ofLibrary({ edition }: Asked, id: string): Found | null {
  const parts =
    split(id, 'pipeline.') ?? (id.startsWith('pipeline.') ? { name: '', what: id.slice(9) } : null)
  return (
    parts && { ...libraryRows(edition, parts.name), speaks: { of: 'library', name: '' }, what: parts.what }
  )
}

function ofCity(asked: Asked, id: string): Found | null {
  if (id.startsWith('city.')) return ofGroup(asked, 'city', id.slice('city.'.length), { of: 'city' })
  if (id.startsWith(`${CROSS}.`)) return ofGroup(asked, CROSS, id.slice(CROSS.length + 1), { of: 'cross' })
  for (const level of LEVELS)
    if (id.startsWith(`${level}.`))
      return ofGroup(asked, level, id.slice(level.length + 1), { of: 'level', level })
  return null
}

const FINDERS = [districtCountRows, ofCity, ofDistrict, ofProject, ofLaggards, ofIndicator, ofLibrary]

/** The source of the figure with this id at a period; an id with `@2021Q2` behind it is of that period. */
export function sourceOf(publications: Publications, at: Period, figure: string): Source | null {
  const [id = '', told = ''] = figure.split('@')
  const period = isPeriod(told) ? told : at
  const edition = editionAt(publications, period)
  if (!edition) return null
  const asked = { publications, edition }
  for (const find of [...FINDERS, stageRows]) {
    const found = find(asked, id)
    if (found) return { period, before: null, ...found }
  }
  const nothing = { columns: [], rows: [], sums: [], kind: 'project' } as const
  return { period, before: null, speaks: { of: 'edition' }, what: id, ...nothing }
}
