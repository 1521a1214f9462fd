import type { Say } from '@/core/i18n/say'
import { columnsIn, type Table } from '@/core/i18n/table'
import { tablePages } from '../reading'
import { defineScene } from '../scene'
import type { ServicesFigures } from './figures'
import { finding } from './finding'
import { servicePages } from './lines'

function table({ groups }: ServicesFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  return {
    caption: say.t('services.caption'),
    columns: [
      start('group', say.t('services.column.group')),
      start('name', say.t('services.column.name')),
      end('value', say.t('services.column.value')),
    ],
    rows: groups.flatMap(({ group, figures }) => figures.map(({ name, value }) => [group, name, value])),
  }
}

export const scene = defineScene<ServicesFigures>({
  id: 'services',
  order: 110,
  finding,
  subject: ({ at }, say) => say.t('services.subject', { quarter: say.quarter(at) }),
  // The scene shows its figures large, so there are no facts beside it.
  facts: () => [],
  table,
  chart: () => null,
  pages: (figures, room, say) => tablePages(table(figures, say), servicePages(figures.groups, room)),
})
