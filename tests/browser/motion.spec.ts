import type { Page } from '@playwright/test'
import { query, sceneIsOn } from './display'
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
/** Looks at each frame for figures whose text is no longer what it was when they were first seen, before any runs. */
const watchFigures = (page: Page) =>
  page.addInitScript(() => {
    const [first, counted] = [new Map<Element, string>(), new Set<string>()]
    Object.assign(globalThis, { figures: { first, counted } })
    const look = () => {
      for (const element of document.querySelectorAll('data[data-figure]')) {
        const text = element.textContent
        const before = first.get(element) ?? text
        first.set(element, before)
        if (before !== text) counted.add(`${before} → ${text}`)
      }
      requestAnimationFrame(look)
    }
    look()
  })

const frames = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'frames')))

/** Whether no script asked for a frame for a second. */
async function isAtRest(page: Page): Promise<boolean> {
  const before = await frames(page)
  await page.waitForTimeout(1_000)
  return (await frames(page)) === before
}

// One scene in the loop: its turns follow one another unseen, whatever the time.
for (const scene of ['overview', 'completion', 'ranking'] as const) {
  test(`${scene} with motion comes to rest: nothing runs but the progress line, no script asks for a frame`, async ({
    page,
  }) => {
    await countFrames(page)
    await page.goto(query({ motion: 1, drift: 0, scene, dwell: 600 }))
    await sceneIsOn(page, scene)
    await expect.poll(() => isAtRest(page), { timeout: 20_000 }).toBe(true)
    expect(await frames(page)).toBeGreaterThan(0)
    expect(await running(page)).toEqual(['gone'])
    expect(await isAtRest(page)).toBe(true)
  })
}

test('figures stand whole from their first frame, where scenes move', async ({ page }) => {
  await watchFigures(page)
  await page.goto(query({ motion: 1, drift: 0, scenes: 'overview,stages', dwell: 2, page: 1 }))
  for (const scene of ['overview', 'stages', 'overview']) await sceneIsOn(page, scene)
  const { seen, counted } = await page.evaluate(() => {
    const { first, counted } = Reflect.get(globalThis, 'figures') as {
      readonly first: Map<Element, string>
      readonly counted: Set<string>
    }
    return { seen: first.size, counted: [...counted] }
  })
  expect(seen).toBeGreaterThan(6)
  expect(counted).toEqual([])
})

test.describe('where the system asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('scenes cross-fade, and nothing else moves', async ({ page }) => {
    await page.goto(query({ drift: 0, scenes: 'overview,ranking', dwell: 2, page: 1 }))
    await sceneIsOn(page)
    const seen = new Set<string>()
    const scenes = new Set<string>()
    const until = Date.now() + 5_000
    while (Date.now() < until || scenes.size < 2) {
      for (const animation of await running(page)) seen.add(animation)
      for (const id of await page
        .locator('[data-scene]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-scene'))))
        scenes.add(id ?? '')
      await page.waitForTimeout(50)
    }
    expect([...scenes].sort()).toEqual(['overview', 'ranking'])
    expect([...seen].sort()).toEqual(['gone', 'scene-frame opacity'])
  })

  test('figures stand at their value at once', async ({ page }) => {
    await page.goto(query({ drift: 0, scene: 'overview', dwell: 600 }))
    await sceneIsOn(page, 'overview')
    const facts = page.locator('.facts data[data-figure="city.count"]')
    expect(await facts.textContent()).toContain(await facts.getAttribute('value'))
  })
})
