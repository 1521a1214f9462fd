import { times } from '../extent'
import { soak, WARM_UP_LOOPS } from '../soak/soak'
import { growth, tooMuch } from '../soak/verdict'
import { expect, test } from './serving'

test(
  'three accelerated days with a new quarter and a fault a day leave nothing behind',
  { tag: '@long' },
  async () => {
    test.setTimeout(240_000)
    const days = await soak({ days: 3, loopsADay: 1, realDayMs: null, warmUpLoops: 0, onDay: () => {} })
    expect(days.map(({ publication }) => publication)).toEqual(['2021Q2-r2', '2021Q3-r1', '2021Q3-r1'])
    expect(tooMuch(growth(days))).toEqual([])
  },
)

test(
  'a month of them, once the page has warmed up, leaves nothing behind either',
  { tag: '@long' },
  async () => {
    test.setTimeout(3_600_000)
    const days = await soak({
      ...{ days: times(6, 30), loopsADay: 3, warmUpLoops: times(5, WARM_UP_LOOPS) },
      ...{ realDayMs: null, onDay: () => {} },
    })
    expect(tooMuch(growth(days))).toEqual([])
  },
)
