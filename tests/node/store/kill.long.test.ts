import { it } from 'vitest'
import { survivesKills } from './kills'

it(
  'a store stays whole, and the next run goes on, when publishing to it is killed twenty times',
  () => survivesKills(20),
  600_000,
)
