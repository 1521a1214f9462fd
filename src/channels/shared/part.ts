import type { Say } from '@/core/i18n/say'
import { toldOf, type Quarter } from './quarter'
import type { ToldScene } from './told'

/** A part of a quarter that is exported alone: a scene, or a district with its projects. */
export interface Part {
  /** In the names of files. */
  readonly id: string
  readonly name: string
  /** Pictures and tables are of the first; slides are of all. */
  readonly told: readonly [ToldScene, ...ToldScene[]]
}

const MOST_CHARACTERS = 60
/** A file name that every file system accepts. */
const inFileName = (text: string) =>
  [...text.replace(/[^\p{L}\p{N}-]+/gu, '_')].slice(0, MOST_CHARACTERS).join('')

/** A district or project, and what follows it on slides. */
export const partOfSubject = (id: string, name: string, told: Part['told']): Part => ({
  id: inFileName(id.replace('/', '-')),
  name,
  told,
})

/** What is told of a scene of the loop. */
export const partOfScene = (told: ToldScene, say: Say): Part => ({
  id: told.id,
  name: say.t(`${told.id}.name`),
  told: [told],
})

/** The quarter's scene of an id; null where it has nothing to say. */
export function partOf(quarter: Quarter, id: string): Part | null {
  const [told] = toldOf(quarter, id)
  return told ? partOfScene(told, quarter.say) : null
}
