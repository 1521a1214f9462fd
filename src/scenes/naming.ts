import type { Piece, Say, Tone } from '@/core/i18n/say'

/** The longest name in a finding, in characters. */
const NAME_CHARACTERS = 14
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A name for a sentence: cut where it is long, isolated where it runs from right to left. */
export function shortName(name: string): string {
  const characters = [...name]
  const short =
    characters.length > NAME_CHARACTERS ? `${characters.slice(0, NAME_CHARACTERS - 1).join('')}…` : name
  return RIGHT_TO_LEFT.test(short) ? ISOLATE + short + POP_ISOLATE : short
}

interface NamedThing {
  readonly id: string
  readonly name: string
}

/** A district's or project's name in a sentence; a link where the channel has one. */
export const nameOf = (kind: 'district' | 'project', { id, name }: NamedThing, tone: Tone) =>
  ({ text: shortName(name), tone, of: `${kind}/${id}` }) as const satisfies Piece

/** The names of a few districts in a sentence; a single one is a link. */
export function namesOf(districts: readonly NamedThing[], say: Say, tone: Tone): Piece {
  const [only, another] = districts
  if (only && !another) return nameOf('district', only, tone)
  return { text: say.list(districts.map(({ name }) => shortName(name))), tone }
}

/** The two groups of the contract by their words, any other as it was published. */
export const groupName = (group: string, say: Say): string =>
  group === 'district' || group === 'functional-zone' ? say.t(`ranking.group.${group}`) : group
