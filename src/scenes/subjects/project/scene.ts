import { isAbsent, valueOf } from '@/core/figures/figure'
import type { Look } from '@/core/charts/look'
import type { Say, Sentence } from '@/core/i18n/say'
import { columnsIn, factsIn, type Cell, type Table } from '@/core/i18n/table'
import { shortName } from '../../naming'
import { districtList } from '../../project-cells'
import { MOST_QUARTERS, quarterBars, quartersThatFit } from '../../quarter-bars'
import { tableCharacters } from '../../reading'
import { defineSubject } from '../../scene'
import type { ProjectSceneFigures } from './figures'

/** What the project completed, against its plan and time progress; what is absent is left out. */
function finding({ row }: ProjectSceneFigures, say: Say): Sentence {
  const { completed, ratio, points, light } = row
  const name = { text: shortName(row.project.name), tone: 'strong' } as const
  if (isAbsent(completed)) return say.sentence('project.finding.unpublished', { name })
  const amount = say.piece(completed, 'data')
  if (isAbsent(ratio) || isAbsent(points))
    return say.sentence('project.finding.amount', { name, completed: amount })
  const share = say.piece(ratio, 'data')
  if (ratio.value >= 1)
    return say.sentence('project.finding.reached', { name, completed: amount, ratio: share })
  const written = say.pointsApart(points.value)
  if (written.number === say.pointsApart(0).number)
    return say.sentence('project.finding.met', { name, ratio: share })
  const lit = valueOf(light)
  const apart = { figure: points, written, tone: points.value < 0 ? (lit ?? 'strong') : 'strong' } as const
  if (points.value > 0) return say.sentence('project.finding.ahead', { name, ratio: share, points: apart })
  const card = lit === 'yellow' || lit === 'red' ? say.t(`project.light.${lit}`) : ''
  return say.sentence('project.finding.behind', { name, ratio: share, points: apart, light: card })
}

/** A field of a project in words or as a figure. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly cell: Cell
}

/** All that is disclosed of it but its name: short fields, then what is told in sentences. */
export function fieldsOf(
  { row }: ProjectSceneFigures,
  say: Say,
): { readonly short: readonly Field[]; readonly told: readonly Field[] } {
  const { project } = row
  const unpublished = say.absent('not-published')
  const field = (id: string, cell: Cell): Field => ({ id, label: say.t(`common.column.${id}`), cell })
  return {
    short: [
      field('level', say.level(project.level)),
      field('district', districtList(row.districtNames, say)),
      field('location', project.location ?? unpublished),
      field('years', say.years(project.start, project.end)),
      field('stage', row.stageName ?? unpublished),
      field('unit', project.unit ?? unpublished),
      field('total', row.total),
      field('plan', row.plan),
      field('completed', row.completed),
    ],
    told: [field('problem', project.problem ?? unpublished), field('remedy', project.remedy ?? unpublished)],
  }
}

/** The latest three years. */
const shownQuarters = ({ quarters }: ProjectSceneFigures) => quarters.slice(-MOST_QUARTERS)

/** The table's rows before those of the quarters. */
function headRows(figures: ProjectSceneFigures, say: Say): readonly Cell[][] {
  const { row, timeProgress } = figures
  const { short, told } = fieldsOf(figures, say)
  const column = (id: string) => say.t(`common.column.${id}`)
  return [
    ...short.map(({ label, cell }) => [label, cell]),
    [column('ratio'), row.ratio],
    [column('timeProgress'), timeProgress],
    [column('points'), row.points],
    [column('light'), row.light],
    ...told.map(({ label, cell }) => [label, cell]),
  ]
}

/** Completed, ratio and stage of each quarter. */
const ROWS_OF_QUARTER = 3

function table(figures: ProjectSceneFigures, say: Say): Table {
  const { row, quarters } = figures
  const { start } = columnsIn(say)
  const unpublished = say.absent('not-published')
  return {
    caption: say.t('project.caption', { name: row.project.name }),
    columns: [start('field', say.t('project.field')), start('value', say.t('project.value'))],
    rows: [
      ...headRows(figures, say),
      ...quarters.flatMap(({ period, inQuarter, ratio, stageName }): Cell[][] => {
        const quarter = say.quarter(period)
        return [
          [say.t('project.inQuarter', { quarter }), inQuarter],
          [say.t('project.ratioIn', { quarter }), ratio],
          [say.t('project.stageIn', { quarter }), stageName ?? unpublished],
        ]
      }),
    ],
  }
}

function chart(figures: ProjectSceneFigures, look: Look) {
  const quarters = quartersThatFit(shownQuarters(figures), look)
  const head = headRows(figures, look.say).length
  const skipped = figures.quarters.length - quarters.length
  const rows = quarters.map((_, at) => head + (skipped + at) * ROWS_OF_QUARTER)
  return quarterBars(quarters, figures.at, look, rows)
}

export const scene = defineSubject<ProjectSceneFigures>({
  id: 'project',
  above: 'projects',
  nameOf: ({ row }) => row.project.name,
  finding,
  subject: ({ at, row }, say) =>
    say.t('project.subject', { place: districtList(row.districtNames, say), period: say.toDate(at) }),
  facts: ({ row }, say) =>
    factsIn(say, [
      ['common.column.ratio', row.ratio],
      ['common.column.points', row.points],
      ['common.column.completed', row.completed],
      ['common.column.plan', row.plan],
    ]),
  table,
  chart,
  pages: (figures, _room, say) => [
    { from: 0, to: 1, characters: Math.ceil(tableCharacters(table(figures, say)) / 2) },
  ],
})
