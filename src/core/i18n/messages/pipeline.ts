import type { Topic } from './topic'

export default {
  'zh-CN': {
    subject: '{quarter} · 项目储备库，按领域和区(市)',
    caption: '储备项目，按领域和区(市)',
    cityWide: '不分区(市)',
    sum: '合计',
    unpublished: '—',
    legend: '空格：没有储备项目',
    legendUnpublished: '空格：没有储备项目　—：未公布',
    leftOut: '总投资有{count}处未公布，未计入',
    finding: {
      unpublished: '储备项目数和总投资尚未公布',
      both: '储备项目{count}，总投资{total}',
      count: '储备项目{count}',
      total: '储备项目总投资{total}',
      only: '{base}，均属{field}',
      most: '{base}，{field}最多，有{n}',
      shared: '{base}，{fields}最多，各有{n}',
      even: '{base}，{fields}领域同为最多，各有{n}',
    },
    fact: { count: '储备项目', total: '总投资', most: '最多：{name}' },
    column: { field: '领域', count: '项目数', total: '总投资', totalOf: '{name}总投资' },
  },
  en: {
    subject: '{quarter} · the library of projects, by field and district',
    caption: 'Projects about to land, by field and district',
    cityWide: 'No district',
    sum: 'Sum',
    unpublished: '—',
    legend: 'Blank: no projects',
    legendUnpublished: 'Blank: no projects. —: not published',
    leftOut:
      'Total investment: {count} entry not published, left out | Total investment: {count} entries not published, left out',
    finding: {
      unpublished: 'The size of the project library is not published yet',
      both: '{count} project in the library, worth {total} | {count} projects in the library, worth {total}',
      count: '{count} project in the library | {count} projects in the library',
      total: 'Projects worth {total} in the library',
      only: '{base}, all in {field}',
      most: '{base}; most in {field}: {n}',
      shared: '{base}; most in {fields}: {n} each',
      even: '{base}; {fields} fields share the most: {n} each',
    },
    fact: { count: 'projects in the library', total: 'total investment', most: 'most: {name}' },
    column: { field: 'Field', count: 'Projects', total: 'Total', totalOf: '{name}: total' },
  },
} satisfies Topic
