import type { Edition, Project } from '@/core/publication/contract'
import { amountIn } from '@/office/workbook/read-number'
import { DEFAULT_STAGES, LEVEL_NAMES, type NamedStage } from '@/office/workbook/vocabulary'
import type { AmountUnits } from './columns'
import { WHOLE } from './brief'
import type { WrittenValue } from './written-sheet'

/** What the workbooks of a period are filled in from. */
export interface LastQuarter {
  readonly edition: Edition
  readonly stages: readonly NamedStage[]
  readonly units: AmountUnits
}

/** The stages of an edition, which does not say their other names. */
export const stagesOf = ({ stages }: Edition): readonly NamedStage[] =>
  stages.map((stage) => ({
    stage,
    aliases: DEFAULT_STAGES.find((known) => known.stage.id === stage.id)?.aliases ?? [],
  }))

/** Whose workbook a project stands in: the first of its districts reports it; the office itself where it has none. */
export const ownerOf = ({ districts }: Project): string => districts[0] ?? WHOLE

/** The shortest of a level's names. */
const levelName = (level: string) =>
  Object.entries(LEVEL_NAMES)
    .flatMap(([name, known]) => (known === level ? [name] : []))
    .toSorted((a, b) => a.length - b.length)[0] ?? level

function yearsText({ start, end }: Project): string | null {
  if (start === null) return end === null ? null : String(end)
  return end === null ? `${start}—` : start === end ? String(start) : `${start}-${end}`
}

/** The value of a project's field as 项目 has it. */
export function fieldValue(project: Project, key: string, { edition, units }: LastQuarter): WrittenValue {
  const amount = (yuan: number | null, unit: AmountUnits[keyof AmountUnits]) =>
    yuan === null ? null : amountIn(yuan, unit)
  const districtName = (id: string) => edition.districts.find((one) => one.id === id)?.name ?? id
  switch (key) {
    case 'level':
      return levelName(project.level)
    case 'districts':
      return project.districts.map(districtName).join('、')
    case 'years':
      return yearsText(project)
    case 'stage':
      return edition.stages.find(({ id }) => id === project.stage)?.name ?? null
    case 'totalYuan':
    case 'planYuan':
    case 'completedYuan':
      return amount(project[key], units[key])
    case 'id':
    case 'name':
    case 'location':
    case 'unit':
    case 'problem':
    case 'remedy':
      return project[key]
    default:
      return null
  }
}

/** The titles of those who report, in the edition's order: districts that have projects. */
export const reportersOf = ({ districts, projects }: Edition) => {
  const owners = new Set(projects.map(ownerOf))
  return districts.filter(({ id }) => owners.has(id))
}
