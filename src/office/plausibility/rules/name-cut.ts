import type { PlausibilityRule } from '../rule'

/** The wall has room for so many characters of a name. */
const MOST = { districts: 14, projects: 40 } as const
/** What is left of a name in a sentence. */
const KEPT = 13

/** Names that the wall must cut: too long, or cut to the same words as another's. */
export const nameCut: PlausibilityRule = {
  id: 'name-cut',
  level: 'tell',
  look: ({ edition }) =>
    (['districts', 'projects'] as const).flatMap((list) => {
      const named = edition[list].map(({ name }) => [...name])
      const heads = new Map<string, number>()
      const headOf = (name: readonly string[]) => name.slice(0, KEPT).join('')
      for (const name of named) heads.set(headOf(name), (heads.get(headOf(name)) ?? 0) + 1)
      return named.flatMap((name, at) => {
        const isAlike = name.length > KEPT + 1 && (heads.get(headOf(name)) ?? 0) > 1
        if (name.length <= MOST[list] && !isAlike) return []
        return [
          { paths: [`${list}[${at}].name`] as const, named: { count: name.length, name: name.join('') } },
        ]
      })
    }),
}
