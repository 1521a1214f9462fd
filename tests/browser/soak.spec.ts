import { soak } from '../soak/soak'
import { growth, tooMuch } from '../soak/verdict'
import { expect, test } from './serving'

test('three accelerated days with a new quarter and a fault a day leave nothing behind', async () => {
  test.setTimeout(240_000)
  const days = await soak({ days: 3, loopsADay: 1, realDayMs: null, warmUpLoops: 0, onDay: () => {} })
  expect(days.map(({ publication }) => publication)).toEqual(['2021Q2-r2', '2021Q3-r1', '2021Q3-r1'])
  expect(tooMuch(growth(days))).toEqual([])
})
