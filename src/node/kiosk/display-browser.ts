import { performance } from 'node:perf_hooks'
import * as v from 'valibot'
import { REMOUNT_EVENT } from '@/core/playhead/progress'
import { reasonOf } from '@/core/rpc/calls'
import { startBrowser, type Browser } from './browser'
import { browserArguments, type BrowserOptions } from './flags'
import type { Ailment } from './health'
import type { Rung } from './ladder'
import { cleanProfile, prepareProfile } from './profile'
import { waitingPage } from './waiting-page'

export interface DisplayBrowserOptions extends BrowserOptions {
  /** The display's address. */
  readonly address: string
  readonly command: string
  readonly env: NodeJS.ProcessEnv
}

/** The browser that shows the display, and what can be done to it. */
export interface DisplayBrowser {
  /** The browser that runs now. */
  readonly current: () => Browser | null
  /** Why it did not start. */
  readonly lastFailure: () => string
  readonly start: () => Promise<void>
  readonly perform: (act: Rung, ailment: Ailment) => Promise<void>
}

const CRASH_WITHIN_MS = 2000

const Navigated = v.object({ errorText: v.optional(v.string()) })

async function load(page: Browser, address: string) {
  const { errorText } = v.parse(Navigated, await page.page('Page.navigate', { url: address }))
  if (errorText !== undefined && errorText !== 'net::ERR_ABORTED')
    await page.page('Page.navigate', { url: waitingPage(address) })
}

/** A hanging page cannot navigate, so its process is ended first. */
async function crash(page: Browser) {
  void page.page('Page.crash').catch(() => undefined)
  const by = performance.now() + CRASH_WITHIN_MS
  while (page.crashed() === null && performance.now() < by)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

async function reload(page: Browser, address: string, ailment: Ailment) {
  if (ailment === 'no-page') return load(page, address)
  if (ailment === 'hung') await crash(page)
  await page.page('Page.reload')
}

async function remount(page: Browser) {
  const expression = `dispatchEvent(new Event(${JSON.stringify(REMOUNT_EVENT)}))`
  await page.page('Runtime.evaluate', { expression })
}

export function createDisplayBrowser(
  options: DisplayBrowserOptions,
  onDeath: () => void,
  isStopping: () => boolean,
): DisplayBrowser {
  const { address, command, env, profileDir } = options
  let browser: Browser | null = null
  let lastFailure = 'not started'

  async function start() {
    await browser?.close()
    browser = null
    await prepareProfile(profileDir)
    try {
      const args = browserArguments(options, waitingPage(address))
      browser = await startBrowser({ command, args, env, onDeath })
      if (isStopping()) await browser.close()
      else await load(browser, address)
    } catch (error) {
      lastFailure = reasonOf(error)
    }
  }

  return {
    current: () => browser,
    lastFailure: () => lastFailure,
    start,
    async perform(act, ailment) {
      if (act === 'clean-profile') {
        await browser?.close()
        await cleanProfile(profileDir)
      }
      if (act === 'restart' || act === 'clean-profile' || browser === null) return start()
      return act === 'reload' ? reload(browser, address, ailment) : remount(browser)
    },
  }
}
