import { compact } from '@/office/workbook/cell'
import { ALIKE, likeness } from '../likeness'
import type { Context, PlausibilityRule } from '../rule'

const look = ({ pairs }: Context, isAlike: boolean) =>
  pairs.flatMap(({ at, now, before }) => {
    if (compact(now.name) === compact(before.name)) return []
    if (likeness(now.name, before.name) >= ALIKE !== isAlike) return []
    const values = { was: before.name, now: now.name }
    return [{ paths: [`projects[${at}].name`] as const, named: { id: now.id, ...values }, ...values }]
  })

/** A project's code stands beside a name that is not like its name before: it may be another project. */
export const projectRenamed: PlausibilityRule = {
  id: 'project-renamed',
  level: 'decide',
  look: (context) => look(context, false),
}

/** A project's name was changed a little. */
export const nameChanged: PlausibilityRule = {
  id: 'name-changed',
  level: 'tell',
  look: (context) => look(context, true),
}
