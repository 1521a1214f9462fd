import { chromium, type CDPSession, type Page, type Request } from '@playwright/test'
import { FAULTS } from '#mock/faults'
import { chromiumFlags, ensureChromium } from '../browser/chromium'
import { holdClockAt } from '../browser/display'
import { startMocked, type Mocked } from '../browser/mocked'
import { readTurn } from '@/core/playhead/progress'
import { chartsMade, countHeld, held } from './count-held'
import type { Held } from './verdict'

export interface SoakOptions {
  readonly days: number
  /** Loops played in a day; the rest of the day is jumped over. Real time: how long a day is instead. */
  readonly loopsADay: number
  readonly realDayMs: number | null
  /** Played before anything is counted: the engine compiles and learns meanwhile. Day 0 is their end. */
  readonly warmUpLoops: number
  readonly onDay: (held: Held) => void
}

/** Loops in which a page warms up before growth counts. */
export const WARM_UP_LOOPS = 20
/** The least that a page may stand: as many scenes come and go as can. */
const DWELL_MS = 1000
const POLL_MS = 5000
const DAY_MS = 24 * 3600 * 1000
/** What is on its way out leaves by CSS, in real time. */
const LEAVE_MS = 1200
/** Into a scene, by the page's clock: all that moves has arrived, and nothing has set out yet. */
const AT_REST_MS = 600
/** A chart drawn by then needs some frames more to go to sleep; the next scene sets out later. */
const ASLEEP_MS = 300
const FIRST_DAY = Date.parse('2021-11-01T00:00:00+08:00')
/** A server that falls silent is waited for in real time, which a jump of the clock does not give. */
const SPRINKLED = FAULTS.filter(({ id, effect }) => effect !== 'shown' && !['silence', 'slow'].includes(id))

/** A patient display: what arrives in real milliseconds must not be late by the page's fast clock. */
const CONFIG = {
  locale: 'zh-CN',
  publication: { jitter: 0, intervalMs: POLL_MS, timeoutMs: DAY_MS },
} as const

/** How many editions are published on a day: a correction on one third of the days, a new quarter on two thirds. */
const editionsOn = (day: number, days: number) =>
  days < 6 ? (day < 2 ? 8 : 9) : day <= days / 3 ? 7 : day <= (2 * days) / 3 ? 8 : 9

const turnOn = async (page: Page) => readTurn(await page.locator('html').getAttribute('data-turn'))

/** How long the loop is: until the turn that is on comes again. */
async function loopMs(page: Page): Promise<number> {
  const scenes = await page.locator('.place').first().textContent()
  const count = Number(scenes?.split('/')[1])
  if (!(count > 3)) throw new Error(`the loop has ${scenes ?? 'no'} scenes`)
  return count * DWELL_MS
}

/** Lets polls that are under way end. */
const breathe = (page: Page) => page.waitForTimeout(60)

async function untilOn(page: Page, mock: Mocked, publication: string): Promise<void> {
  mock.setFault(null)
  for (let step = 0; step < 200; step += 1) {
    if ((await page.locator('html').getAttribute('data-publication')) === publication) return
    await page.clock.runFor(DWELL_MS)
    await breathe(page)
  }
  throw new Error(`${publication} did not come on`)
}

/** Lets the page's clock go on, in steps, so that the answers to polls arrive between them. */
async function goOn(page: Page, forMs: number): Promise<void> {
  for (let ms = 0; ms < forMs; ms += POLL_MS) {
    await page.clock.runFor(Math.min(POLL_MS, forMs - ms))
    await breathe(page)
  }
}

/** A day of the fast clock: loops, a fault in the middle of them, and a jump to the same moment of the loop next day. */
async function fastDay(page: Page, mock: Mocked, day: number, loops: number): Promise<void> {
  const length = await loopMs(page)
  for (let loop = 0; loop < loops; loop += 1) {
    if (loop === Math.floor(loops / 3)) mock.setFault(SPRINKLED[day % SPRINKLED.length]?.id ?? null)
    if (loop === Math.ceil((2 * loops) / 3)) mock.setFault(null)
    await goOn(page, length)
  }
  mock.setFault(null)
  const now = await page.evaluate(() => Date.now())
  await page.clock.fastForward(Math.max(0, FIRST_DAY + day * DAY_MS - now))
  await breathe(page)
  // The fault is forgotten by a poll or two.
  await goOn(page, length)
  await untilFirstScene(page, length)
}

/** Until the loop's first scene is on and at rest: like is compared with like. */
async function untilFirstScene(page: Page, length: number): Promise<void> {
  await goOn(page, length - ((await page.evaluate(() => Date.now())) % length) + AT_REST_MS)
}

async function warmUp(page: Page, loops: number): Promise<void> {
  const length = await loopMs(page)
  for (let loop = 0; loop < loops; loop += 1) await goOn(page, length)
  await untilFirstScene(page, length)
}

async function realDay(page: Page, mock: Mocked, day: number, dayMs: number): Promise<void> {
  await page.waitForTimeout(dayMs / 3)
  mock.setFault(SPRINKLED[day % SPRINKLED.length]?.id ?? null)
  await page.waitForTimeout(dayMs / 3)
  mock.setFault(null)
  await page.waitForTimeout(dayMs / 3)
  await page.waitForFunction(() => document.documentElement.dataset['turn']?.startsWith('overview ') === true)
}

/** The requests of a page that are on their way. */
function requestsOf(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>()
  page.on('request', (request) => pending.add(request))
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return pending
}

/**
 * Waits, in real time, until what was on its way out is gone and what was asked for has come: a busy machine takes longer
 * over both, and an answer that is awaited has a timer.
 */
async function quiet(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (pending.size === 0 && (await page.locator('[data-scene]').count()) === 1) return breathe(page)
    await page.waitForTimeout(100)
  }
}

interface Watched {
  readonly page: Page
  readonly cdp: CDPSession
  readonly pending: ReadonlySet<Request>
  readonly clockIsHeld: boolean
}

/** What is held once nothing is on its way out. */
async function heldAtRest({ page, cdp, pending, clockIsHeld }: Watched, day: number): Promise<Held> {
  await page.waitForTimeout(LEAVE_MS)
  await quiet(page, pending)
  if (clockIsHeld) {
    await page.clock.runFor(ASLEEP_MS)
    await quiet(page, pending)
  }
  if ((await turnOn(page)) === null) throw new Error(`day ${day}: nothing is on`)
  return held(page, cdp, day)
}

async function play(watched: Watched, mock: Mocked, options: SoakOptions): Promise<Held[]> {
  const { page } = watched
  const { days, loopsADay, realDayMs, warmUpLoops, onDay } = options
  const all: Held[] = []
  const keep = (today: Held) => {
    all.push(today)
    onDay(today)
  }
  let published = editionsOn(1, days)
  if (warmUpLoops > 0) {
    await warmUp(page, warmUpLoops)
    keep(await heldAtRest(watched, 0))
  }
  for (let day = 1; day <= days; day += 1) {
    const editions = editionsOn(day, days)
    if (editions !== published) {
      mock.publish(editions)
      if (realDayMs === null)
        await untilOn(page, mock, ['2021Q2-r1', '2021Q2-r2', '2021Q3-r1'][editions - 7] ?? '')
    }
    published = editions
    if (realDayMs === null) await fastDay(page, mock, day, loopsADay)
    else await realDay(page, mock, day, realDayMs)
    keep(await heldAtRest(watched, day))
  }
  // A counter that never counted would find nothing to complain of.
  if (!((await chartsMade(page)) > days)) throw new Error('no charts were counted')
  return all
}

/** Runs the built display for so many days in a real Chromium; what it held at the end of each. */
export async function soak(options: SoakOptions): Promise<Held[]> {
  const { mocked: mock, close } = await startMocked({ config: () => JSON.stringify(CONFIG) })
  const browser = await chromium.launch({ executablePath: ensureChromium().path, args: chromiumFlags() })
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const pending = requestsOf(page)
    await cdp.send('Performance.enable')
    if (options.realDayMs === null) await holdClockAt(page, FIRST_DAY)
    await countHeld(page)
    mock.publish(editionsOn(1, options.days))
    const dwell = options.realDayMs === null ? `dwell=${DWELL_MS / 1000}&page=1` : 'dwell=5&page=1'
    await page.goto(`${mock.url}/?${dwell}`)
    await page.waitForSelector('[data-state="showing"]')
    return await play({ page, cdp, pending, clockIsHeld: options.realDayMs === null }, mock, options)
  } finally {
    await browser.close()
    await close()
  }
}
