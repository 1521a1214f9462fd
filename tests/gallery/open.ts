import { expect, type BrowserContext, type Page } from '@playwright/test'
import { drawn, NINE, query, sceneIsOn, STILL, withoutFade } from '../browser/display'
import { exampleOf, type Shape, type View } from './views'

/** Waits until a scene stands there whole; in the presenter, until its controls have gone as nobody moves. */
async function stands(page: Page, scene: string): Promise<void> {
  if (exampleOf(scene) === undefined) {
    await page.locator(`[data-scene="${scene}"]`).waitFor()
    await sceneIsOn(page, scene)
  } else {
    await page.locator(`.slide.on [data-scene="${scene}"]`).waitFor()
    await page.locator('.present.asleep').waitFor()
    await expect(page.locator('nav.controls')).toHaveCSS('opacity', '0')
  }
  await drawn(page)
}

/** Opens a scene's first page in a new tab, at a fixed time and without motion. */
export async function openView(context: BrowserContext, { scene, theme, locale }: View): Promise<Page> {
  await withoutFade(context)
  const page = await context.newPage()
  // tsx gives inner functions their names by this call, in functions that run on the page too.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.clock.setFixedTime(NINE)
  const parameters = { ...STILL, lang: locale, theme: theme === 'night' ? 'dark' : 'light', page: 1 }
  const example = exampleOf(scene)
  const address =
    example === undefined
      ? query({ ...parameters, scene })
      : `${query(parameters)}#/present/${scene}/${example}`
  await page.goto(address)
  await stands(page, scene)
  return page
}

/** Gives the page a shape and waits until the scene has followed. */
export async function takeShape(page: Page, { scene }: View, shape: Shape): Promise<void> {
  const [width = 0, height = 0] = shape.split('×').map(Number)
  await page.setViewportSize({ width, height })
  await stands(page, scene)
}
