import { serveSample } from '../browser/serve-sample'
import { median, type Bench } from './bench'
import { withBenchPage } from './browser-bench'

const RUNS = 5

const paint: Bench = {
  name: 'first paint and blocking',
  async run() {
    const server = await serveSample()
    try {
      const paints: number[] = []
      const blocked: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        await withBenchPage(server.url, async ({ page, firstPaintMs, blockingMs }) => {
          paints.push(await firstPaintMs())
          await page.waitForTimeout(3000)
          blocked.push(await blockingMs())
        })
      }
      return [
        { name: 'first contentful paint', measured: median(paints), target: 400, unit: 'ms' },
        { name: 'total blocking time', measured: median(blocked), target: 150, unit: 'ms' },
      ]
    } finally {
      await server.close()
    }
  },
}
export default paint
