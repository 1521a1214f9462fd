import { parseArgs } from 'node:util'

/** Which tests: `quick` are those of every `npm test`, `long` the others. */
export interface Wanted {
  readonly parts: readonly ('unit' | 'browser')[]
  readonly which: 'quick' | 'long' | 'all'
  readonly extent: 'bounded' | 'whole'
  /** Words of test files' names; none: all. */
  readonly filters: readonly string[]
}

export const USAGE =
  'npm test [-- --unit-only | --browser-only] [--all [--bounded]] [name of a test file …], npm run test:long [-- --bounded] [name …]'

/** Reads the runner's options; a call that makes no sense is a TypeError. */
export function wantedOf(args: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'unit-only': { type: 'boolean', default: false },
      'browser-only': { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      bounded: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  })
  const { long, bounded, all, 'unit-only': unitOnly, 'browser-only': browserOnly } = values
  if (unitOnly && browserOnly) throw new TypeError('--unit-only and --browser-only leave nothing to run')
  if (long && all) throw new TypeError('--all has the long tests among them')
  return {
    parts: unitOnly ? ['unit'] : browserOnly ? ['browser'] : ['unit', 'browser'],
    which: all ? 'all' : long ? 'long' : 'quick',
    extent: (long || all) && !bounded ? 'whole' : 'bounded',
    filters: positionals,
  }
}
