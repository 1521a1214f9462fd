import { figuresOfProject } from '@/core/figures/projects'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { columnsIn, factsIn, type Table } from '@/core/i18n/table'
import { arrange, type Layout, type LayoutSizes } from '../arrangement'
import { evenPages } from '../paging'
import { districtList } from '../project-cells'
import { defineScene } from '../scene'
import type { ProjectsFigures } from './figures'
import { finding } from './finding'
import { nameOf, unpack } from './rows'

/** A row is two lines of text, in bands one each; stacked, the name's two and the fields' two; on a phone a line more. */
export const SIZES: Readonly<Record<Layout, LayoutSizes>> = {
  columns: { from: 60, head: 2.75, row: 2.9 },
  bands: { from: 48, head: 4, row: 3.6 },
  stacked: { from: 34, head: 4.1, row: 5.8 },
  narrow: { from: 0, head: 6, row: 7.4 },
}

/**
 * Reading time counts names, shares and lights, which everybody skims; the rest of a row is read by those it concerns.
 */
const SCANNED_CHARACTERS = 12

/** Pages of projects, as many a page as the content box holds. */
export function pagesOfRows({ rows }: Pick<ProjectsFigures, 'rows'>, room: ContentBox) {
  const { rows: each, boards } = arrange(room, SIZES)
  return evenPages(rows.length, each * boards).map(({ from, to }) => ({
    from,
    to,
    characters: rows.slice(from, to).reduce((sum, row) => sum + nameOf(row).length + SCANNED_CHARACTERS, 0),
  }))
}

/** A project's row with its figures, in the words of the table. */
export const figuresOfRows = (
  { rows, context }: Pick<ProjectsFigures, 'rows' | 'context'>,
  from = 0,
  to = rows.length,
) => rows.slice(from, to).map(unpack).map(figuresOfProject(context))

function table(figures: ProjectsFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  const unpublished = say.absent('not-published')
  return {
    caption: say.t('projects.caption', { period: say.toDate(figures.at) }),
    columns: [
      start('project'),
      { ...start('level'), under: 'project' },
      start('district'),
      { ...start('location'), under: 'project' },
      { ...start('years'), under: 'project' },
      start('stage'),
      ...['total', 'plan', 'completed', 'ratio'].map((id) => end(id)),
      { ...end('points'), under: 'ratio' },
      start('light'),
    ],
    rows: figuresOfRows(figures).map(({ project, districtNames, stageName, ...row }) => [
      project.name,
      say.level(project.level),
      districtList(districtNames, say),
      project.location ?? unpublished,
      say.years(project.start, project.end),
      stageName ?? unpublished,
      ...[row.total, row.plan, row.completed, row.ratio, row.points],
      row.light,
    ]),
  }
}

export const scene = defineScene<ProjectsFigures>({
  id: 'projects',
  order: 80,
  text: true,
  finding,
  subject: ({ at }, say) => say.t('projects.subject', { period: say.toDate(at) }),
  facts: ({ count, reached, behind, ratio }, say) =>
    factsIn(say, [
      ['projects.fact.count', count],
      ['projects.fact.reached', reached],
      ['projects.fact.behind', behind],
      ['projects.fact.ratio', ratio],
    ]),
  table,
  chart: () => null,
  pages: pagesOfRows,
})
