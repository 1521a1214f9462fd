import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { startBrowser, type Browser } from '@/node/kiosk/browser'

/** A page to print, and how it tells that it is ready. */
export interface PageToPrint {
  readonly url: string
  /** An expression that is `ready` when the page may be printed, and begins with `failed` when it never will be. */
  readonly state: string
  readonly timeoutMs: number
}

const LOOK_EVERY_MS = 100
const FLAGS = [
  ...['--headless=new', '--remote-debugging-pipe', '--no-first-run', '--disable-gpu', '--hide-scrollbars'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]
const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}
const State = v.object({ result: v.object({ value: v.optional(v.string(), '') }) })
const Printed = v.object({ data: v.string() })

const flags = (profile: string) => [
  ...FLAGS,
  `--user-data-dir=${profile}`,
  // Root cannot use the sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  'about:blank',
]

async function waitUntilReady({ page }: Browser, { state, timeoutMs }: PageToPrint) {
  const until = Date.now() + timeoutMs
  for (;;) {
    const { result } = v.parse(State, await page('Runtime.evaluate', { expression: state }, timeoutMs))
    if (result.value === 'ready') return
    if (result.value.startsWith('failed')) throw new Error(`the page says: ${result.value}`)
    if (Date.now() > until) throw new Error(`the page was not ready within ${timeoutMs / 1000} s`)
    await sleep(LOOK_EVERY_MS)
  }
}

/** Prints a page as PDF with an installed Chromium, once the page tells that it is ready. */
export async function printPage(command: string, wanted: PageToPrint): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'liangping-print-'))
  try {
    const browser = await startBrowser({
      command,
      args: flags(profile),
      env: process.env,
      onDeath: () => {},
    })
    try {
      await browser.page('Page.navigate', { url: wanted.url })
      await waitUntilReady(browser, wanted)
      const { data } = v.parse(Printed, await browser.page('Page.printToPDF', PRINT, wanted.timeoutMs))
      return Uint8Array.from(Buffer.from(data, 'base64'))
    } finally {
      await browser.close()
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
