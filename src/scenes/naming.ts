import type { Say } from '@/wording/say'

/** As many characters of a name as a finding can carry. */
const NAME_CHARACTERS = 14
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A name for a sentence: cut where it is long, kept to itself where it runs from right to left. */
export function shortName(name: string): string {
  const characters = [...name]
  const short =
    characters.length > NAME_CHARACTERS ? `${characters.slice(0, NAME_CHARACTERS - 1).join('')}…` : name
  return RIGHT_TO_LEFT.test(short) ? ISOLATE + short + POP_ISOLATE : short
}

/** The two groups of the contract by their words, any other as it was published. */
export const groupName = (group: string, say: Say): string =>
  group === 'district' || group === 'functional-zone' ? say.t(`ranking.group.${group}`) : group
