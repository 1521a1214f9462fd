import type { Edition, Project } from '@/core/publication/contract'
import { altered, first, type Effect, type Fault } from './fault'

const forged =
  (effect: Effect) =>
  (id: string, title: string, edition: (text: string) => string): Fault => ({
    id,
    title,
    on: 'index',
    effect,
    edition,
  })
const refused = forged('refused')
const shown = forged('shown')

const withProject = (change: (project: Project) => object) =>
  altered((edition) => Object.assign(first(edition.projects), change(first(edition.projects))))
const named = (name: string) => withProject(() => ({ name }))
const withProperty = (change: (edition: Edition) => object) =>
  altered((edition) => Object.assign(edition, change(edition)))

/** 566.2亿元 becomes 566.3亿元. */
const nextDigit = (text: string | null) =>
  (text ?? '0.0亿元').replace(/\d(?=亿元)/, (digit) => String((Number(digit) + 1) % 10))

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script><b>年产&amp;项目</b>'
const BIDI = '年产\u202e目项\u202c\u2067智能\u2069制造项目'
const EMOJI = '🏗️智慧工地👷🏽‍♀️示范项目🇨🇳👨‍👩‍👧‍👦'
const LONG = `${'超长名称项目'.repeat(83)}完毕`

const MEGABYTES_30 = 30_000_000
const DEEP = 20_000
const MANY = 20_000

/** As many projects as the contract allows, copies of those there are. */
const many = altered((edition) => {
  const { projects } = edition
  const copies = Array.from({ length: MANY - projects.length }, (_, at) => ({
    ...first(projects.slice(at % projects.length)),
    id: `copy-${at}`,
  }))
  projects.push(...copies)
  edition.totals = { projects: MANY, plan: null, completed: null, ratio: null }
})
const withMember = (text: string, member: string) => `${text.slice(0, text.lastIndexOf('}'))},${member}}`

/** Editions that are properly signed and digested, and wrong in themselves. */
export const EDITION_FAULTS: readonly Fault[] = [
  refused('not-json', 'The edition is not JSON', (text) => text.slice(0, -20)),
  refused(
    'other-period',
    'The edition is of another period',
    withProperty(() => ({ period: '2018Q1', asOf: '2018-03-31' })),
  ),
  refused(
    'other-revision',
    'The edition is another revision',
    withProperty(({ revision }) => ({ revision: revision + 1 })),
  ),
  refused(
    'future-edition',
    'A format of the future',
    withProperty(() => ({ format: 'liangping/edition/9' })),
  ),
  refused(
    'as-of-outside',
    'The date is outside of the period',
    withProperty(() => ({ asOf: '2030-01-01' })),
  ),
  refused(
    'published-too-early',
    'Published before its date',
    withProperty(() => ({ publishedAt: '2019-01-01T09:00:00+08:00' })),
  ),
  refused(
    'amount-as-text',
    'An amount is written as text',
    withProject(() => ({ planYuan: '3亿' })),
  ),
  refused(
    'amount-in-parts',
    'An amount is not in whole yuan',
    withProject(() => ({ planYuan: 300_000_000.5 })),
  ),
  refused(
    'negative-amount',
    'An amount is negative',
    withProject(() => ({ totalYuan: -1 })),
  ),
  refused(
    'end-before-start',
    'A project ends before it starts',
    withProject(() => ({ start: 2021, end: 2019 })),
  ),
  refused(
    'unknown-district',
    'A project in a district that is not listed',
    withProject(() => ({ districts: ['999999'] })),
  ),
  refused(
    'same-id',
    'Two projects with the same id',
    altered(({ projects }) => {
      Object.assign(first(projects), { id: projects[1]?.id })
    }),
  ),
  refused(
    'missing-property',
    'A property is missing',
    withProject(() => ({ stage: undefined })),
  ),
  refused(
    'count-off',
    'The announced number of projects is off by one',
    altered(({ totals }) => {
      totals.projects = (totals.projects ?? 0) + 1
    }),
  ),
  refused(
    'totals-off',
    'The announced total is off by its last digit',
    altered(({ totals }) => {
      totals.completed = nextDigit(totals.completed)
    }),
  ),
  refused(
    'ratio-off',
    'The announced ratio is off',
    altered(({ totals }) => {
      totals.ratio = '99.9%'
    }),
  ),
  refused(
    'bad-ranks',
    'The ranks are not those of the scores',
    altered(({ assessment }) => {
      const results = assessment?.results ?? []
      for (const result of results) result.rank = 1
    }),
  ),
  refused('not-finite', 'A score beyond all numbers', (text) =>
    text.replace(/"score":[\d.]+/, '"score":1e999'),
  ),
  refused('control-characters', 'A name with control characters', named('年产\u0000项目\u0007')),
  refused('lone-surrogate', 'A name with half a character', named('年产\ud83d项目')),
  refused('too-long-name', 'A name of 501 characters', named(`${LONG}。`)),
  shown('markup', 'Names with markup', named(MARKUP)),
  shown('bidi', 'A name that turns the direction of writing', named(BIDI)),
  shown('right-to-left', 'A name in Arabic and Hebrew', named('مشروع الطاقة الجديدة פרויקט 2021')),
  shown('emoji', 'A name with emoji', named(EMOJI)),
  shown('long-name', 'A name of 500 characters', named(LONG)),
  shown('long-word', 'A name of 120 letters without a gap', named('A'.repeat(120))),
  shown(
    'formula',
    'A name that a spreadsheet would run',
    named('=HYPERLINK("https://example.invalid","点击")'),
  ),
  shown('proto', 'Keys named __proto__ and constructor', (text) =>
    text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'),
  ),
  shown(
    'unknown-properties',
    'Properties of a newer publisher',
    withProperty(() => ({ novelty: { deep: [1, 2] } })),
  ),
  shown('deep-nesting', 'Lists in lists, 20,000 deep', (text) =>
    withMember(text, `"deep":${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
  ),
  shown('30-megabytes', 'An edition of 30 MB', (text) =>
    withMember(text, `"padding":"${'x'.repeat(MEGABYTES_30 - text.length)}"`),
  ),
  shown('20-thousand-projects', 'An edition of 20,000 projects', many),
]
