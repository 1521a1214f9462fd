import type { Page } from '@playwright/test'
import { holdClockAt, NINE, query, sceneIsOn, withoutFade } from './display'
import { expect, test } from './mocked'

const TURN_MS = 8_000
const SCENES = ['overview', 'completion', 'ranking'] as const
const loopMs = TURN_MS * SCENES.length
/** The turn of `ranking`, the last of the loop. */
const LAST = Math.ceil(NINE.getTime() / loopMs) * loopMs + 2 * TURN_MS + 200

/** From `arm` on, the overview's figures throw when they are drawn: as a scene with a defect does. */
async function plantDefect(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Answer {
      readonly value?: { readonly value?: { readonly derived?: { readonly scenes: { overview: object } } } }
    }
    const plant = (answer: Answer) => {
      const figures = answer.value?.value?.derived?.scenes.overview
      if (!figures) return
      const city: unknown = Reflect.get(figures, 'city')
      Object.defineProperty(figures, 'city', {
        get: () => {
          if (Reflect.get(globalThis, 'armed') === true) throw new Error('broken on purpose')
          return city
        },
      })
    }
    const listen = Worker.prototype.addEventListener
    Worker.prototype.addEventListener = function (
      this: Worker,
      type: string,
      listener: EventListenerOrEventListenerObject,
    ) {
      if (type === 'message') listen.call(this, type, (event) => plant((event as MessageEvent<Answer>).data))
      listen.call(this, type, listener)
    }
  })
}
const arm = (page: Page, armed: boolean) =>
  page.evaluate((value) => Reflect.set(globalThis, 'armed', value), armed)

test('a scene that throws is passed over, told in the console, and tried again in the next loop', async ({
  page,
  mock,
  problems,
}) => {
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
})
