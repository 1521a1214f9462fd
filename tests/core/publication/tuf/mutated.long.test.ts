import { expect, it } from 'vitest'
import { times } from '#tests/extent'
import { wronglyTaken } from './mutated'

it('of 20,000 changed folders none is taken as something that nobody signed, and none makes the display fail', async () => {
  expect(await wronglyTaken(times(2_000, 20_000), 2026)).toEqual([])
}, 3_600_000)
