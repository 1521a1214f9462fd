import { compact } from '@/office/workbook/cell'
import type { PlausibilityRule } from '../rule'

const FEWEST = 5

/** The same words stand in 存在问题 of many projects. */
export const sameProblem: PlausibilityRule = {
  id: 'same-problem',
  level: 'tell',
  look({ edition: { projects } }) {
    const places = new Map<string, string[]>()
    projects.forEach(({ problem }, at) => {
      if (problem === null) return
      const text = compact(problem)
      const known = places.get(text)
      if (known) known.push(`projects[${at}].problem`)
      else places.set(text, [`projects[${at}].problem`])
    })
    return [...places].flatMap(([text, [first, ...others]]) =>
      first === undefined || others.length + 1 < FEWEST
        ? []
        : [{ paths: [first, ...others] as const, named: { text, count: others.length + 1 } }],
    )
  },
}
