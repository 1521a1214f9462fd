import { valueOf } from '@/core/figures/figure'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { columnsIn, type Fact, type Table } from '@/core/i18n/table'
import { shortName } from '../naming'
import { evenPages } from '../paging'
import { defineScene } from '../scene'
import type { IndicatorsFigures } from './figures'
import { finding } from './finding'
import { cellsOf } from './matrix'

/** Least widths and heights in body type sizes; the layout sets its columns by the same. */
export const NAME_EMS = { standard: 7.5, wide: 7.5, portrait: 6.5, narrow: 6 } as const
export const COLUMN_EMS = 6.2
export const HEAD_EMS = 5
const ROW_EMS = 1.9

/** The best values of the indicators that weigh most. */
function facts({ indicators }: IndicatorsFigures, say: Say): readonly Fact[] {
  const byWeight = indicators.toSorted((a, b) => (b.indicator.weight ?? 0) - (a.indicator.weight ?? 0))
  return byWeight.slice(0, 4).flatMap(({ indicator, cells }) => {
    const [best, another] = cells.filter(({ rank }) => valueOf(rank) === 1)
    if (!best) return []
    const named = { indicator: shortName(indicator.name) }
    const label = another
      ? say.t('indicators.fact.shared', named)
      : say.t('indicators.fact.best', { ...named, name: shortName(best.district.name, best.district.label) })
    return [{ label, figure: best.value }]
  })
}

function table({ indicators, rows }: IndicatorsFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  const headings = indicators.flatMap(({ indicator: { id, name, unit } }) => [
    end(id, unit ? say.t('common.withUnit', { name, unit }) : name),
    { ...end(`${id}-rank`, say.t('indicators.column.rank', { indicator: name })), under: id },
  ])
  return {
    caption: say.t('indicators.caption'),
    columns: [start('district'), ...headings],
    rows: rows.map(({ district, cells }) => [
      district.name,
      ...cells.flatMap(({ value, rank }) => [value, rank]),
    ]),
  }
}

/** What there is to read in a cell: a value of about four digits and a rank. */
const CELL_CHARACTERS = 5

export const scene = defineScene<IndicatorsFigures>({
  id: 'indicators',
  order: 60,
  finding,
  subject: ({ at }, say) => say.t('indicators.subject', { quarter: say.quarter(at) }),
  facts,
  table,
  chart: () => null,
  pages({ indicators, rows }, { width, height, type, shape }: ContentBox) {
    const columns = evenPages(indicators.length, (width / type.body - NAME_EMS[shape]) / COLUMN_EMS)
    const lines = evenPages(rows.length, (height / type.body - HEAD_EMS) / ROW_EMS)
    return lines.flatMap((line) =>
      columns.map((column) => {
        const heads = indicators.slice(column.from, column.to)
        const names = rows.slice(line.from, line.to).map(({ district }) => district.name)
        const words = [...heads.map(({ indicator }) => indicator.name), ...names].join('')
        const cells = names.length * heads.length * CELL_CHARACTERS
        return {
          ...cellsOf({ rows: line, columns: column }, indicators.length),
          characters: [...words].length + cells,
        }
      }),
    )
  },
})
