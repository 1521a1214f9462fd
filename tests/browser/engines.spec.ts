import type { Page } from '@playwright/test'
import { registry } from '@/scenes/registry'
import { drawn, NINE, query, sceneIsOn, STILL } from './display'
import { startEngine } from '../engines/start'
import { ENGINES, type EngineVersion } from '../engines/unpack'
import { differing, figuresIn } from './figures-shown'
import { measure } from './measure'
import { expect, test as base } from './serving'

interface Old {
  /** A page of an old engine, of a size of its own, whose complaints are among the problems. */
  open: (version: EngineVersion, size: { readonly width: number; readonly height: number }) => Promise<Page>
}

const test = base.extend<Old>({
  open: async ({ problems }, use) => {
    const closing: (() => Promise<void>)[] = []
    await use(async (version, viewport) => {
      const { browser, close } = await startEngine(version)
      closing.push(close)
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`))
      const context = await browser.newContext({
        viewport,
        timezoneId: 'Asia/Shanghai',
        locale: 'zh-CN',
        serviceWorkers: 'block',
      })
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', (error) => problems.push(String(error)))
      return page
    })
    for (const close of closing) await close()
  },
})

const SCREEN = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }
const there = registry.map(({ id }) => id)

const emptyDrawings = (page: Page) =>
  page
    .locator('[data-scene] svg')
    .evaluateAll((all) => all.filter((svg) => svg.querySelector('path, rect, circle, line') === null).length)

/** Shows each scene in turn, and tells what is not as in today's engine. */
async function showsEveryScene(page: Page, url: string): Promise<void> {
  for (const id of there) {
    await page.goto(new URL(query({ ...STILL, scene: id, page: 1 }), url).href)
    await sceneIsOn(page, id)
    await drawn(page)
    const shown = await figuresIn(page)
    expect.soft(shown.length, `${id}: there are no figures`).toBeGreaterThan(0)
    expect.soft(differing(shown, 'zh-CN'), `${id}: figures that are not the open ones`).toEqual([])
    expect.soft(await emptyDrawings(page), `${id}: drawings without anything in them`).toBe(0)
    const { cut, overlapping, scrolls } = await page.evaluate(measure, {})
    expect.soft(cut, `${id}: text is cut`).toEqual([])
    expect.soft(overlapping, `${id}: texts overlap`).toEqual([])
    expect.soft(scrolls, `${id}: the page scrolls`).toBe(false)
  }
  await page.goto(new URL(query(STILL), url).href)
  await sceneIsOn(page)
  await expect(page.locator('.kicker .place'), 'no scene is left out of the loop').toContainText(
    `/ ${there.length}`,
  )
}

for (const version of ENGINES) {
  for (const size of [SCREEN, UPRIGHT]) {
    const isQuick = version === 80 && size === SCREEN
    test(
      `Chromium ${version} shows every scene whole at ${size.width}×${size.height}`,
      { tag: isQuick ? [] : '@long' },
      async ({ open, baseURL, problems }) => {
        test.setTimeout(180_000)
        const page = await open(version, size)
        await page.clock.setFixedTime(NINE)
        await showsEveryScene(page, baseURL ?? '')
        expect(problems, 'the console tells no error').toEqual([])
      },
    )
  }
}
