import { it } from 'vitest'
import { times } from '#tests/extent'
import { survivesKills } from './kills'

it('kill -9 at random moments of publishing leaves a folder that verifies, and the next publisher goes on', () =>
  survivesKills(times(10, 100)))
