import { serveSample } from '../browser/serve-sample'
import { median, type Bench } from './bench'
import { withBenchPage } from './browser-bench'

const RUNS = 3

/** From the click to the file at hand, the loading of what writes it included. */
const exportMenu: Bench = {
  name: 'slides of a quarter',
  async run() {
    const server = await serveSample()
    try {
      const times: number[] = []
      for (let run = 0; run < RUNS; run += 1)
        await withBenchPage(`${server.url}?motion=0#/present/overview`, async ({ page }) => {
          await page.locator('.slide.on [data-scene]').waitFor()
          await page.keyboard.press('c')
          await page.locator('.take summary').click()
          const download = page.waitForEvent('download')
          const began = Date.now()
          await page.locator('[data-take="slides"]').click()
          await download
          times.push(Date.now() - began)
        })
      return [
        { name: 'slides of a quarter in the browser', measured: median(times), target: 3000, unit: 'ms' },
      ]
    } finally {
      await server.close()
    }
  },
}
export default exportMenu
