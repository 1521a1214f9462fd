import { who } from '../amounts'
import type { PlausibilityRule } from '../rule'
import { recodedOf } from './project-recoded'

const NAMED = 5

/** Projects of the period before that are no longer there, and have no other code either. */
export const projectGone: PlausibilityRule = {
  id: 'project-gone',
  level: 'decide',
  look(context) {
    const known = new Set(context.edition.projects.map(({ id }) => id))
    for (const { before } of recodedOf(context)) known.add(before.id)
    const left = (context.previous?.projects ?? []).filter(({ id }) => !known.has(id))
    if (left.length === 0) return []
    const names = { list: left.slice(0, NAMED).map(who) }
    return [{ paths: ['projects.gone'], named: { count: left.length, names } }]
  },
}
