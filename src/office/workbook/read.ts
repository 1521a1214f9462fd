import type { BookCell } from './cell'
import { fault, refuse, type Fault, type Fillings, type Mistake } from './mistakes'

/** What a step read, and every mistake it met; where something could not be read, something stands in for it. */
export interface Read<T> {
  readonly value: T
  readonly mistakes: readonly Mistake[]
}

/** A value that could be read, or what to say instead. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** Reads one cell. */
export type CellReader<T> = (cell: BookCell) => Reading<T>

export const read = <T>(value: T): Reading<T> => ({ ok: true, value })
export const unreadable = (key: string, problem?: Fillings, repair?: Fillings): Reading<never> => ({
  ok: false,
  fault: fault(key, problem, repair),
})

const NONE: readonly Mistake[] = []
export const sound = <T>(value: T): Read<T> => ({ value, mistakes: NONE })

/** A cell's reading at its place: `instead` where it could not be read. */
export const placed = <T>(sheet: string, cell: BookCell, reading: Reading<T>, instead: T): Read<T> =>
  reading.ok ? sound(reading.value) : { value: instead, mistakes: [refuse(sheet, cell, reading.fault)] }

/** Takes a part's value, and keeps its mistakes. */
export type Take = <T>(part: Read<T>) => T

/** A value made of parts: its mistakes are those of the parts, as they are taken, and those that `add` is given. */
export function gather<T>(make: (take: Take, add: (mistake: Mistake) => void) => T): Read<T> {
  const mistakes: Mistake[] = []
  const take: Take = (part) => {
    for (const mistake of part.mistakes) mistakes.push(mistake)
    return part.value
  }
  return { value: make(take, (mistake) => mistakes.push(mistake)), mistakes }
}

/** Where a value stood before, of values as they come: the first time, or the last. */
export function seenBefore(time: 'first' | 'last'): (value: string, at: string) => string | undefined {
  const places = new Map<string, string>()
  return (value, at) => {
    const earlier = places.get(value)
    if (earlier === undefined || time === 'last') places.set(value, at)
    return earlier
  }
}
