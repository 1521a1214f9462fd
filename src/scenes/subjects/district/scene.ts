import { pagesOfRows } from '../../projects/scene'
import { ratioNamed } from '../../ratio-said'
import { tableCharacters } from '../../reading'
import { defineSubject } from '../../scene'
import { chart } from './chart'
import type { DistrictFigures } from './figures'
import { finding, nameOfDistrict } from './finding'
import { facts, table } from './table'

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
    { label: ratioNamed('district.fact.ratio', figures.group, say), figure: figures.group.ratio },
    ...facts(figures, say).slice(0, 5),
  ],
  table,
  chart,
  pages(figures, room, say) {
    const whole = { from: 0, to: 0, characters: Math.ceil(tableCharacters(table(figures, say)) / 2) }
    return figures.rows.length === 0 ? [whole] : [whole, ...pagesOfRows(figures, room)]
  },
})
