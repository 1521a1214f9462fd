import type { Page, Request } from '@playwright/test'
import { FAULTS } from '#mock/faults'
import type { Fault } from '#mock/faults/fault'
import { LONGEST_RETRY_AFTER_MS } from '@/core/publication/polling'
import { isTried } from '../extent'
import { reasonOf } from './fault-reasons'
import { inSeconds, noteFault } from './fault-table'
import { sharingMock as test } from './fault-test'
import { figuresOn, holdClockAt, NINE, query, root, sceneIsOn, withoutFade } from './display'
import { measure } from './measure'
import { expect, type Mocked } from './mocked'

const TITLE = '重点项目公开亮屏'
const INTERVAL_MS = 60_000
const STEP_MS = 2_500
const DWELL_MS = 10_000
/** What a server may ask for with Retry-After, by fault; without it the interval is the longest wait. */
const ASKED_MS: Readonly<Record<string, number>> = {
  'too-many': 120_000,
  unavailable: 30_000,
  'unavailable-for-a-day': LONGEST_RETRY_AFTER_MS,
}
const LONGEST_MS = 4 * LONGEST_RETRY_AFTER_MS
/** A poll behind the wait, and the scene on screen that ends first. */
const recoversWithinMs = ({ id }: Fault) => Math.max(INTERVAL_MS, ASKED_MS[id] ?? 0) + DWELL_MS + 2 * STEP_MS

/** One for each way of failing; all others are long. */
const QUICK = new Set(['reset', 'silence', 'captive-portal', 'bad-signature', 'replayed', 'count-off'])
const tagOf = ({ id }: Fault) => (QUICK.has(id) ? [] : '@long')
const TRIED = FAULTS.filter(({ id }, place) => QUICK.has(id) || isTried(place))

// A busy machine takes its time; what is measured is the page's own clock.
test.describe.configure({ timeout: 120_000 })

const waiting = (page: Page) => page.locator('main.waiting')

/** Never blank: something to read on a ground that is not white. */
async function isNotBlank(page: Page): Promise<void> {
  const { text, ground } = await page.evaluate(() => ({
    text: document.body.innerText.trim(),
    ground: getComputedStyle(document.querySelector('.frame') ?? document.documentElement).backgroundColor,
  }))
  expect(text).not.toBe('')
  expect(ground).toBe('rgb(11, 22, 38)')
}

interface Clock {
  readonly page: Page
  readonly mock: Mocked
  /** How long nothing is asked behind a poll; 0: no longer than usual. */
  readonly leapMs: number
  /** Requests of the published folder without an answer yet. */
  readonly underWay: ReadonlySet<Request>
  /** How long they are waited for in real time at each step; one that never ends is left to the display's own patience. */
  readonly answerWithinMs: number
}

function clockOf(page: Page, mock: Mocked, id: string): Clock {
  const underWay = new Set<Request>()
  page.on('request', (request) => {
    if (request.url().includes('/published/')) underWay.add(request)
  })
  const end = (request: Request) => void underWay.delete(request)
  page.on('requestfinished', end).on('requestfailed', end)
  return {
    ...{ page, mock, underWay },
    leapMs: Math.max(0, (ASKED_MS[id] ?? 0) - 2 * STEP_MS),
    answerWithinMs: /silence|drip/.test(id) ? 0 : 2_000,
  }
}

/** Lets answers that are under way arrive in this step of the clock, and not after the display's patience. */
async function answered({ page, underWay, answerWithinMs }: Clock): Promise<void> {
  await page.waitForTimeout(15)
  for (let ms = 0; ms < answerWithinMs && underWay.size > 0; ms += 10) await page.waitForTimeout(10)
}

/** Lets the page's clock go on in steps until something is so; resolves with how far it went. */
async function clockUntil(clock: Clock, isSo: () => Promise<boolean>, stepMs = STEP_MS): Promise<number> {
  const { page, mock, leapMs } = clock
  let wentMs = 0
  let polls = mock.polls()
  while (!(await isSo())) {
    if (wentMs > LONGEST_MS) return Infinity
    const leaps = leapMs > 0 && mock.polls() > polls
    polls = mock.polls()
    await (leaps ? page.waitForTimeout(500) : answered(clock))
    if (leaps && (await isSo())) break
    await (leaps ? page.clock.fastForward(leapMs) : page.clock.runFor(stepMs))
    wentMs += leaps ? leapMs : stepMs
  }
  return wentMs
}

const isOn = (page: Page, publication: string) => async () =>
  (await root(page).getAttribute('data-publication')) === publication
const notices = (page: Page) => page.locator('footer .notice').allInnerTexts()

/** How long the clock goes until the publication is on: what the server asked to wait for in one leap, the rest in steps. */
async function untilRecovered(clock: Clock, publication: string): Promise<number> {
  if (clock.leapMs > 0) await clock.page.clock.fastForward(clock.leapMs)
  return clock.leapMs + (await clockUntil({ ...clock, leapMs: 0 }, isOn(clock.page, publication)))
}

async function openUnder(page: Page, mock: Mocked): Promise<void> {
  await withoutFade(page.context())
  await holdClockAt(page, NINE)
  await page.goto(mock.url + query({ motion: 0, drift: 0, scene: 'overview', dwell: DWELL_MS / 1000 }))
}

/** The waiting screen: the title, the reason in words, the time of the next try; never blank. */
async function waitsInWords(clock: Clock, reason: RegExp): Promise<void> {
  const { page } = clock
  await clockUntil(clock, async () => (await waiting(page).getByRole('status').count()) > 0)
  await expect(root(page)).toHaveAttribute('data-state', 'waiting')
  await expect(waiting(page).getByRole('heading')).toHaveText(TITLE)
  await expect(waiting(page).getByRole('status')).toHaveText(reason)
  await expect(waiting(page)).toContainText(/下次尝试：2021年11月1日 09:\d\d/)
  await isNotBlank(page)
  expect((await page.evaluate(measure, {})).cut).toEqual([])
}

for (const fault of TRIED.filter(({ effect }) => effect !== 'shown')) {
  const { id, title } = fault
  test(
    `${id}: ${title}: the first start waits in words, later the good publication stays, both recover by themselves`,
    { tag: tagOf(fault) },
    async ({ page, mock }, info) => {
      const { waits, told } = reasonOf(id)
      const clock = clockOf(page, mock, id)
      mock.publish(8)
      // A display that never saw a newer index cannot know an old one.
      const firstFault = id === 'replayed' ? null : id
      mock.setFault(firstFault)
      await openUnder(page, mock)
      if (firstFault !== null) await waitsInWords(clock, waits)

      mock.setFault(null)
      expect(await untilRecovered(clock, '2021Q2-r2')).toBeLessThanOrEqual(recoversWithinMs(fault))
      await sceneIsOn(page, 'overview')
      const good = await figuresOn(page)
      expect(Object.keys(good).length).toBeGreaterThan(5)

      mock.setFault(id)
      mock.publish(9)
      const isTold = async () => (await notices(page)).length > 0
      expect(await clockUntil(clock, isTold, 2 * STEP_MS)).toBeLessThan(Infinity)
      expect(await notices(page)).toEqual([expect.stringMatching(told)])
      expect(await figuresOn(page)).toEqual(good)
      await expect(root(page)).toHaveAttribute('data-publication', '2021Q2-r2')

      mock.setFault(null)
      const wentMs = await untilRecovered(clock, '2021Q3-r1')
      noteFault(info, {
        fault: id,
        during: 'first start: waits in words; later: last good, told',
        recovered: inSeconds(wentMs),
      })
      expect(wentMs).toBeLessThanOrEqual(recoversWithinMs(fault))
      await expect(page.locator('footer .notice')).toHaveCount(0)
      expect(await figuresOn(page)).not.toEqual(good)
    },
  )
}

for (const fault of TRIED.filter(({ effect }) => effect === 'shown')) {
  const { id, title } = fault
  test(
    `${id}: ${title}: it is shown, and nothing is told as refused`,
    { tag: tagOf(fault) },
    async ({ page, mock, problems }, info) => {
      noteFault(info, { fault: id, during: 'shown as it is', recovered: 'nothing to recover from' })
      mock.setFault(id)
      await openUnder(page, mock)
      await sceneIsOn(page, 'overview')
      await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
      await expect(page.locator('footer .notice')).toHaveCount(0)
      expect(problems).toEqual([])
    },
  )
}
