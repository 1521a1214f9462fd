import type { District, Edition, Indicator, PipelineRow, ServiceRow } from '@/core/publication/contract'
import { formatOf } from '@/core/publication/edition-format'
import { daysOf } from '@/core/publication/period'
import type { About } from './about-sheet'
import type { ResultRow } from './assessment-sheet'
import type { BookCell } from './cell'
import type { ProjectRows } from './projects-sheet'
import { ABOUT, PROJECTS, type AboutKey, type NamedStage } from './vocabulary'

/** Placeholders for what 说明 lacks, so that everything else is checked all the same. */
const STAND_IN = { period: '2000Q1', issuer: '?' } as const

/** What the sheets of a book say, row by row. */
export interface BookRows {
  readonly about: About
  readonly districts: readonly District[]
  readonly stages: readonly NamedStage[]
  readonly projects: ProjectRows
  readonly indicators: readonly Indicator[]
  readonly results: readonly ResultRow[] | null
  readonly pipeline: readonly PipelineRow[]
  readonly services: readonly ServiceRow[]
}

/** An edition, and the rows it was made of; null where it comes from no workbook. */
export interface Draft {
  readonly edition: Edition
  readonly rows: BookRows | null
}

function datesOf({ period, asOf, publishedAt }: About) {
  const { first, last } = daysOf(period ?? STAND_IN.period)
  const day = asOf !== null && asOf >= first && asOf <= last ? asOf : last
  const isLater = publishedAt !== null && publishedAt.slice(0, 10) >= day
  return { asOf: day, publishedAt: isLater ? publishedAt : `${day}T23:59:59+08:00` }
}

/** Step: the first revision of an edition from what was read; the publisher numbers it, and dates its corrections. */
export function draftOf(rows: BookRows): Draft & { readonly rows: BookRows } {
  const { about, districts, stages, projects, indicators, results, pipeline, services } = rows
  const contents = {
    rules: {
      timeProgress: about.timeProgress,
      lights: about.lights,
      ...(about.hasDistrictCards ? {} : { cards: null }),
    },
    districts: [...districts],
    projects: projects.rows.map(({ project }) => project),
    ...(about.words && { words: about.words }),
  }
  const edition: Edition = {
    format: formatOf(contents),
    period: about.period ?? STAND_IN.period,
    revision: 1,
    ...datesOf(about),
    issuer: about.issuer ?? STAND_IN.issuer,
    sample: about.sample,
    correction: about.correction,
    ...contents,
    stages: stages.map(({ stage }) => stage),
    assessment: results && { indicators: [...indicators], results: results.map(({ result }) => result) },
    pipeline: [...pipeline],
    services: [...services],
    totals: about.totals,
  }
  return { edition, rows }
}

/** A cell, or a sheet as a whole. */
interface SheetPlace {
  readonly sheet: string
  readonly cell: Pick<BookCell, 'at' | 'text'> | null
}

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

export const projectsSheet = ({ rows }: Draft): string => rows?.projects.sheet ?? PROJECTS.name

/** The cell that a path of the edition was read from: `projects[12].planYuan` → 项目!J15. */
export function placeOf(path: string, draft: Draft): SheetPlace {
  const about = draft.rows?.about
  const announced = about?.cells.get(TOTALS[path] ?? path)
  if (about && announced) return { sheet: about.sheet, cell: announced }
  const [, place, field] = /^projects\[(\d+)\](?:\.(\w+))?/.exec(path) ?? []
  const row = draft.rows?.projects.rows[Number(place)]?.row
  if (row) {
    const key = [field, 'id'].find((one) => one !== undefined && row.column(one)) ?? 'name'
    return { sheet: row.sheet, cell: row.cell(key) }
  }
  if (path.startsWith('projects')) return { sheet: projectsSheet(draft), cell: null }
  return { sheet: SHEETS[/^\w+/.exec(path)?.[0] ?? ''] ?? ABOUT.name, cell: null }
}
