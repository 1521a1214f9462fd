import { figuresOfProject } from '@/core/figures/projects'
import type { Say } from '@/core/i18n/say'
import type { Cell, Fact, Table } from '@/core/i18n/table'
import { arrange } from '../../arrangement'
import { evenPages } from '../../paging'
import { SIZES } from '../../projects/scene'
import { nameOf, unpack } from '../../projects/rows'
import { tableCharacters } from '../../reading'
import { defineSubject } from '../../scene'
import { chart } from './chart'
import type { DistrictFigures } from './figures'
import { finding, nameOfDistrict } from './finding'

/** Characters read in a row of projects: a name and the figures skimmed. */
const SCANNED_CHARACTERS = 12

/** Its projects of a page with their figures. */
export const projectsOfPage = ({ rows, context }: DistrictFigures, from: number, to: number) =>
  rows.slice(from, to).map(unpack).map(figuresOfProject(context))

/** The scene of one district; its further pages hold its projects. */
export const isWhole = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from === to

/** The figures beside the large one: plan, completed, number of projects, score, rank. */
export const facts = ({ group, score, rank, change }: DistrictFigures, say: Say): readonly Fact[] => [
  { label: say.t('common.column.completed'), figure: group.completed },
  { label: say.t('common.column.plan'), figure: group.plan },
  { label: say.t('common.column.count'), figure: group.count },
  ...(group.district
    ? [
        { label: say.t('common.column.rank'), figure: rank },
        { label: say.t('common.column.score'), figure: score },
        { label: say.t('common.column.rankChange'), figure: change },
      ]
    : [{ label: say.t('common.column.total'), figure: group.total }]),
]

function table(figures: DistrictFigures, say: Say): Table {
  const { at, group, timeProgress, quarters, stages } = figures
  const column = (id: string) => say.t(`common.column.${id}`)
  return {
    caption: say.t('district.caption', { name: nameOfDistrict(figures, say), period: say.toDate(at) }),
    columns: [
      { id: 'figure', heading: say.t('district.figure'), align: 'start' },
      { id: 'value', heading: say.t('district.value'), align: 'end' },
    ],
    rows: [
      [column('total'), group.total],
      ...facts(figures, say)
        .filter(({ figure }) => figure.id !== group.total.id)
        .map(({ label, figure }): readonly Cell[] => [label, figure]),
      [column('ratio'), group.ratio],
      [column('timeProgress'), timeProgress],
      [column('points'), group.points],
      [column('light'), group.light],
      ...quarters.map(({ period, inQuarter }): Cell[] => [
        say.t('district.inQuarter', { quarter: say.quarter(period) }),
        inQuarter,
      ]),
      ...(group.district
        ? quarters.map(({ period, rank }): Cell[] => [
            say.t('district.rankIn', { quarter: say.quarter(period) }),
            rank,
          ])
        : []),
      ...stages.map(({ stage, count }): Cell[] => [say.t('district.inStage', { stage: stage.name }), count]),
    ],
  }
}

export const scene = defineSubject<DistrictFigures>({
  id: 'district',
  above: 'completion',
  nameOf: nameOfDistrict,
  finding,
  subject(figures, say) {
    const [name, period] = [nameOfDistrict(figures, say), say.toDate(figures.at)]
    const count = figures.shared.value
    if (count === 0) return say.t('district.subject', { name, period })
    return say.t('district.subjectShared', { name, period, count })
  },
  facts: (figures, say) => [
    { label: say.t('district.fact.ratio'), figure: figures.group.ratio },
    ...facts(figures, say).slice(0, 5),
  ],
  table,
  chart,
  pages(figures, room, say) {
    const whole = { from: 0, to: 0, characters: Math.ceil(tableCharacters(table(figures, say)) / 2) }
    const { rows } = figures
    if (rows.length === 0) return [whole]
    const { rows: each, boards } = arrange(room, SIZES)
    const pages = evenPages(rows.length, each * boards).map(({ from, to }) => ({
      from,
      to,
      characters: rows.slice(from, to).reduce((sum, row) => sum + nameOf(row).length + SCANNED_CHARACTERS, 0),
    }))
    return [whole, ...pages]
  },
})
