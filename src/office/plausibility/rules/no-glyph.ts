import { textsOf } from '../texts'
import type { PlausibilityRule } from '../rule'

/** A character that no shipped typeface draws: a wall may show a box in its place. */
export const noGlyph: PlausibilityRule = {
  id: 'no-glyph',
  level: 'refuse',
  look: ({ edition, lacking }) =>
    lacking
      ? textsOf(edition).flatMap(({ path, text }) => {
          const characters = lacking(text)
          return characters.length === 0
            ? []
            : [{ paths: [path] as const, named: { characters: { list: characters } } }]
        })
      : [],
}
