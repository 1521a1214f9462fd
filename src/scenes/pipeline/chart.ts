import type { Look } from '@/core/charts/look'
import { base, zeroBased } from '@/core/charts/pieces'
import { isStacked, rowAxes, rowMargins, type RowWords } from '@/core/charts/rows'
import { valueOf } from '@/core/figures/figure'
import type { Page } from '../scene'
import { fieldRows, largest, sectionsOf, type LibrarySection } from './library'
import type { LibraryFigures } from './figures'

/** Bars of a section's projects from zero, all pages on one scale; the field in the finding stands out. */
export function bars({ library }: LibraryFigures, { kind, rows }: LibrarySection, look: Look) {
  const { theme, say, designPx } = look
  const all: readonly { readonly count: (typeof rows)[number]['count'] }[] =
    kind === 'field' ? library.fields : library.districts
  const most = largest(all)
  const told = kind === 'field' && most.length === 1 ? most[0]?.count.id : null
  const words = rows.map(({ count, total }): RowWords => ({
    figure: say.figure(count).text,
    figureColour: theme.text,
    more: say.figure(total).text,
  }))
  const names = rows.map(({ name }) => name)
  const places = fieldRows(library).map(({ key }) => key)
  return {
    ...base(look),
    grid: { ...rowMargins(look, names, words), top: 0, bottom: 0 },
    xAxis: zeroBased(Math.max(0, ...all.map(({ count }) => valueOf(count) ?? 0))),
    yAxis: rowAxes(look, names, words),
    series: [
      {
        id: `${kind}-projects`,
        type: 'bar',
        rows: kind === 'field' ? rows.map(({ key }) => places.indexOf(key)) : [],
        barWidth: isStacked(look) ? '32%' : '46%',
        data: rows.map(({ key, count }) => ({
          name: key,
          value: valueOf(count) ?? '-',
          itemStyle: {
            color: count.id === told ? theme.accent : theme.data,
            borderRadius: [0, designPx * 4, designPx * 4, 0],
          },
        })),
      },
    ],
  }
}

/** The first section of a page: the fields, or the districts where a page has these alone. */
export function chart(figures: LibraryFigures, look: Look, page: Page) {
  const [section] = sectionsOf(figures.library, page, look.say)
  return section ? bars(figures, section, look) : null
}
