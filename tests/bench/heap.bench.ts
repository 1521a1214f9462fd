import type { CDPSession, Page } from '@playwright/test'
import { serveSample } from '../browser/serve-sample'
import type { Bench } from './bench'
import { withBenchPage } from './browser-bench'

/** Of a page: the least that may be configured. A loop is as many as there are scenes. */
const DWELL_MS = 1000
/** What is on its way out leaves by CSS, in the real time. */
const LEAVE_MS = 1500
const LOOPS_BEFORE = 20
const LOOPS_AFTER = 200

interface Counts {
  readonly nodes: number
  readonly listeners: number
  readonly heapBytes: number
}

async function counted(cdp: CDPSession): Promise<Counts> {
  // Twice: what the first collection finalises, the second frees.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((candidate) => candidate.name === name)?.value ?? NaN
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heapBytes: metric('JSHeapUsedSize'),
  }
}

/** Lets the loop play so many times from its beginning; the page's clock runs as fast as it can. */
async function play(page: Page, loopMs: number, loops: number) {
  for (let loop = 0; loop < loops; loop += 1) await page.clock.runFor(loopMs)
  await page.waitForTimeout(LEAVE_MS)
}

const heap: Bench = {
  name: `heap after ${LOOPS_AFTER} loops`,
  async run() {
    const server = await serveSample()
    try {
      const url = `${server.url}?dwell=${DWELL_MS / 1000}&page=1`
      const prepare = (page: Page) => page.clock.install({ time: new Date('2021-11-01T00:00:00+08:00') })
      const [before, after] = await withBenchPage(
        url,
        async ({ page, cdp }) => {
          await page.waitForSelector('[data-state="showing"]')
          const scenes = await page.locator('.place').first().textContent()
          const loopMs = Number(scenes?.split('/')[1]) * DWELL_MS
          await play(page, loopMs, LOOPS_BEFORE)
          const early = await counted(cdp)
          await play(page, loopMs, LOOPS_AFTER - LOOPS_BEFORE)
          return [early, await counted(cdp)] as const
        },
        prepare,
      )
      return [
        {
          name: `heap after ${LOOPS_AFTER} loops, more than after ${LOOPS_BEFORE}`,
          measured: (after.heapBytes - before.heapBytes) / 1e6,
          target: 2,
          unit: 'MB',
        },
        { name: 'DOM nodes, the same', measured: after.nodes - before.nodes, target: 200, unit: '' },
        { name: 'listeners, the same', measured: after.listeners - before.listeners, target: 20, unit: '' },
      ]
    } finally {
      await server.close()
    }
  },
}
export default heap
