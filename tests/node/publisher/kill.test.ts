import { it } from 'vitest'
import { survivesKills } from './kills'

// Many of them: kill.long.test.ts. Every step in turn: crash.long.test.ts.
it('kill -9 at random moments of publishing leaves a folder that verifies, and the next publisher goes on', () =>
  survivesKills(2))
