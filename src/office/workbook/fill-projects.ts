import type { District, Level } from '@/core/publication/contract'
import { findIds, type FoundId, type IdSources } from './fill-ids'
import { formCell, LEVEL_FIELD } from './book-form'
import { fault, refuse, tell } from './mistakes'
import { readLevel } from './names'
import type { ProjectRow } from './project-row'
import { gather, placed, type Read } from './read'
import { isOfLevel } from './sections'
import type { SheetTable, TableRow } from './table'
import { LEVEL_NAMES } from './vocabulary'

/** What fills the cells that a plain table has no columns for. */
export interface ProjectSources extends IdSources {
  readonly districts: readonly District[]
  /** The level of projects without one, as a person wrote it. */
  readonly level?: string | undefined
}

/** The ids that a table lacks, to be written into a copy of it. */
export interface Filled {
  /** The row of the lowest heading, from 0. */
  readonly headingRow: number
  /** By row, from 0; null where a person must say it. */
  readonly ids: readonly { readonly row: number; readonly id: string | null }[]
  /** How many are taken over from what was published, and how many are new. */
  readonly taken: number
  readonly made: number
  /** How many projects have a level only where a person says it. */
  readonly withoutLevel: number
}

/** The level in words that stand over a row: `省级重点项目`. */
function sectionLevel({ sections }: TableRow): Level | undefined {
  const name = sections.findLast(({ section }) => isOfLevel(section))?.section.name ?? ''
  return Object.entries(LEVEL_NAMES).find(([word]) => name.startsWith(word))?.[1]
}

const takenId = (found: FoundId | undefined) =>
  found?.kind === 'known' ? found.project.id : found?.kind === 'new' ? found.id : null

interface FilledRows {
  readonly rows: readonly ProjectRow[]
  readonly filled: Filled | null
}

/** Step: ids and levels of a table without such columns: from what was published before, made, or as a person said. */
export const filledIn = (
  { sheet, headings }: SheetTable,
  rows: readonly ProjectRow[],
  sources: ProjectSources,
): Read<FilledRows> =>
  gather((take, add) => {
    const [hasId, hasLevel] = [headings.known.has('id'), headings.known.has('level')]
    if (hasId && hasLevel) return { rows, filled: null }
    const projects = rows.map(({ project }) => project)
    const found = hasId ? [] : findIds(projects, sources.districts, sources)
    const before = new Map(
      sources.earlier.toReversed().flatMap((edition) => edition.projects.map((one) => [one.id, one.level])),
    )
    const said = sources.level?.trim()
      ? take(
          placed(sheet, formCell(LEVEL_FIELD, sources.level), readLevel(formCell('', sources.level)), null),
        )
      : null
    let withoutLevel = 0
    const filled = rows.map(({ row, project }, at): ProjectRow => {
      const one = found[at]
      if (one?.kind === 'ambiguous')
        add(refuse(row.sheet, row.cell('name'), fault('idAmbiguous', { ids: one.ids.join('、') || '—' })))
      const id = takenId(one) ?? project.id
      const level = hasLevel ? project.level : (sectionLevel(row) ?? before.get(id))
      if (!level) withoutLevel += 1
      return { row, project: { ...project, id, level: level ?? said ?? project.level } }
    })
    const count = (kind: FoundId['kind']) => found.filter((one) => one.kind === kind).length
    const [taken, made] = [count('known'), count('new')]
    if (!hasId) add(tell(sheet, null, fault('idsFilled', { taken, made })))
    if (withoutLevel > 0 && !said)
      add(refuse(sheet, formCell(LEVEL_FIELD, ''), fault('noLevels', { count: withoutLevel })))
    const ids = hasId ? [] : rows.map(({ row: { row } }, at) => ({ row, id: takenId(found[at]) }))
    return { rows: filled, filled: { headingRow: headings.firstRow - 1, ids, taken, made, withoutLevel } }
  })
