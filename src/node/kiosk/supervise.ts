import { performance } from 'node:perf_hooks'
import type { Bilingual } from '@/office/publishing/usage-error'
import type { Browser } from './browser'
import { createDisplayBrowser, type DisplayBrowser, type DisplayBrowserOptions } from './display-browser'
import { judge, NEW_WATCH, type Ailment, type Sight } from './health'
import { decide, type Ladder } from './ladder'
import { actLine, recoveryTeller } from './log-lines'
import { lookAt } from './look'
import { readLadder, writeLadder } from './state-file'

export interface KioskOptions extends DisplayBrowserOptions {
  readonly stateFile: string
  /** One line for each act, and when all is well again. */
  readonly log: (line: Bilingual) => void
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

const serverAnswers = (address: string) =>
  fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(SERVER_WITHIN_MS) }).then(
    () => true,
    () => false,
  )

/** Looks at the page, now and then with a picture of it. */
function createLooks(display: DisplayBrowser, { address, pictureEveryMs = PICTURE_EVERY_MS }: KioskOptions) {
  let pictureAt = 0
  return {
    async look(): Promise<Sight> {
      const browser = display.current()
      if (browser === null) return { kind: 'gone', how: display.lastFailure() }
      const now = performance.now()
      const due = now >= pictureAt
      const sight = await lookAt(browser, address, due)
      // One that looked blank is looked at again at once.
      if (due && sight.kind === 'page') pictureAt = now + (sight.blank ? 0 : pictureEveryMs)
      return sight
    },
    /** After an act the next look takes no picture. */
    restAfterAct: () => void (pictureAt = performance.now() + LOOK_EVERY_MS),
  }
}

/** The ladder, read from the disk and written when something was done or has helped. */
async function createLadderKeeper({ stateFile, log }: KioskOptions) {
  let ladder = await readLadder(stateFile)
  return {
    ladder: () => ladder,
    async keep(next: Ladder) {
      const before = ladder
      ladder = next
      if (next.acts !== before.acts || next.helped !== before.helped)
        await writeLadder(stateFile, next).catch((error: unknown) =>
          log([`状态没有写下：${String(error)}`, `state not written: ${String(error)}`]),
        )
    },
  }
}

/** A pause between two looks, which may be cut short. */
function createPause() {
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  return { pause, wake: () => wake() }
}

/** Starts the browser and keeps it showing the display, until it is stopped. Actions are decided in ladder.ts. */
export async function supervise(options: KioskOptions): Promise<Kiosk> {
  const { address, log } = options
  const { ladder, keep } = await createLadderKeeper(options)
  const { pause, wake } = createPause()
  let stopping = false
  const display = createDisplayBrowser(options, wake, () => stopping)
  const { look, restAfterAct } = createLooks(display, options)
  const tellRecovery = recoveryTeller(log)
  let watch = NEW_WATCH

  /** The server is asked only where the answer decides something. */
  const asksServer = (ailment: Ailment | null) =>
    ailment !== null && (ailment === 'no-page' || ladder().rung >= 2)

  async function round() {
    const sight = await look()
    if (stopping) return
    const judged = judge(watch, sight, performance.now())
    const { ailment, well } = judged
    watch = judged.watch
    const situation = {
      ailment,
      well,
      serverAnswers: asksServer(ailment) && (await serverAnswers(address)),
    }
    const now = Date.now()
    tellRecovery(well, ailment, now)
    const { act, ladder: next } = decide(ladder(), situation, now)
    await keep(next)
    if (act === null || ailment === null) return
    log(actLine(act, ailment, sight, next.acts))
    watch = NEW_WATCH
    restAfterAct()
    await display
      .perform(act, ailment)
      .catch((error: unknown) =>
        log([`${act} 没有成功：${String(error)}`, `${act} failed: ${String(error)}`]),
      )
  }

  async function run() {
    while (!stopping) {
      await round().catch((error: unknown) =>
        log([`查看没有成功：${String(error)}`, `looking failed: ${String(error)}`]),
      )
      if (!stopping) await pause()
    }
  }

  await display.start()
  const running = run()
  return {
    browser: display.current,
    wellSince: () => ladder().wellSince,
    async stop() {
      stopping = true
      wake()
      await running
      await display.current()?.close()
    },
  }
}
