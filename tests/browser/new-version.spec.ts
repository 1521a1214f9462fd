import type { Page } from '@playwright/test'
import { readTurn } from '@/core/playhead/progress'
import { query, sceneIsOn } from './display'
import { expect, test as base } from './serving'
import { buildOn, keptWhole, shellsOf, startedFirst } from './shell'
import { deployApp, type Deployed } from './versions'

const DWELL_S = 6
const SCENES = 'overview,completion'
const LOBBY = query({ motion: 0, drift: 0, scenes: SCENES, dwell: DWELL_S, page: 1 }).slice(1)
/** A version is kept, tried, and taken when a scene ends: on a busy machine well within this. */
const TAKEN_MS = 60_000
/** Breaks the program before it begins: the page stays at its first word. */
const BREAK = "Object.defineProperty(document, 'fonts', { get() { throw new Error('broken on purpose') } })"

base.describe.configure({ timeout: 180_000 })

const test = base.extend<{ app: Deployed }>({
  serviceWorkers: 'allow',
  app: async ({}, use) => {
    const app = await deployApp()
    await use(app)
    await app.close()
  },
})

async function openKept(page: Page, app: Deployed): Promise<void> {
  await page.goto(app.url + LOBBY)
  await startedFirst(page)
  await keptWhole(page)
  expect(await buildOn(page)).toBe(app.build)
}

const askForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

/** For the message, should it not come: which versions there are, and where their workers are. */
const howItStands = async (page: Page) =>
  JSON.stringify([
    await shellsOf(page),
    await page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration()
      const workers = [found?.installing, found?.waiting, found?.active, navigator.serviceWorker.controller]
      return {
        workers: workers.map((worker) => worker?.state),
        trials: document.querySelectorAll('iframe').length,
      }
    }),
  ])

const turnOn = async (page: Page) => readTurn(await page.locator('html').getAttribute('data-turn'))

test('a newer version takes over when a scene ends, after it has shown that it starts', async ({
  page,
  app,
}) => {
  await openKept(page, app)
  await app.deploy('newer')
  await askForNewer(page)
  const last = await turnOn(page)
  let isAnew = false
  page.on('framenavigated', (frame) => (isAnew ||= frame === page.mainFrame()))
  const reloaded = async () => (isAnew ? 'loaded anew' : howItStands(page).catch(String))
  await expect.poll(reloaded, { timeout: TAKEN_MS }).toBe('loaded anew')
  await sceneIsOn(page)
  expect(await buildOn(page)).toBe('newer')
  // The page was let go at the end of a scene, not in the half between, however long a busy machine took to load the next.
  const reloadedAt = await page.evaluate(() => performance.timeOrigin)
  const intoScene = Math.abs(reloadedAt - (last?.until ?? 0)) % (DWELL_S * 1000)
  expect(Math.min(intoScene, DWELL_S * 1000 - intoScene)).toBeLessThan((DWELL_S * 1000) / 4)
  await expect
    .poll(() => shellsOf(page))
    .toEqual({
      chosen: { build: 'newer', started: true, since: expect.any(Number) },
      previous: app.build,
      next: null,
      bad: [],
    })
})

test(
  'a version that cannot start is tried out of sight, never shown, and not tried again; a newer one is',
  { tag: '@long' },
  async ({ page, app }) => {
    await openKept(page, app)
    let navigations = 0
    page.on('framenavigated', (frame) => (navigations += frame === page.mainFrame() ? 1 : 0))
    await app.deploy('broken', BREAK)
    await askForNewer(page)
    const toBe = (expected: Record<string, unknown>) =>
      expect.poll(() => shellsOf(page), { timeout: 60_000 }).toMatchObject(expected)
    await toBe({ bad: [], next: { build: 'broken', proved: false, trials: 1 } })
    await expect(page.locator('iframe')).toHaveCount(1)
    await expect(page.locator('iframe')).toHaveCount(0, { timeout: 30_000 })
    // Another trial comes ten minutes later, or with the next start.
    expect(navigations).toBe(0)
    await page.reload()
    await toBe({ bad: ['broken'], next: null })
    expect(await buildOn(page)).toBe(app.build)
    await sceneIsOn(page)
    expect(await page.locator('iframe').count()).toBe(0)

    await page.reload()
    await sceneIsOn(page)
    expect(await buildOn(page)).toBe(app.build)

    await app.deploy('mended')
    await askForNewer(page)
    await expect.poll(() => buildOn(page).catch(() => null), { timeout: TAKEN_MS }).toBe('mended')
  },
)

test(
  'a version that passes its trial but does not reach the screen is replaced by the one before',
  { tag: '@long' },
  async ({ page, app }) => {
    await openKept(page, app)
    await app.deploy('sly', `if (window.parent === window) ${BREAK}`)
    await askForNewer(page)
    await expect.poll(() => buildOn(page).catch(() => null), { timeout: TAKEN_MS }).toBe('sly')
    await expect.poll(() => buildOn(page).catch(() => null), { timeout: TAKEN_MS }).toBe(app.build)
    await sceneIsOn(page)
    expect(await shellsOf(page)).toMatchObject({ chosen: { build: app.build, started: true }, bad: ['sly'] })
  },
)
