import { performance } from 'node:perf_hooks'
import * as v from 'valibot'
import { reasonOf } from '@/core/rpc/calls'
import { REMOUNT_EVENT } from '@/core/playhead/progress'
import { startBrowser, type Browser } from './browser'
import { browserArguments, type BrowserOptions } from './flags'
import { judge, NEW_WATCH, type Ailment, type Sight } from './health'
import { decide, type Ladder, type Rung } from './ladder'
import { lookAt } from './look'
import { cleanProfile, prepareProfile } from './profile'
import { readLadder, writeLadder } from './state-file'
import { waitingPage } from './waiting-page'

export interface KioskOptions extends BrowserOptions {
  /** The display's address. */
  readonly address: string
  readonly command: string
  readonly env: NodeJS.ProcessEnv
  readonly stateFile: string
  /** One line for each act, and when all is well again. */
  readonly log: (line: string) => void
  /** How often a picture of the screen is taken. */
  readonly pictureEveryMs?: number
}

export interface Kiosk {
  /** The browser that runs now. */
  readonly browser: () => Browser | null
  /** Since when all has been well, in ms since the epoch; null: it is not. */
  readonly wellSince: () => number | null
  /** Ends the browser and the watching. */
  readonly stop: () => Promise<void>
}

const LOOK_EVERY_MS = 2000
const PICTURE_EVERY_MS = 30_000
const SERVER_WITHIN_MS = 3000
const CRASH_WITHIN_MS = 2000

const Navigated = v.object({ errorText: v.optional(v.string()) })

const WORDS: Readonly<Record<Ailment, string>> = {
  'browser-gone': 'the browser ended',
  'renderer-crashed': "the page's process crashed",
  hung: 'the page does not answer',
  'no-page': 'the display is not loaded',
  'not-started': 'the display does not start',
  'stuck-scene': 'a scene outstays its time',
  'no-scene': 'no scene is on',
  'no-frames': 'nothing is drawn',
  blank: 'the screen is blank',
  memory: 'the page is running out of memory',
}

const detail = (sight: Sight): string => {
  if (sight.kind === 'gone' || sight.kind === 'crashed') return ` (${sight.how})`
  return sight.kind === 'page' && sight.turn ? ` (${sight.turn.scene} ${sight.turn.page})` : ''
}

/** Starts the browser and keeps it showing the display, until it is stopped. Actions are decided in ladder.ts. */
export async function supervise(options: KioskOptions): Promise<Kiosk> {
  const { address, log, stateFile, profileDir } = options
  let ladder = await readLadder(stateFile)
  let watch = NEW_WATCH
  let browser: Browser | null = null
  let lastFailure = 'not started'
  let stopping = false
  let wake = () => {}
  let pictureAt = 0
  let illSince: number | null = null

  const serverAnswers = () =>
    fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(SERVER_WITHIN_MS) }).then(
      () => true,
      () => false,
    )

  async function load(page: Browser): Promise<void> {
    const { errorText } = v.parse(Navigated, await page.page('Page.navigate', { url: address }))
    if (errorText !== undefined && errorText !== 'net::ERR_ABORTED')
      await page.page('Page.navigate', { url: waitingPage(address) })
  }

  async function start(): Promise<void> {
    await browser?.close()
    browser = null
    await prepareProfile(profileDir)
    try {
      browser = await startBrowser({
        command: options.command,
        args: browserArguments(options, waitingPage(address)),
        env: options.env,
        onDeath: () => wake(),
      })
      if (stopping) await browser.close()
      else await load(browser)
    } catch (error) {
      lastFailure = reasonOf(error)
    }
  }

  async function reload(page: Browser, ailment: Ailment): Promise<void> {
    if (ailment === 'no-page') return load(page)
    // A hanging page cannot navigate, so its process is ended first.
    if (ailment === 'hung') {
      void page.page('Page.crash').catch(() => undefined)
      const by = performance.now() + CRASH_WITHIN_MS
      while (page.crashed() === null && performance.now() < by)
        await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await page.page('Page.reload')
  }

  async function perform(act: Rung, ailment: Ailment): Promise<void> {
    if (act === 'clean-profile') {
      await browser?.close()
      await cleanProfile(profileDir)
    }
    if (act === 'restart' || act === 'clean-profile' || browser === null) return start()
    if (act === 'reload') return reload(browser, ailment)
    const expression = `dispatchEvent(new Event(${JSON.stringify(REMOUNT_EVENT)}))`
    await browser.page('Runtime.evaluate', { expression })
  }

  async function look(): Promise<Sight> {
    if (browser === null) return { kind: 'gone', how: lastFailure }
    const now = performance.now()
    const due = now >= pictureAt
    const sight = await lookAt(browser, address, due)
    if (due && sight.kind === 'page') {
      const { pictureEveryMs = PICTURE_EVERY_MS } = options
      // One that looked blank is looked at again at once.
      pictureAt = now + (sight.blank ? 0 : pictureEveryMs)
    }
    return sight
  }

  async function keep(next: Ladder): Promise<void> {
    const before = ladder
    ladder = next
    if (next.acts !== before.acts || next.helped !== before.helped)
      await writeLadder(stateFile, next).catch((error: unknown) => log(`state not written: ${String(error)}`))
  }

  function tell(well: boolean, ailment: Ailment | null, now: number) {
    if (ailment !== null) illSince ??= now
    else if (well && illSince !== null) {
      log(`well again after ${((now - illSince) / 1000).toFixed(1)} s`)
      illSince = null
    }
  }

  async function round(): Promise<void> {
    const sight = await look()
    if (stopping) return
    const judged = judge(watch, sight, performance.now())
    const { ailment, well } = judged
    watch = judged.watch
    const asked = ailment !== null && (ailment === 'no-page' || ladder.rung >= 2)
    const situation = { ailment, well, serverAnswers: asked && (await serverAnswers()) }
    const now = Date.now()
    tell(well, ailment, now)
    const decided = decide(ladder, situation, now)
    await keep(decided.ladder)
    const { act } = decided
    if (act === null || ailment === null) return
    log(`${act}: ${WORDS[ailment]}${detail(sight)}; act ${decided.ladder.acts}`)
    watch = NEW_WATCH
    pictureAt = performance.now() + LOOK_EVERY_MS
    await perform(act, ailment).catch((error: unknown) => log(`${act} failed: ${String(error)}`))
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run(): Promise<void> {
    while (!stopping) {
      await round().catch((error: unknown) => log(`looking failed: ${String(error)}`))
      if (!stopping) await pause()
    }
  }

  await start()
  const running = run()
  return {
    browser: () => browser,
    wellSince: () => ladder.wellSince,
    async stop() {
      stopping = true
      wake()
      await running
      await browser?.close()
    },
  }
}
