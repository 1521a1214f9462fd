import * as v from 'valibot'
import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import { figureOf } from '@/core/figures/definition'
import { known } from '@/core/figures/make'
import { placeOf } from '@/core/figures/place'
import { figuresOfProject, type DisclosedProject, type ProjectFigures } from '@/core/figures/projects'
import { LEVELS } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import type { ProjectsFigures } from '@/scenes/projects/figures'
import { unpack } from '@/scenes/projects/rows'

export const SORTS = ['usual', 'ratio', 'behind', 'total', 'plan', 'completed', 'name'] as const
export type Sort = (typeof SORTS)[number]

/** Which projects are wanted, and in what order. */
export interface Choice {
  readonly level: string
  readonly district: string
  readonly stage: string
  readonly light: string
  readonly text: string
  readonly sort: Sort
}

/** All projects in the usual order. */
export const ANY: Choice = { level: '', district: '', stage: '', light: '', text: '', sort: 'usual' }
const FIELDS = ['level', 'district', 'stage', 'light', 'text'] as const

/** Whether a place is no district: 跨区(市), 市直. */
export const isOther = (place: string): boolean => place === 'cross' || place === 'direct'

const Text = v.pipe(v.string(), v.maxLength(100))

/** The choice of an address; what cannot be read is not chosen. */
export function choiceOf(query: Readonly<Record<string, unknown>>): Choice {
  const read = (name: string) => (v.is(Text, query[name]) ? query[name] : '')
  const sort = SORTS.find((each) => each === query['sort']) ?? 'usual'
  return { ...ANY, ...Object.fromEntries(FIELDS.map((field) => [field, read(field)])), sort }
}

/** The parameters of a choice; nothing for all in the usual order. */
export const parametersOfChoice = (choice: Choice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...FIELDS.map((field) => [field, choice[field]] as const), ['sort', choice.sort] as const].filter(
      ([name, value]) => value !== ANY[name],
    ),
  )

export const isAny = (choice: Choice): boolean => Object.keys(parametersOfChoice(choice)).length === 0

/** The levels and the places that projects have, the latter as far as they are no districts. */
export function choicesIn({ rows }: Pick<ProjectsFigures, 'rows'>) {
  const projects = rows.map(unpack)
  return {
    levels: LEVELS.filter((level) => projects.some((row) => row.level === level)),
    others: [...new Set(projects.map(({ districts }) => placeOf(districts)))].filter(isOther),
  }
}

type ChosenRow = ProjectFigures<DisclosedProject>

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

function isWanted({ project, districtNames, light }: ChosenRow, choice: Choice) {
  const { level, district, stage, text } = choice
  const inDistrict =
    district === '' || placeOf(project.districts) === district || project.districts.includes(district)
  const words = [project.name, project.location ?? '', ...districtNames].map(folded)
  return (
    inDistrict &&
    (level === '' || project.level === level) &&
    (stage === '' || project.stage === stage) &&
    (choice.light === '' || valueOf(light) === choice.light) &&
    (text === '' || words.some((word) => word.includes(folded(text.trim()))))
  )
}

/** What is not published stands last, whichever way it is sorted. */
const byValue = (of: (row: ChosenRow) => Maybe, sign: 1 | -1) => (a: ChosenRow, b: ChosenRow) => {
  const [x, y] = [valueOf(of(a)), valueOf(of(b))]
  return Number(x === null) - Number(y === null) || sign * ((x ?? 0) - (y ?? 0))
}
const ORDERS: Readonly<Record<Exclude<Sort, 'usual'>, (a: ChosenRow, b: ChosenRow) => number>> = {
  ratio: byValue(({ ratio }) => ratio, -1),
  behind: byValue(({ points }) => points, 1),
  total: byValue(({ total }) => total, -1),
  plan: byValue(({ plan }) => plan, -1),
  completed: byValue(({ completed }) => completed, -1),
  name: (a, b) => a.project.name.localeCompare(b.project.name, 'zh-CN'),
}

/** The chosen projects as the scene shows them, with figures of their own; null where none is chosen. */
export function chooseProjects(figures: ProjectsFigures, choice: Choice): ProjectsFigures | null {
  if (isAny(choice)) return figures
  const make = figuresOfProject<DisclosedProject>(figures.context)
  const rows = figures.rows
    .map((packed) => ({ packed, row: make(unpack(packed)) }))
    .filter(({ row }) => isWanted(row, choice))
  if (rows.length === 0) return null
  const { sort } = choice
  if (sort !== 'usual') rows.sort((a, b) => ORDERS[sort](a.row, b.row))
  const all = rows.map(({ row }) => row)
  const count = (what: string, of: (row: ChosenRow) => boolean) =>
    known(`projects.chosen.${what}`, all.filter(of).length, 'count', 'count')
  return {
    ...figures,
    rows: rows.map(({ packed }) => packed),
    count: count('count', () => true),
    ratio: figureOf({
      id: 'projects.chosen.ratio',
      unit: 'ratio',
      formula: 'ratio',
      rows: all.map(({ project }) => project),
      compute: groupRatio,
    }),
    reached: count('reached', ({ ratio }) => !isAbsent(ratio) && ratio.value >= 1),
    behind: count(
      'behind',
      ({ points, project }) => (project.planYuan ?? 0) > 0 && (valueOf(points) ?? 0) < 0,
    ),
  }
}
