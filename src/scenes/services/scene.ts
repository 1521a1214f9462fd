import type { Say } from '@/core/i18n/say'
import type { Table } from '@/core/i18n/table'
import { tableCharacters } from '../reading'
import { defineScene } from '../scene'
import type { ServicesFigures } from './figures'
import { finding } from './finding'
import { servicePages } from './lines'

const table = ({ groups }: ServicesFigures, say: Say): Table => ({
  caption: say.t('services.caption'),
  columns: [
    { id: 'group', heading: say.t('services.column.group'), align: 'start' },
    { id: 'name', heading: say.t('services.column.name'), align: 'start' },
    { id: 'value', heading: say.t('services.column.value'), align: 'end' },
  ],
  rows: groups.flatMap(({ group, figures }) => figures.map(({ name, value }) => [group, name, value])),
})

export const scene = defineScene<ServicesFigures>({
  id: 'services',
  order: 110,
  finding,
  subject: ({ at }, say) => say.t('services.subject', { quarter: say.quarter(at) }),
  // The scene shows its figures large, so there are no facts beside it.
  facts: () => [],
  table,
  chart: () => null,
  pages({ at, groups }, room, say) {
    const written = table({ at, groups }, say)
    return servicePages(groups, room).map(({ from, to }) => ({
      from,
      to,
      characters: tableCharacters(written, from, to),
    }))
  },
})
