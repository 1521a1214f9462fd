import { who } from '../amounts'
import type { PlausibilityRule } from '../rule'

/** A project went back to a stage that stands before the one it was in. */
export const stageBack: PlausibilityRule = {
  id: 'stage-back',
  level: 'decide',
  look({ edition, previous, pairs }) {
    const stages = edition.stages.map(({ id }) => id)
    const nameOf = (id: string) =>
      [...edition.stages, ...(previous?.stages ?? [])].find((stage) => stage.id === id)?.name ?? id
    return pairs.flatMap(({ at, now, before }) => {
      if (now.stage === null || before.stage === null) return []
      const [is, was] = [stages.indexOf(now.stage), stages.indexOf(before.stage)]
      if (is < 0 || was < 0 || is >= was) return []
      const values = { was: nameOf(before.stage), now: nameOf(now.stage) }
      return [{ paths: [`projects[${at}].stage`], named: { project: who(now), ...values }, ...values }]
    })
  },
}
