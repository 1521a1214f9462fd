import { EDITION_FAULTS } from './faults/edition-faults'
import type { Fault } from './faults/fault'
import { INDEX_FAULTS } from './faults/index-faults'
import { WIRE_FAULTS } from './faults/wire'

/** Everything that can be made to go wrong, by name. */
export const FAULTS: readonly Fault[] = [...WIRE_FAULTS, ...INDEX_FAULTS, ...EDITION_FAULTS]

/** The fault of a name; an unknown one is an error that tells the known ones. */
export function faultOf(id: string): Fault {
  const fault = FAULTS.find((candidate) => candidate.id === id)
  if (!fault)
    throw new RangeError(`no fault "${id}"; there are ${FAULTS.map((known) => known.id).join(', ')}`)
  return fault
}
