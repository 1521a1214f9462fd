import { expect, it } from 'vitest'
import { wronglyTaken } from './mutated'

it('of 200 changed folders none is taken as something that nobody signed, and none makes the display fail', async () => {
  expect(await wronglyTaken(200, 12)).toEqual([])
})
