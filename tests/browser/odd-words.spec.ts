import { registry } from '@/scenes/registry'
import { drawn, NINE, query, sceneIsOn, STILL, withoutFade } from './display'
import { measure } from './measure'
import { expect, test } from './mocked'
import { oddEditions } from './odd-city'

const SHAPES = [
  [1920, 1080],
  [1080, 1920],
  [3840, 1080],
] as const

for (const { id } of registry) {
  test(
    `${id}: markup, 500 characters, emoji and right-to-left text show as text and push nothing`,
    { tag: '@long' },
    async ({ page, startMock }) => {
      const { url } = await startMock({ editions: oddEditions() })
      await withoutFade(page.context())
      await page.clock.setFixedTime(NINE)
      await page.goto(url + query({ ...STILL, scene: id, page: 1 }))
      await sceneIsOn(page, id)
      const title = await page.title()
      for (const [width, height] of SHAPES) {
        await page.setViewportSize({ width, height })
        await sceneIsOn(page, id)
        await drawn(page)
        const { cut, overlapping, scrolls } = await page.evaluate(measure, { yielding: true })
        const where = `${id} ${width}×${height}`
        expect.soft(cut, `${where}: text is cut`).toEqual([])
        expect.soft(overlapping, `${where}: texts overlap`).toEqual([])
        expect.soft(scrolls, `${where}: the page scrolls`).toBe(false)
      }
      expect(await page.locator('.frame :is(img, script, b)').count()).toBe(0)
      expect(await page.title()).toBe(title)
    },
  )
}
