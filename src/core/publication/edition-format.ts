import type { Edition } from './contract'

export const SECOND = 'liangping/edition/2'

/** The format that an edition's contents need: the first, which every display reads, as long as it has room. */
export const formatOf = ({
  rules,
  districts,
  projects,
  words,
  decisions,
}: Pick<Edition, 'rules' | 'districts' | 'projects' | 'words' | 'decisions'>): Edition['format'] =>
  words ||
  decisions ||
  rules.cards !== undefined ||
  districts.some(({ successorOf }) => successorOf !== undefined) ||
  projects.some(
    ({ level, districts: places, formerIds }) =>
      places.length === 0 || formerIds || level === 'national' || level === 'county',
  )
    ? SECOND
    : 'liangping/edition/1'
