import type { PlausibilityRule } from '../rule'

/** No more than half of the projects of the period before. */
export const countHalved: PlausibilityRule = {
  id: 'count-halved',
  level: 'decide',
  look({ edition, previous }) {
    const [now, was] = [edition.projects.length, previous?.projects.length ?? 0]
    return was === 0 || 2 * now > was ? [] : [{ paths: ['projects'], named: { was, now }, was, now }]
  },
}
