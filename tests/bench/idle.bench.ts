import { serveSample } from '../browser/serve-sample'
import { median, type Bench } from './bench'
import { withBenchPage } from './browser-bench'

/** Scenes with a drawing, with a table, and with both. */
const SCENES = ['overview', 'ranking', 'projects']
/** Longer than any scene takes to enter. */
const ENTERED_MS = 3000
const WATCHED_MS = 10_000

const idle: Bench = {
  name: 'the main thread between transitions',
  async run() {
    const server = await serveSample()
    try {
      const shares: number[] = []
      for (const scene of SCENES) {
        await withBenchPage(`${server.url}?scene=${scene}&dwell=600&page=1`, async ({ page, busyOver }) => {
          await page.waitForSelector(`[data-scene="${scene}"]`)
          await page.waitForTimeout(ENTERED_MS)
          shares.push(100 * (await busyOver(WATCHED_MS)))
        })
      }
      return [
        { name: 'main thread busy between transitions', measured: median(shares), target: 3, unit: '%' },
        { name: 'the same, the busiest scene', measured: Math.max(...shares), target: 3, unit: '%' },
      ]
    } finally {
      await server.close()
    }
  },
}
export default idle
