import type { District, Edition } from '@/core/publication/contract'
import { onceAnEdition } from './once-an-edition'

/** A district, with a short name of its own where the beginning of its name is another's too. */
export interface LabelledDistrict extends District {
  readonly label?: string
}

/** Rows beside a drawing have room for so many characters. */
const MOST = 7
/** Of a label: the name's beginning, and where it differs. */
const HEAD = 2
const TAIL = 3

/** How many characters two names have in common from their beginning. */
function shared(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((character, place) => character !== b[place])
  return at < 0 ? a.length : at
}

/** `青禾…黑水族…`: the beginning of a name, and its first characters that tell it from others. */
function labelOf(name: readonly string[], from: number): string {
  const start = Math.min(from, name.length - TAIL - 1)
  const isEnd = start + TAIL + 1 >= name.length
  const tail = name.slice(start, isEnd ? name.length : start + TAIL).join('')
  return `${name.slice(0, HEAD).join('')}…${tail}${isEnd ? '' : '…'}`
}

function labelled({ districts }: Pick<Edition, 'districts'>): readonly LabelledDistrict[] {
  const names = [...new Set(districts.map(({ name }) => name))].map((name) => [...name])
  return districts.map((district) => {
    const name = [...district.name]
    const others = names.filter((other) => other.length > MOST && other.join('') !== district.name)
    const from = Math.max(0, ...others.map((other) => shared(name, other)))
    return name.length <= MOST || from < MOST - 1 ? district : { ...district, label: labelOf(name, from) }
  })
}

/** The districts of an edition; those that a row would cut to the same words have labels. */
export const labelledDistricts = onceAnEdition(labelled)
