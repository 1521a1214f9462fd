import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['项目储备', 'Project library'],
  subject: [
    '{quarter} · 项目储备库，按领域和区(市)',
    '{quarter} · the library of projects, by field and district',
  ],
  caption: ['储备项目，按领域和区(市)', 'Projects about to land, by field and district'],
  cityWide: ['不分区(市)', 'No district'],
  sum: ['合计', 'Sum'],
  unpublished: '—',
  legend: ['空格：没有储备项目', 'Blank: no projects'],
  legendUnpublished: ['空格：没有储备项目　—：未公布', 'Blank: no projects. —: not published'],
  leftOut: [
    '总投资有{count}处未公布，未计入',
    'Total investment: {count} entry not published, left out | Total investment: {count} entries not published, left out',
  ],
  finding: {
    unpublished: ['储备项目数和总投资尚未公布', 'The size of the project library is not published yet'],
    both: [
      '储备项目{count}，总投资{total}',
      '{count} project in the library, worth {total} | {count} projects in the library, worth {total}',
    ],
    count: ['储备项目{count}', '{count} project in the library | {count} projects in the library'],
    total: ['储备项目总投资{total}', 'Projects worth {total} in the library'],
    only: ['{base}，均属{field}', '{base}, all in {field}'],
    most: ['{base}，{field}最多，有{n}', '{base}; most in {field}: {n}'],
    shared: ['{base}，{fields}最多，各有{n}', '{base}; most in {fields}: {n} each'],
    even: ['{base}，{fields}领域同为最多，各有{n}', '{base}; {fields} fields share the most: {n} each'],
  },
  fact: {
    count: ['储备项目', 'projects in the library'],
    total: ['总投资', 'total investment'],
    most: ['最多：{name}', 'most: {name}'],
  },
  column: {
    field: ['领域', 'Field'],
    count: ['项目数', 'Projects'],
    total: ['总投资', 'Total'],
    totalOf: ['{name}总投资', '{name}: total'],
  },
} satisfies Topic
