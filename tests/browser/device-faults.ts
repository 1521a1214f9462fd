import type { Page } from '@playwright/test'
import { readPng } from '@/node/kiosk/picture'
import { readTurn } from '@/core/playhead/progress'
import { expect, type Mocked } from './mocked'
import { figuresOn, root, sceneIsOn } from './display'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
const INTERVAL_MS = MINUTE
/** A clock that was set is noticed within half a minute. */
const NOTICED_MS = 31 * SECOND
export const DWELL_MS = 10 * SECOND

export interface Running {
  readonly page: Page
  readonly mock: Mocked
}

/** A fault of the device while the display runs: what causes it, what must be so during it, what ends it. */
export interface DeviceFault {
  readonly id: string
  readonly during: string
  readonly cause: (running: Running) => Promise<unknown>
  readonly holds?: (running: Running) => Promise<unknown>
  readonly end?: (running: Running) => Promise<unknown>
}

/** Lets a cross-fade that is under way go to its end: it wants frames, and the clock is held. */
export async function settled(page: Page): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.clock.runFor(250)
    if ((await page.locator('[data-scene]').count()) === 1) break
    await page.waitForTimeout(25)
  }
  await sceneIsOn(page)
}

/** Plays what its clock says, with figures on it: never blank, never stuck. */
export async function plays({ page }: Pick<Running, 'page'>): Promise<void> {
  await settled(page)
  await expect
    .poll(async () => {
      const text = await root(page).getAttribute('data-turn')
      const nowMs = await page.evaluate(() => Date.now())
      const turn = readTurn(text)
      return turn !== null && turn.since <= nowMs && nowMs <= turn.until
    })
    .toBe(true)
  expect(Object.keys(await figuresOn(page)).length).toBeGreaterThan(2)
}

const publication = (page: Page) => root(page).getAttribute('data-publication')

/**
 * How long the page's clock goes until what is published now is on: all 9 editions of the sample, or where these are on, a
 * correction. Fails when it is longer than an interval and the scene on screen.
 */
export async function recovers({ page, mock }: Running): Promise<number> {
  const [, period, revision] = /^(.+)-r(\d+)$/.exec((await publication(page)) ?? '') ?? []
  const next = period === '2021Q3' ? Number(revision) + 1 : 1
  mock.publish(8 + next)
  const wanted = `2021Q3-r${next}`
  let wentMs = 0
  for (; (await publication(page)) !== wanted; wentMs += 2_500) {
    expect(wentMs, 'recovers within one interval').toBeLessThanOrEqual(INTERVAL_MS + DWELL_MS)
    await page.clock.runFor(2_500)
    await page.waitForTimeout(40)
  }
  await plays({ page })
  return wentMs
}

/** The share of the screen that is brighter than its ground, as a picture of it shows. */
async function litShare(page: Page): Promise<number> {
  const { width, channels, bytes, height } = readPng(await page.screenshot())
  let lit = 0
  for (let at = 0; at < bytes.length; at += channels) if ((bytes[at] ?? 0) > 128) lit += 1
  return lit / (width * height)
}

const setClock = (page: Page, text: string) => page.clock.setSystemTime(new Date(text))
const shift = async (page: Page, ms: number) =>
  page.clock.setSystemTime((await page.evaluate(() => Date.now())) + ms)
const visibility = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** Faults that befall a display in mid-run, one after another on one page. */
export const RUNNING_FAULTS: readonly DeviceFault[] = [
  {
    id: 'clock one day back',
    during: 'what the clock says is on; the publication stays',
    cause: async ({ page }) => {
      await shift(page, -24 * 60 * MINUTE)
      await page.clock.runFor(NOTICED_MS)
    },
  },
  {
    id: 'clock jumps ahead',
    during: 'what the clock says is on; the publication stays',
    cause: async ({ page }) => {
      await shift(page, 27 * 60 * MINUTE)
      await page.clock.runFor(NOTICED_MS)
    },
  },
  {
    id: 'clock skew',
    during: 'the loop goes on; the status page tells by how much',
    cause: ({ page }) => page.evaluate(() => (location.hash = '#/status')),
    holds: ({ page }) =>
      expect(page.locator('[data-status="skew"]')).toHaveAttribute('data-state', 'attention', {
        timeout: 20 * SECOND,
      }),
    end: ({ page }) => page.evaluate(() => (location.hash = '#/')),
  },
  {
    id: 'midnight of a due day',
    during: 'the footer tells from midnight on that the next is overdue',
    cause: async ({ page, mock }) => {
      mock.setFault('overdue')
      await setClock(page, '2022-01-31T23:57:00+08:00')
      await page.clock.runFor(2 * MINUTE)
      await expect(page.locator('footer .overdue')).toHaveCount(0)
      await page.clock.runFor(2 * MINUTE)
    },
    holds: ({ page }) => expect(page.locator('footer .overdue')).toContainText('2022年1月31日'),
    end: ({ mock }) => Promise.resolve(mock.setFault(null)),
  },
  {
    id: 'year end',
    during: 'plays over midnight',
    cause: async ({ page }) => {
      await setClock(page, '2021-12-31T23:59:30+08:00')
      // The footer tells when the server was last asked: within an interval and its tenth.
      await page.clock.runFor(1.2 * INTERVAL_MS)
    },
    holds: ({ page }) => expect(page.locator('footer')).toContainText('2022年1月1日 00:'),
  },
  {
    id: 'tab hidden for an hour',
    during: 'on again at once when it is seen, and asks at once',
    cause: async ({ page, mock }) => {
      await visibility(page, 'hidden')
      await page.clock.fastForward(60 * MINUTE)
      await page.waitForTimeout(200)
      await page.clock.runFor(10 * SECOND)
      const polls = mock.polls()
      await visibility(page, 'visible')
      await expect.poll(mock.polls).toBeGreaterThan(polls)
    },
  },
  {
    id: 'storage cleared while running',
    during: 'stays; what is taken next is kept again',
    cause: async ({ page }) => {
      const session = await page.context().newCDPSession(page)
      const { origin } = new URL(page.url())
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    },
  },
  {
    id: 'memory pressure',
    during: 'the same figures and drawings; the page gives back what it can',
    cause: async ({ page }) => {
      await settled(page)
      const session = await page.context().newCDPSession(page)
      const seen = async () => [await figuresOn(page), await page.locator('svg *').count()]
      const before = await seen()
      await session.send('Memory.simulatePressureNotification', { level: 'critical' })
      await session.send('HeapProfiler.collectGarbage')
      const { usedSize, totalSize } = await session.send('Runtime.getHeapUsage')
      expect(usedSize / totalSize).toBeGreaterThan(0.5)
      expect(await seen()).toEqual(before)
    },
  },
  {
    id: 'Esc and f of a stray keyboard',
    during: 'the loop goes on',
    cause: async ({ page }) => {
      for (const key of ['Escape', 'f']) await page.keyboard.press(key)
    },
  },
  {
    id: 'canvas context lost',
    during: 'no canvas on screen to lose: SVG and text are drawn anew by a new graphics process',
    cause: async ({ page }) => {
      expect(await page.locator('canvas').count()).toBe(0)
      expect(await page.locator('svg').count()).toBeGreaterThan(0)
      const session = await page.context().browser()!.newBrowserCDPSession()
      // The graphics process takes every canvas' context with it. Its end cannot answer the call.
      void session.send('Browser.crashGpuProcess').catch(() => undefined)
    },
    holds: ({ page }) => expect.poll(() => litShare(page)).toBeGreaterThan(0.005),
  },
  {
    id: 'connection refused',
    during: 'last good, told in the footer',
    cause: async ({ page, mock }) => {
      await mock.goDown()
      for (let step = 0; step < 60 && (await page.locator('footer .notice').count()) === 0; step += 1) {
        await page.clock.runFor(5 * SECOND)
        await page.waitForTimeout(20)
      }
    },
    holds: ({ page }) => expect(page.locator('footer .notice')).toContainText('网络中断'),
    end: ({ mock }) => mock.comeBack(),
  },
]
