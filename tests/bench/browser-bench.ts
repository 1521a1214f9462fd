import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { chromiumFlags, ensureChromium } from '../browser/chromium'

/** A page of the built app at 1920×1080, with the means to measure it. */
export interface BenchPage {
  readonly page: Page
  readonly cdp: CDPSession
  /** First contentful paint since navigation, in ms. */
  readonly firstPaintMs: () => Promise<number>
  /** Total blocking time: what each long task since the first contentful paint took above 50 ms, in ms. */
  readonly blockingMs: () => Promise<number>
  /** The longest main-thread task that took above 50 ms, of those that ran between these moments; 0 when there was none. */
  readonly longestTaskMs: (sinceMs?: number, untilMs?: number) => Promise<number>
  /** The share of the main thread that was busy while waiting so long, 0 to 1. */
  readonly busyOver: (waitMs: number) => Promise<number>
  /** The JavaScript heap after a collection, in bytes. */
  readonly heapBytes: () => Promise<number>
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const found = metrics.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`Chromium has no metric ${name}`)
  return found.value
}

interface LongTask {
  readonly startTime: number
  readonly duration: number
}

function observeLongTasks() {
  const tasks: LongTask[] = []
  Object.assign(window, { longTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

const longTasks = (page: Page) =>
  page.evaluate(() => (window as unknown as { longTasks: LongTask[] }).longTasks.slice())

async function benchPage(
  browser: Browser,
  url: string,
  prepare: (page: Page) => Promise<void>,
): Promise<BenchPage> {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  // tsx gives inner functions their names by this call, in functions that run on the page too.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(observeLongTasks)
  await prepare(page)
  await page.goto(url)
  // A display says when it shows something; the desk's page does not.
  await page.waitForFunction(
    () => document.documentElement.dataset['state'] !== 'starting' || location.hash === '#/publish',
  )
  const firstPaintMs = async () => {
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN)
  }
  const durations = async (sinceMs: number, untilMs = Infinity) =>
    (await longTasks(page))
      .filter(({ startTime, duration }) => startTime + duration > sinceMs && startTime < untilMs)
      .map(({ startTime, duration }) => Math.min(duration, startTime + duration - sinceMs))
  return {
    page,
    cdp,
    firstPaintMs,
    blockingMs: async () =>
      (await durations(await firstPaintMs())).reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    longestTaskMs: async (sinceMs = 0, untilMs) => Math.max(0, ...(await durations(sinceMs, untilMs))),
    busyOver: async (waitMs) => {
      const before = [await metric(cdp, 'TaskDuration'), await metric(cdp, 'Timestamp')] as const
      await page.waitForTimeout(waitMs)
      const after = [await metric(cdp, 'TaskDuration'), await metric(cdp, 'Timestamp')] as const
      return (after[0] - before[0]) / (after[1] - before[1])
    },
    heapBytes: async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      return metric(cdp, 'JSHeapUsedSize')
    },
  }
}

/** Opens an address in a Chromium of its own, measures, and closes it; `prepare` runs before the navigation. */
export async function withBenchPage<T>(
  url: string,
  measure: (bench: BenchPage) => Promise<T>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<T> {
  const { path } = ensureChromium()
  const browser = await chromium.launch({
    executablePath: path,
    args: [...chromiumFlags(), '--enable-precise-memory-info'],
  })
  try {
    return await measure(await benchPage(browser, url, prepare))
  } finally {
    await browser.close()
  }
}
