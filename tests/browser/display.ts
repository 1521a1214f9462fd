import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './serving'

/** A moment after the sample's newest publication: Monday, 1 November 2021, 09:00 in China. */
export const NINE = new Date('2021-11-01T09:00:00+08:00')

/** Lengths and times at which nothing in the tests depends on a passing scene: no drift, no motion, one long dwell. */
export const STILL = { motion: '0', drift: '0', dwell: '600' } as const

export const query = (parameters: Readonly<Record<string, string | number>>): string =>
  `/?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))}`

/** Holds the page's clock at a moment from its opening on; the test lets it go on. */
export async function holdClockAt(page: Page, at: Date | number): Promise<void> {
  const atMs = Number(at)
  await page.clock.install({ time: atMs - 3_600_000 })
  await page.clock.pauseAt(atMs)
}

export const root = (page: Page) => page.locator('html')
export const scene = (page: Page) => page.locator('[data-scene]')

/** Waits until a scene is on and no other is on its way out, with its fonts at hand and its chart drawn for its box. */
export async function sceneIsOn(page: Page, id?: string): Promise<void> {
  await expect(root(page)).toHaveAttribute('data-state', 'showing')
  // Both asked of one moment: the next change may begin between two questions.
  const on = () => scene(page).evaluateAll((all) => all.map((element) => element.getAttribute('data-scene')))
  await expect.poll(on).toEqual([id ?? expect.any(String)])
}

/** Waits until frame, fonts and charts have followed the window. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const frame = document.querySelector('.frame')?.getBoundingClientRect()
    if (!frame || frame.width !== innerWidth || frame.height !== innerHeight) return false
    const near = (a: number, b: number) => Math.abs(a - b) < 2
    return [...document.querySelectorAll('.chart')].every((box) => {
      const svg = box.querySelector('svg')
      if (!svg) return false
      const [want, have] = [box.getBoundingClientRect(), svg.getBoundingClientRect()]
      return near(want.width, have.width) && near(want.height, have.height)
    })
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await standsStill(page)
}

/** Waits until all text stands where it stood a moment ago. Asks from outside: the page's own clock may be held. */
async function standsStill(page: Page): Promise<void> {
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.frame :not(.gone)')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join())
        .join(';'),
    )
  let before = ''
  await expect
    .poll(
      async () => {
        const last = before
        before = await places()
        return before === last
      },
      { intervals: [20, 40, 60, 100] },
    )
    .toBe(true)
}

/** Cuts the scenes' cross-fade short, by a sheet that no content security policy forbids. */
export const withoutFade = (context: BrowserContext) =>
  context.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.scene-enter-active, .scene-leave-active { transition: none !important; }')
    document.adoptedStyleSheets = [sheet]
  })

/** The figures on screen by id, each with all its raw values. */
export const figuresOn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {}
    for (const element of document.querySelectorAll<HTMLDataElement>('data[data-figure]'))
      (found[element.dataset['figure'] ?? ''] ??= []).push(element.value)
    return found
  })
