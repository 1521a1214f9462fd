import type { PipelineSum } from '@/core/figures/pipeline'
import type { Say } from '@/core/i18n/say'
import { columnsIn, type Cell, type Fact, type Table } from '@/core/i18n/table'
import { shortName } from '../naming'
import { defineScene } from '../scene'
import { chart } from './chart'
import type { LibraryFigures } from './figures'
import { finding } from './finding'
import { fieldRows, hasMatrix, largest, libraryPages, placeName, sectionsOf } from './library'

/** What there is to read in a row: a count and an amount; in a cell of the matrix: a count. */
const ROW_CHARACTERS = 9
const CELL_CHARACTERS = 2

function facts({ library }: LibraryFigures, say: Say): readonly Fact[] {
  const tops = [
    ...largest(library.fields).map((row) => ({ list: library.fields, name: row.field, figure: row.count })),
    ...largest(library.districts).map((row) => ({
      list: library.districts,
      name: placeName(row, say),
      figure: row.count,
    })),
  ]
  const alone = tops.filter(
    ({ list }) => list.length > 1 && tops.filter((top) => top.list === list).length === 1,
  )
  return [
    { label: say.t('pipeline.fact.count'), figure: library.count },
    { label: say.t('pipeline.fact.total'), figure: library.total },
    ...alone.map(({ name, figure }) => ({
      label: say.t('pipeline.fact.most', { name: shortName(name) }),
      figure,
    })),
  ]
}

function table({ library }: LibraryFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  const both = (sum: PipelineSum | null): readonly Cell[] => (sum ? [sum.count, sum.total] : ['', ''])
  return {
    caption: say.t('pipeline.caption'),
    columns: [
      start('field', say.t('pipeline.column.field')),
      end('count', say.t('pipeline.column.count')),
      end('total', say.t('pipeline.column.total')),
      ...library.districts.flatMap((place) => {
        const name = placeName(place, say)
        const id = place.district?.id ?? 'city'
        return [
          end(id, name),
          { ...end(`${id}-total`, say.t('pipeline.column.totalOf', { name })), under: id },
        ]
      }),
    ],
    rows: [
      ...fieldRows(library).map((row) => [row.name, ...both(row), ...row.cells.flatMap(both)]),
      [say.t('pipeline.sum'), ...both(library), ...library.districts.flatMap(both)],
    ],
  }
}

export const scene = defineScene<LibraryFigures>({
  id: 'pipeline',
  order: 100,
  finding,
  subject: ({ at }, say) => say.t('pipeline.subject', { quarter: say.quarter(at) }),
  facts,
  table,
  chart,
  pages({ library }, room, say) {
    const cells = hasMatrix(library, room) ? library.districts.length * CELL_CHARACTERS : 0
    return libraryPages(library, room).map((page) => {
      const rows = sectionsOf(library, page, say).flatMap((section) => section.rows)
      const names = rows.map(({ name }) => name).join('')
      return { ...page, characters: [...names].length + rows.length * (ROW_CHARACTERS + cells) }
    })
  },
})
