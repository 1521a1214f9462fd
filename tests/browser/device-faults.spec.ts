import type { Page } from '@playwright/test'
import { arm, plantDefect } from './defect'
import { readTurn } from '@/core/playhead/progress'
import { DWELL_MS, MINUTE, plays, recovers, RUNNING_FAULTS, SECOND, settled } from './device-faults'
import { drawn, holdClockAt, NINE, query, root, withoutFade } from './display'
import { inSeconds, noteFault } from './fault-table'
import { test } from './fault-test'
import { watchFrames } from './frames'
import { measure } from './measure'
import { CONFIG, expect, type Mocked } from './mocked'

const SCENES = 'overview,completion,ranking'
const SLOW_MS = 30_000

// A busy machine takes its time; what is measured is the page's own clock.
test.describe.configure({ timeout: 180_000 })

async function open(page: Page, mock: Mocked, at: Date | string = NINE): Promise<void> {
  await withoutFade(page.context())
  await holdClockAt(page, new Date(at))
  await page.goto(mock.url + query({ motion: 0, drift: 0, scenes: SCENES, dwell: DWELL_MS / 1000, page: 1 }))
}
const isOn = (page: Page) => expect(root(page)).toHaveAttribute('data-state', 'showing', { timeout: SLOW_MS })

/** One of each kind for every `npm test`: of the clock, of the page, of the device, of the network. */
const QUICK = new Set([
  'clock one day back',
  'tab hidden for an hour',
  'storage cleared while running',
  'connection refused',
])

for (const [which, faults, isLong] of [
  ['', RUNNING_FAULTS.filter(({ id }) => QUICK.has(id)), false],
  ['else ', RUNNING_FAULTS.filter(({ id }) => !QUICK.has(id)), true],
] as const)
  test(
    `what ${which}befalls a display in mid-run leaves it playing, and all is well within one poll, with no white frame`,
    { tag: isLong ? '@long' : [] },
    async ({ page, mock }, info) => {
      test.setTimeout(360_000)
      await open(page, mock)
      await isOn(page)
      const stop = await watchFrames(page)
      for (const { id, during, cause, holds, end } of faults) {
        await test.step(id, async () => {
          const before = await root(page).getAttribute('data-publication')
          await cause({ page, mock })
          if (id !== 'clock skew') await plays({ page })
          await holds?.({ page, mock })
          expect(await root(page).getAttribute('data-publication')).toBe(before)
          await end?.({ page, mock })
          noteFault(info, { fault: id, during, recovered: inSeconds(await recovers({ page, mock })) })
        })
      }
      const frames = await stop()
      expect(frames.seen).toBeGreaterThan(20)
      expect(frames.white).toBe(0)
    },
  )

/** Runs before the verifier's own script, in its worker. */
const inWorker = (page: Page, script: string) =>
  page.context().route('**/assets/verifier.worker*.js', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${script}\n${await answer.text()}` })
  })

const REFUSES =
  "Object.defineProperty(self, 'indexedDB', { get() { throw new DOMException('refused', 'SecurityError') } });"
const IS_FULL =
  "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') };"
for (const [id, script, isLong] of [
  ['IndexedDB refused', REFUSES, false],
  ['IndexedDB full', IS_FULL, true],
] as const) {
  test(
    `${id}: shows what comes all the same, and the status page tells`,
    { tag: isLong ? '@long' : [] },
    async ({ page, mock }, info) => {
      await inWorker(page, script)
      await open(page, mock)
      await isOn(page)
      await plays({ page })
      await page.evaluate(() => (location.hash = '#/status'))
      await expect(page.locator('[data-status="warnings"]')).toContainText('storage')
      await page.evaluate(() => (location.hash = '#/'))
      noteFault(info, {
        fault: id,
        during: 'plays; the status page tells',
        recovered: inSeconds(await recovers({ page, mock })),
      })
    },
  )
}

test('IndexedDB corrupt: what is kept there is told and not shown, what comes next is kept', async ({
  page,
  mock,
}, info) => {
  await open(page, mock)
  await isOn(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('liangping')
        opening.onerror = () => reject(new Error('cannot open'))
        opening.onsuccess = () => {
          const store = opening.result.transaction('publication', 'readwrite').objectStore('publication')
          const put = store.put({ jws: 'a.b.c', editions: 'none' }, 'last-good')
          put.onsuccess = () => (opening.result.close(), resolve())
        }
      }),
  )
  mock.setFault('reset')
  await page.reload()
  await expect(root(page)).toHaveAttribute('data-state', 'waiting', { timeout: SLOW_MS })
  await expect(page.locator('main.waiting').getByRole('status')).toHaveText(/^原因：.{4,}/)
  mock.setFault(null)
  let wentMs = 0
  while ((await root(page).getAttribute('data-state')) !== 'showing') {
    expect(wentMs).toBeLessThanOrEqual(MINUTE)
    await page.clock.runFor(2_500)
    await page.waitForTimeout(40)
    wentMs += 2_500
  }
  noteFault(info, {
    fault: 'IndexedDB corrupt',
    during: 'first start without a network: waits in words',
    recovered: inSeconds(wentMs),
  })
  mock.setFault('reset')
  await page.reload()
  await isOn(page)
})

test(
  'font missing: every word is there in whatever type the machine has',
  { tag: '@long' },
  async ({ page, mock }, info) => {
    await page.context().route('**/*.woff2', (route) => route.abort())
    await open(page, mock)
    await isOn(page)
    await plays({ page })
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(8)
    const type = () =>
      page.evaluate(() => {
        const statuses = [...document.fonts].map(({ status }) => status)
        const are = (status: FontFaceLoadStatus) => statuses.filter((each) => each === status).length
        return { failed: are('error'), there: are('loaded') }
      })
    expect(await type()).toMatchObject({ there: 0 })
    expect((await type()).failed).toBeGreaterThan(0)
    await page.context().unroute('**/*.woff2')
    const wentMs = await recovers({ page, mock })
    await expect.poll(type).toMatchObject({ failed: 0 })
    expect((await type()).there).toBeGreaterThan(0)
    noteFault(info, {
      fault: 'font missing',
      during: 'plays in the machine’s own type',
      recovered: inSeconds(wentMs),
    })
  },
)

test(
  'resize and pixel ratio in mid-transition: laid out anew, every drawing in its box, nothing cut',
  { tag: '@long' },
  async ({ page, mock }, info) => {
    await holdClockAt(page, NINE)
    await page.goto(mock.url + query({ drift: 0, scenes: SCENES, dwell: DWELL_MS / 1000, page: 1 }))
    await isOn(page)
    await settled(page)
    const session = await page.context().newCDPSession(page)
    const metrics = { width: 1280, height: 720, deviceScaleFactor: 2, mobile: false }
    const nowMs = await page.evaluate(() => Date.now())
    const turn = readTurn(await root(page).getAttribute('data-turn'))
    await page.clock.runFor(Math.max(1, (turn?.until ?? nowMs) - nowMs + 150))
    await expect(page.locator('[data-scene]')).toHaveCount(2)
    await session.send('Emulation.setDeviceMetricsOverride', metrics)
    await page.clock.runFor(100)
    await expect(page.locator('.frame')).toHaveCSS('width', '1280px')
    expect(await page.evaluate(() => devicePixelRatio)).toBe(2)
    await session.send('Emulation.clearDeviceMetricsOverride')
    await page.clock.runFor(2 * SECOND)
    await settled(page)
    await drawn(page)
    await expect(page.locator('.frame')).toHaveCSS('width', '1920px')
    const { cut, overlapping, texts } = await page.evaluate(measure, {})
    expect({ cut, overlapping }).toEqual({ cut: [], overlapping: [] })
    expect(texts).toBeGreaterThan(10)
    noteFault(info, {
      fault: 'resize and pixel ratio in mid-transition',
      during: 'laid out anew, figures whole',
      recovered: inSeconds(await recovers({ page, mock })),
    })
  },
)

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test(
    'service worker gone: plays on without it, and a reload has one again',
    { tag: '@long' },
    async ({ page, mock }, info) => {
      test.setTimeout(120_000)
      await open(page, mock)
      await isOn(page)
      const workers = () =>
        page.evaluate(async () => {
          const all = await navigator.serviceWorker.getRegistrations()
          return all.filter(({ active }) => active?.state === 'activated').length
        })
      const isThere = async () => {
        await page.clock.runFor(SECOND)
        return workers()
      }
      await expect.poll(isThere, { timeout: SLOW_MS }).toBe(1)
      await page.evaluate(async () => {
        for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
        for (const name of await caches.keys()) await caches.delete(name)
      })
      expect(await workers()).toBe(0)
      await plays({ page })
      noteFault(info, {
        fault: 'service worker gone',
        during: 'plays on; the next start has one again',
        recovered: inSeconds(await recovers({ page, mock })),
      })
      await page.reload()
      await isOn(page)
      await expect.poll(isThere, { timeout: SLOW_MS }).toBe(1)
    },
  )
})

test(
  'a zone with summer time: plays over the hour that comes twice, and tells it in that zone',
  { tag: '@long' },
  async ({ page, startMock }, info) => {
    const mock = await startMock({ config: () => JSON.stringify({ ...CONFIG, timeZone: 'Europe/Berlin' }) })
    await open(page, mock, '2021-10-31T00:59:30Z')
    await isOn(page)
    await expect(page.locator('footer')).toContainText('2021年10月31日 02:59')
    for (let step = 0; step < 8; step += 1) {
      await page.clock.runFor(DWELL_MS)
      await plays({ page })
    }
    await expect(page.locator('footer')).toContainText('2021年10月31日 02:00')
    noteFault(info, {
      fault: 'DST zone',
      during: 'plays over the hour that comes twice',
      recovered: inSeconds(await recovers({ page, mock })),
    })
  },
)

test(
  'a scene that throws always rests after three loops, and is back by itself',
  { tag: '@long' },
  async ({ page, mock }, info) => {
    test.setTimeout(120_000)
    await plantDefect(page)
    await open(page, mock)
    await isOn(page)
    await arm(page, true)
    const seen = new Set<string | null>()
    for (let turn = 0; turn < 12; turn += 1) {
      await page.clock.runFor(DWELL_MS)
      await settled(page)
      if (turn > 0) seen.add(await page.locator('[data-scene]').getAttribute('data-scene'))
    }
    expect([...seen].toSorted()).toEqual(['completion', 'ranking'])
    await arm(page, false)
    await page.clock.fastForward(60 * MINUTE)
    await settled(page)
    let wentMs = 0
    while ((await page.locator('[data-scene]').getAttribute('data-scene')) !== 'overview') {
      expect(wentMs).toBeLessThanOrEqual(4 * DWELL_MS)
      await page.clock.runFor(2.5 * SECOND)
      await settled(page)
      wentMs += 2_750
    }
    noteFault(info, {
      fault: 'a scene that throws always',
      during: 'the others in its place; it rests an hour',
      recovered: `after its rest ${inSeconds(wentMs)}`,
    })
  },
)
