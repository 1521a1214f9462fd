import type { Publications } from '@/core/publication/contract'
import { projectsById } from '@/core/publication/projects-by-id'
import { contextOf } from '@/office/plausibility/context'
import type { Context } from '@/office/plausibility/rule'
import { newDistrictIds } from '@/office/plausibility/rules/district-recoded'
import { recodedOf } from '@/office/plausibility/rules/project-recoded'
import type { EditionDraft } from './plan-publishing'

/** A draft beside what is published, as the rules look at it. */
function lookAt(draft: EditionDraft, published: Publications): Context {
  const edition = { ...draft, revision: 1, publishedAt: '', correction: null }
  return contextOf({ edition, rows: null, published }, { nowMs: null })
}

/** The draft of a correction, in which districts and projects succeed whom they did in the revision before. */
export function withKnownSuccessors(draft: EditionDraft, published: Publications): EditionDraft {
  const { replaced } = lookAt(draft, published)
  if (!replaced) return draft
  const districts = new Map(replaced.districts.map((one) => [one.id, one]))
  const projects = projectsById(replaced)
  return {
    ...draft,
    districts: draft.districts.map((one) => {
      const { successorOf } = { ...districts.get(one.id), ...one }
      return successorOf === undefined ? one : { ...one, successorOf }
    }),
    projects: draft.projects.map((one) => {
      const known = projects.get(one.id)
      const formerIds = one.formerIds ?? (known?.id === one.id ? known.formerIds : undefined)
      return formerIds === undefined ? one : { ...one, formerIds }
    }),
  }
}

/**
 * The draft in which districts and projects whose other code was accepted say whom they succeed, so that their history
 * goes on. `accepted`: the ids of the rules that were accepted.
 */
export function withSuccessors(
  draft: EditionDraft,
  published: Publications,
  accepted: ReadonlySet<string>,
): EditionDraft {
  const context = lookAt(draft, published)
  const districts = new Map(
    accepted.has('district-recoded')
      ? [...newDistrictIds(context.edition, context.previous)].map(([before, now]) => [now, before])
      : [],
  )
  const projects = new Map(
    accepted.has('project-recoded') ? recodedOf(context).map(({ now, before }) => [now.id, before.id]) : [],
  )
  return {
    ...draft,
    districts: draft.districts.map((one) => {
      const before = districts.get(one.id)
      return before === undefined ? one : { ...one, successorOf: before }
    }),
    projects: draft.projects.map((one) => {
      const before = projects.get(one.id)
      return before === undefined ? one : { ...one, formerIds: [before, ...(one.formerIds ?? [])] }
    }),
  }
}
