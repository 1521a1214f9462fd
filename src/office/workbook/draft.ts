import type { Edition, Project } from '@/core/publication/contract'
import { daysOf } from '@/core/publication/period'
import { groupRatio, sumKnown } from '@/core/publication/sums'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import type { Say } from '@/core/i18n/say'
import type { About } from './about-sheet'
import type { BookCell } from './cell'
import type { Log } from './log'
import { fault, type Fault } from './mistakes'
import type { ProjectRow } from './projects-sheet'
import { ABOUT, PROJECTS, type AboutKey } from './vocabulary'

/** Blue; yellow when behind; red when behind by more than 10 points. */
const LIGHTS = { yellowBelow: 0, redBelow: 0.1 } as const
/** Placeholders for what 说明 lacks, so that everything else is checked all the same. */
const STAND_IN = { period: '2000Q1', issuer: '?' } as const

type Parts = Pick<Edition, 'districts' | 'stages' | 'projects' | 'assessment' | 'pipeline' | 'services'>

/** A draft edition from what was read; the publisher sets its revision and time. */
export function draftOf(about: About, parts: Parts): Edition {
  const period = about.period ?? STAND_IN.period
  const { first, last } = daysOf(period)
  const isInside = about.asOf !== null && about.asOf >= first && about.asOf <= last
  const asOf = isInside && about.asOf !== null ? about.asOf : last
  const published = about.publishedAt?.slice(0, 10) ?? ''
  return {
    format: 'liangping/edition/1',
    period,
    revision: 1,
    asOf,
    publishedAt:
      about.publishedAt !== null && published >= asOf ? about.publishedAt : `${asOf}T23:59:59+08:00`,
    issuer: about.issuer ?? STAND_IN.issuer,
    sample: about.sample,
    correction: about.correction,
    rules: { timeProgress: about.timeProgress, lights: LIGHTS },
    ...parts,
    totals: about.totals,
  }
}

/** Where the parts of a draft were written. */
export interface Places {
  readonly about: { readonly sheet: string; readonly cells: About['cells'] }
  readonly projects: { readonly sheet: string; readonly rows: readonly ProjectRow[] }
}

interface Place {
  readonly sheet: string
  readonly cell: Pick<BookCell, 'at' | 'text'>
}

const NOWHERE = { at: '', text: '' }

const TOTALS: Readonly<Record<string, AboutKey>> = {
  'totals.projects': 'totalProjects',
  'totals.plan': 'totalPlan',
  'totals.completed': 'totalCompleted',
  'totals.ratio': 'totalRatio',
}

const SHEETS: Readonly<Record<string, string>> = {
  assessment: '考核',
  pipeline: '储备',
  services: '服务成效',
  districts: '区市',
  stages: '阶段',
}

/** The cell that a path of the edition was read from: `projects[12].planYuan` → 项目!J15. */
export function placeOf(path: string, places: Places): Place {
  const total = TOTALS[path] ?? (path as AboutKey)
  const about = places.about.cells.get(total)
  if (about) return { sheet: places.about.sheet, cell: about }
  const [, place, field] = /^projects\[(\d+)\](?:\.(\w+))?/.exec(path) ?? []
  const row = places.projects.rows[Number(place)]?.row
  if (row) {
    const known = PROJECTS.columns.some(({ key }) => key === field)
    return { sheet: places.projects.sheet, cell: row.cell(known && field !== undefined ? field : 'id') }
  }
  if (path.startsWith('projects')) return { sheet: places.projects.sheet, cell: NOWHERE }
  return { sheet: SHEETS[/^\w+/.exec(path)?.[0] ?? ''] ?? ABOUT.name, cell: NOWHERE }
}

/** The total that the rows give, in the announced form. */
function totalFault(path: string, projects: readonly Project[], say: Say): Fault | null {
  const sum = (key: 'planYuan' | 'completedYuan') => {
    const { value } = sumKnown(projects, (row) => row[key])
    return value === null
      ? fault('nothingToAdd')
      : fault('announcedDiffers', { sum: say.exactYuan(value).text })
  }
  switch (path) {
    case 'totals.projects':
      return fault('countDiffers', { count: projects.length }, { count: projects.length })
    case 'totals.plan':
      return sum('planYuan')
    case 'totals.completed':
      return sum('completedYuan')
    case 'totals.ratio': {
      const { value } = groupRatio(projects)
      if (value === null) return fault('nothingToAdd')
      return fault('announcedDiffers', { sum: say.ratio(value).text })
    }
    default:
      return null
  }
}

/** All problems of a draft by the contract: schema, then meaning. */
function problemsOf(draft: Edition): readonly Problem[] {
  const parsed = parseEdition(draft)
  const judged = parsed.ok ? meaningOf(parsed.value, draft) : parsed
  return judged.ok ? [] : judged.problems
}

/**
 * Checks a draft against the contract's schema and meaning, and reports problems by the cells that they were read from.
 */
export function judgeDraft(draft: Edition, places: Places, say: Say, log: Log): void {
  const { sheet, rows } = places.projects
  const unsure =
    rows.length === 0 ||
    log.errors.some(
      (error) =>
        error.sheet === sheet && error.fault.key !== 'shareDiffers' && error.fault.key !== 'totalDiffers',
    )
  for (const { path, problem } of problemsOf(draft)) {
    const total = totalFault(path, draft.projects, say)
    if (total && unsure) continue
    const place = placeOf(path, places)
    // A problem that was reported by its cell is not reported again by its path.
    if (log.hasError(place.sheet, place.cell.at) || (!total && log.errors.length > 0)) continue
    log.error(place.sheet, place.cell, total ?? fault('againstContract', { path, detail: problem }))
  }
}
