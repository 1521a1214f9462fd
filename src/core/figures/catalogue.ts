import { editionAt, type Edition, type Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { definitionsIn, type AnyDefinition } from './definition'
import { districtCounts } from './district-counts'
import { districtFigures, groupDefinitions } from './groups'
import { leadDefinitions } from './indicator-leads'
import { indicatorDefinitions, indicatorFigures } from './indicators'
import { laggardDefinitions } from './laggards'
import { periodOf } from './make'
import { pipelineDefinitions } from './pipeline'
import { keyOfProject, planReached } from './projects'
import { earlierRanks, rankDefinitions } from './ranking'
import { groupsIn, type Group } from './rows'
import { serviceDefinitions } from './services'
import { noRows, type SourceTable } from './source-table'
import { flowDefinitions } from './stage-flow'
import { projectDefinitions, sharedBy, stageSharesOf } from './subjects'
import { timeProgressOf } from './time-progress'

/** The definitions of an edition's figures, except those of single projects. */
function definitionsOf(publications: Publications, edition: Edition) {
  const { period } = edition
  const earlier = earlierRanks(publications, period)
  const ofGroup = (group: Group) => [
    groupDefinitions(publications, period, group),
    stageSharesOf(edition, group),
    sharedBy(edition, group),
  ]
  return definitionsIn([
    timeProgressOf(edition),
    serviceDefinitions(edition),
    [...groupsIn(edition).values()].map(ofGroup),
    [...edition.districts.map(({ id }) => id), 'cross', 'direct'].map((id) =>
      rankDefinitions(edition, id, earlier),
    ),
    districtCounts(districtFigures(publications, period)),
    leadDefinitions(indicatorFigures(edition)),
    indicatorDefinitions(edition),
    planReached(edition),
    laggardDefinitions(edition),
    flowDefinitions(publications, period),
    pipelineDefinitions(edition),
  ])
}

const catalogues = new WeakMap<
  Edition,
  { readonly of: Publications; readonly byId: ReadonlyMap<string, AnyDefinition> }
>()

/** The definitions of an edition's figures by id, made when the first of them is asked for. */
function catalogueOf(publications: Publications, edition: Edition) {
  const kept = catalogues.get(edition)
  if (kept?.of === publications) return kept.byId
  const byId = new Map(definitionsOf(publications, edition).map((each) => [each.id, each]))
  catalogues.set(edition, { of: publications, byId })
  return byId
}

/** A project's definitions are made when one of them is asked for, because thousands would take too much memory. */
const ofProjects = (publications: Publications, edition: Edition, id: string) =>
  definitionsIn(
    edition.projects
      .filter((row) => id.startsWith(`${keyOfProject(row)}.`))
      .map(projectDefinitions(publications, edition)),
  ).find((each) => each.id === id)

/** The source of a figure: what it is about, and the rows it was computed from, with their sums. */
export interface Source extends SourceTable, Pick<AnyDefinition, 'speaks' | 'what' | 'before'> {
  readonly period: Period
}

/** The definition of the figure with this id at a period; an id with `@2021Q2` behind it is of that period. */
export function definitionOf(
  publications: Publications,
  at: Period,
  told: string,
): AnyDefinition | undefined {
  const { id, period } = periodOf(told, at)
  const edition = editionAt(publications, period)
  return edition && (catalogueOf(publications, edition).get(id) ?? ofProjects(publications, edition, id))
}

/** The source of the figure with this id at a period; null where its period is not published. */
export function sourceOf(publications: Publications, at: Period, told: string): Source | null {
  const { period } = periodOf(told, at)
  if (!editionAt(publications, period)) return null
  const definition = definitionOf(publications, at, told)
  if (!definition) return { period, speaks: { of: 'edition' }, what: 'other', before: null, ...noRows() }
  const { speaks, what, before, rows } = definition
  return { period, speaks, what, before, ...definition.table(rows) }
}
