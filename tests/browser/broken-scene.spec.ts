import { arm, plantDefect } from './defect'
import { holdClockAt, NINE, query, sceneIsOn, withoutFade } from './display'
import { noteFault } from './fault-table'
import { test } from './fault-test'
import { expect } from './mocked'

const TURN_MS = 8_000
const SCENES = ['overview', 'completion', 'ranking'] as const
const loopMs = TURN_MS * SCENES.length
/** The turn of `ranking`, the last of the loop. */
const LAST = Math.ceil(NINE.getTime() / loopMs) * loopMs + 2 * TURN_MS + 200

test('a scene that throws is passed over, told in the console, and tried again in the next loop', async ({
  page,
  mock,
  problems,
}, info) => {
  await plantDefect(page)
  await withoutFade(page.context())
  await holdClockAt(page, LAST)
  await page.goto(mock.url + query({ motion: 0, drift: 0, scenes: SCENES.join(), dwell: 8, page: 1 }))
  await sceneIsOn(page, 'ranking')

  await arm(page, true)
  const seen: (string | null)[] = []
  for (let turn = 0; turn < SCENES.length; turn += 1) {
    await page.clock.runFor(TURN_MS)
    await sceneIsOn(page)
    seen.push(await page.locator('[data-scene]').getAttribute('data-scene'))
  }
  expect(seen).toEqual(['completion', 'completion', 'ranking'])
  expect(problems.filter((problem) => problem.includes('broken on purpose')).length).toBeGreaterThan(0)

  await arm(page, false)
  await page.clock.runFor(TURN_MS)
  await sceneIsOn(page, 'overview')
  noteFault(info, {
    fault: 'a scene that throws once',
    during: 'the next one in its place',
    recovered: 'when its turn comes again',
  })
})
