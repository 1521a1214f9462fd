import { figuresOfProject } from '@/core/figures/projects'
import { arrange } from '../../arrangement'
import { evenPages } from '../../paging'
import { SIZES } from '../../projects/scene'
import { nameOf, unpack } from '../../projects/rows'
import { tableCharacters } from '../../reading'
import { defineSubject } from '../../scene'
import { chart } from './chart'
import type { DistrictFigures } from './figures'
import { finding, nameOfDistrict } from './finding'
import { facts, table } from './table'

/** Characters read in a row of projects: a name and the figures skimmed. */
const SCANNED_CHARACTERS = 12

/** Its projects of a page with their figures. */
export const projectsOfPage = ({ rows, context }: DistrictFigures, from: number, to: number) =>
  rows.slice(from, to).map(unpack).map(figuresOfProject(context))

/** The scene of one district; its further pages hold its projects. */
export const isWhole = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from === to

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
