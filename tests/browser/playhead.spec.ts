import type { Page } from '@playwright/test'
import { deriveScenes } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'
import { figuresOn, holdClockAt, NINE, query, root, scene, sceneIsOn, withoutFade } from './display'
import { expect, test, type Mocked } from './mocked'
import { sampleCity } from './open-figures'

const MINUTE = 60_000
/** Behind a turn, so that what comes has come. */
const A_LITTLE_MS = 200
/** A little after a loop of this length has begun anew, soon after nine. */
const beginningOf = (lengthMs: number) => Math.ceil(NINE.getTime() / lengthMs) * lengthMs + A_LITTLE_MS

async function openAt(page: Page, address: string, atMs: number): Promise<void> {
  await withoutFade(page.context())
  await holdClockAt(page, atMs)
  await page.goto(address)
  await sceneIsOn(page)
}

/** Scene and page, as a passer-by sees them. */
async function onScreen(page: Page): Promise<string> {
  await sceneIsOn(page)
  const id = await scene(page).getAttribute('data-scene')
  const pages = await page.locator('footer .page').allInnerTexts()
  return `${id} ${pages.join('')}`
}

/** Lets the page's clock go on, second by second near a poll, until the mock was asked `times` more. */
async function untilPolled(page: Page, mock: Mocked, times = 1): Promise<void> {
  const before = mock.polls()
  for (let step = 0; step < 80 && mock.polls() < before + times; step += 1) {
    await page.clock.runFor(1000)
    await page.waitForTimeout(step > 55 ? 30 : 0)
  }
  expect(mock.polls()).toBe(before + times)
}

/** When the page last had a publication verified, as its footer says. */
const checked = async (page: Page) =>
  /核对于 [^·|]*/.exec(await page.locator('footer').innerText())?.[0] ?? ''

test('two displays opened at different moments show the same scene and page, whatever the moment', async ({
  context,
  mock,
}) => {
  const address = `${mock.url}${query({ motion: 0, drift: 0 })}`
  const start = NINE.getTime()
  const early = await context.newPage()
  await openAt(early, address, start)
  let at = start
  for (const forward of [47_000, 61_000, 138_000]) {
    at += forward
    await early.clock.runFor(forward)
    const late = await context.newPage()
    await openAt(late, address, at)
    expect(await onScreen(late)).toBe(await onScreen(early))
    await late.close()
  }
})

test('a reload resumes where the loop stands, not at its beginning', async ({ page, mock }) => {
  const lengthMs = 3 * 20_000
  const start = beginningOf(lengthMs)
  const address = `${mock.url}${query({ motion: 0, scenes: 'overview,completion,ranking', dwell: 20, page: 1 })}`
  await openAt(page, address, start + 41_000)
  await sceneIsOn(page, 'ranking')
  await page.reload()
  await sceneIsOn(page, 'ranking')
})

test('the loop shows every scene that has something to say, in its order, and begins again', async ({
  page,
  mock,
}) => {
  const derived = deriveScenes(sampleCity(), '2021Q3').scenes
  const wanted = registry.flatMap(({ id }) => {
    const figures = derived[id]
    return figures && !isLeftOut(figures) ? [id] : []
  })
  const dwellMs = 8_000
  const start = beginningOf(dwellMs * wanted.length)
  await openAt(page, `${mock.url}${query({ motion: 0, drift: 0, dwell: 8, page: 1 })}`, start)
  const seen: (string | null)[] = []
  for (const id of [...wanted, wanted[0]]) {
    await sceneIsOn(page, id)
    seen.push(await scene(page).getAttribute('data-scene'))
    await page.clock.runFor(dwellMs)
  }
  expect(seen).toEqual([...wanted, wanted[0]])
})

test('a new publication takes over when the scene on screen ends, and not before', async ({ page, mock }) => {
  mock.publish(8)
  const start = beginningOf(50_000)
  const address = `${mock.url}${query({ motion: 0, drift: 0, scenes: 'overview,ranking', dwell: 25, page: 1 })}`
  await openAt(page, address, start)
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q2-r2')
  const old = await figuresOn(page)
  await page.clock.runFor(50_000)
  await sceneIsOn(page, 'overview')
  mock.publish(9)
  const before = await checked(page)
  await untilPolled(page, mock)
  const fetched = () => [...mock.requests.keys()].filter((path) => path.includes('2021Q3')).length
  await expect.poll(fetched).toBe(1)
  // Verified, in real time, before the clock goes on.
  await expect.poll(() => checked(page)).not.toBe(before)
  // Polled at 60 s; the scene that began at 50 s ends at 75 s.
  await page.clock.runFor(13_000)
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q2-r2')
  expect(await figuresOn(page)).toEqual(old)
  await page.clock.runFor(2_500)
  await sceneIsOn(page, 'ranking')
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
})

test('unchanged polls change nothing on screen but the time of the last check, with one small request a minute', async ({
  page,
  mock,
}) => {
  const address = `${mock.url}${query({ motion: 0, drift: 0, scene: 'overview', dwell: 600 })}`
  await openAt(page, address, beginningOf(600_000) + 5_000)
  await page.clock.runFor(2_000)
  await page.evaluate(() => {
    const changes: string[] = []
    Object.assign(globalThis, { changes })
    const where = (node: Node) => (node instanceof Element ? node : node.parentElement)
    new MutationObserver((records) => {
      for (const { target, type } of records) {
        const element = where(target)
        if (!element?.closest('footer')) changes.push(`${type} in ${element?.outerHTML.slice(0, 200) ?? ''}`)
      }
    }).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const polls = mock.polls()
  for (let minute = 1; minute <= 5; minute += 1) {
    const before = await checked(page)
    await page.clock.runFor(MINUTE)
    await expect.poll(mock.polls).toBe(polls + minute)
    // The clock waits for the answer: the display's patience with it is on that clock too.
    await expect.poll(() => checked(page)).not.toBe(before)
    expect(await checked(page)).toMatch(/^核对于 /)
  }
  const [index, configuration] = ['/published/index.jws', '/display.config.json']
  expect(asked.filter((path) => path !== configuration)).toEqual(Array.from({ length: 5 }, () => index))
  // It reads its configuration again with every fifth poll.
  expect(asked.filter((path) => path === configuration)).toHaveLength(1)
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([])
})
