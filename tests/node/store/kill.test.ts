import { it } from 'vitest'
import { survivesKills } from './kills'

// Twenty of them: kill.long.test.ts.
it('a store stays whole, and the next run goes on, when publishing to it is killed four times', () =>
  survivesKills(4))
