import type { Page } from '@playwright/test'
import { drawn, query, sceneIsOn } from './display'
import { expect, test } from './serving'

/** What runs on the page now: by element and property or name. */
const running = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null
        const what = animation instanceof CSSTransition ? animation.transitionProperty : ''
        return `${target instanceof Element ? target.classList[0] : ''} ${what}`.trim()
      }),
  )

/** Counts the frames that scripts ask for, before any of them runs. */
const countFrames = (page: Page) =>
  page.addInitScript(() => {
    const ask = requestAnimationFrame.bind(globalThis)
    Reflect.set(globalThis, 'frames', 0)
    globalThis.requestAnimationFrame = (callback) => {
      Reflect.set(globalThis, 'frames', Number(Reflect.get(globalThis, 'frames')) + 1)
      return ask(callback)
    }
  })
const frames = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'frames')))

for (const motion of ['auto', '1'] as const) {
  test(`between transitions nothing runs but the progress line, with motion=${motion}`, async ({ page }) => {
    await countFrames(page)
    await page.goto(query({ motion, drift: 0, scenes: 'overview,ranking,stages', dwell: 60, page: 1 }))
    await sceneIsOn(page)
    await drawn(page)
    await expect.poll(() => running(page), { timeout: 10_000 }).toEqual(['gone'])
    await page.waitForTimeout(3_500)
    const before = await frames(page)
    await page.waitForTimeout(1_000)
    expect((await frames(page)) - before).toBe(0)
    expect(await running(page)).toEqual(['gone'])
  })
}

test.describe('where the system asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('scenes cross-fade, and nothing else moves', async ({ page }) => {
    await page.goto(query({ drift: 0, scenes: 'overview,ranking', dwell: 2, page: 1 }))
    await sceneIsOn(page)
    const seen = new Set<string>()
    const scenes = new Set<string>()
    for (let look = 0; look < 90; look += 1) {
      for (const animation of await running(page)) seen.add(animation)
      for (const id of await page
        .locator('[data-scene]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-scene'))))
        scenes.add(id ?? '')
      await page.waitForTimeout(50)
    }
    expect([...scenes].sort()).toEqual(['overview', 'ranking'])
    expect([...seen].sort()).toEqual(['frame opacity', 'gone'])
  })

  test('figures stand at their value at once', async ({ page }) => {
    await page.goto(query({ drift: 0, scene: 'overview', dwell: 600 }))
    await sceneIsOn(page, 'overview')
    const facts = page.locator('.facts data[data-figure="city.count"]')
    expect(await facts.textContent()).toContain(await facts.getAttribute('value'))
  })
})
