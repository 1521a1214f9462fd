import type { Piece, Say, Tone } from '@/core/i18n/say'

/** The longest name in a finding, in characters. */
const NAME_CHARACTERS = 14
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/
const ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A name for a sentence: cut where it is long, to its label where others begin alike; isolated where it runs from right
 * to left.
 */
export function shortName(name: string, label?: string): string {
  const characters = [...name]
  const short =
    characters.length > NAME_CHARACTERS
      ? (label ?? `${characters.slice(0, NAME_CHARACTERS - 1).join('')}…`)
      : name
  return RIGHT_TO_LEFT.test(short) ? ISOLATE + short + POP_ISOLATE : short
}

interface NamedThing {
  readonly id: string
  readonly name: string
  readonly label?: string
}

/** Where there is little room: a district by its label, where others begin alike. */
export const labelOf = ({ name, label = name }: Pick<NamedThing, 'name' | 'label'>): string => label

/** A district in a sentence: short, and in full for who has room. */
export function districtSaid({ name, label }: Pick<NamedThing, 'name' | 'label'>) {
  const text = shortName(name, label)
  return [...name].length > NAME_CHARACTERS ? { text, whole: name } : { text }
}

/** A district's or project's name in a sentence; a link where the channel has one. */
export const nameOf = (kind: 'district' | 'project', thing: NamedThing, tone: Tone) =>
  ({
    ...(kind === 'district' ? districtSaid(thing) : { text: shortName(thing.name) }),
    ...{ tone, of: `${kind}/${thing.id}` },
  }) as const satisfies Piece

/** The names of a few districts in a sentence; a single one is a link. */
export function namesOf(districts: readonly NamedThing[], say: Say, tone: Tone): Piece {
  const [only, another] = districts
  if (only && !another) return nameOf('district', only, tone)
  const said = districts.map(districtSaid)
  const list = { text: say.list(said.map(({ text }) => text)), tone }
  return said.some(({ whole }) => whole)
    ? { ...list, whole: say.list(said.map(({ text, whole = text }) => whole)) }
    : list
}

/** The two groups of the contract by their words, any other as it was published. */
export const groupName = (group: string, say: Say): string =>
  group === 'district' || group === 'functional-zone' ? say.t(`ranking.group.${group}`) : group
