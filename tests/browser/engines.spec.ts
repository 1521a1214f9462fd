import type { Page } from '@playwright/test'
import { registry } from '@/scenes/registry'
import { drawn, NINE, query, sceneIsOn, STILL } from './display'
import { startEngine, type Engine } from '../engines/start'
import { ENGINES, type EngineVersion } from '../engines/unpack'
import { differing, figuresIn } from './figures-shown'
import { measure } from './measure'
import { expect, test as base } from './serving'

interface Old {
  /** A page of the old engine, of a size of its own, which keeps what it complained of. */
  open: (size: { readonly width: number; readonly height: number }) => Promise<Page>
}
interface OldEngine {
  version: EngineVersion
  engine: Engine
}

const test = base.extend<Old, OldEngine>({
  version: [80, { option: true, scope: 'worker' }],
  engine: [
    async ({ version }, use) => {
      const engine = await startEngine(version)
      await use(engine)
      await engine.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ engine, problems }, use) => {
    const contexts: { readonly close: () => Promise<void> }[] = []
    await use(async (viewport) => {
      const context = await engine.browser.newContext({
        viewport,
        timezoneId: 'Asia/Shanghai',
        locale: 'zh-CN',
        serviceWorkers: 'block',
      })
      contexts.push(context)
      await context.addInitScript(measurable)
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', (error) => problems.push(String(error)))
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** What the tests ask a page beside what the app does. */
function measurable(): void {
  if ('checkVisibility' in Element.prototype) return
  const isSeen = (element: Element | null): boolean => {
    if (element === null) return true
    const { display, opacity } = getComputedStyle(element)
    return display !== 'none' && opacity !== '0' && isSeen(element.parentElement)
  }
  Object.defineProperty(Element.prototype, 'checkVisibility', {
    value(this: Element) {
      return getComputedStyle(this).visibility === 'visible' && isSeen(this)
    },
  })
}

const SCREEN = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }
const there = registry.map(({ id }) => id)

/** Shows each scene in turn, and tells what is not as in today's engine. */
async function showsEveryScene(page: Page, url: string): Promise<void> {
  for (const id of there) {
    await page.goto(new URL(query({ ...STILL, scene: id, page: 1 }), url).href)
    await sceneIsOn(page, id)
    await drawn(page)
    const shown = await figuresIn(page)
    expect.soft(shown.length, `${id}: there are no figures`).toBeGreaterThan(0)
    expect.soft(differing(shown, 'zh-CN'), `${id}: figures that are not the open ones`).toEqual([])
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
  test.describe(`Chromium ${version}`, () => {
    test.use({ version })
    for (const size of [SCREEN, UPRIGHT]) {
      const isQuick = version === 80 && size === SCREEN
      test(
        `shows every scene whole at ${size.width}×${size.height}`,
        { tag: isQuick ? [] : '@long' },
        async ({ open, engine, baseURL, problems }) => {
          test.setTimeout(180_000)
          expect(engine.browser.version()).toMatch(new RegExp(`^${version}\\.`))
          const page = await open(size)
          await page.clock.setFixedTime(NINE)
          await showsEveryScene(page, baseURL ?? '')
          expect(problems, 'the console tells no error').toEqual([])
        },
      )
    }
  })
}
