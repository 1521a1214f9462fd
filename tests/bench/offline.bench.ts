import { sceneIsOn } from '../browser/display'
import { keptWhole, player, startedFirst } from '../browser/shell'
import { deployApp } from '../browser/versions'
import { median, type Bench } from './bench'

const TIMES = 3

const offline: Bench = {
  name: 'cold start without a network',
  async run() {
    const app = await deployApp()
    const wall = await player()
    try {
      const first = await wall.switchOn()
      await first.page.goto(app.url)
      await startedFirst(first.page)
      await keptWhole(first.page)
      await first.context.close()
      await app.stop()
      const ofPage: number[] = []
      const ofBrowser: number[] = []
      for (let time = 0; time < TIMES; time += 1) {
        const switchedOn = performance.now()
        const { context, page } = await wall.switchOn()
        const asked = performance.now()
        await page.goto(app.url)
        await sceneIsOn(page)
        ofPage.push((performance.now() - asked) / 1000)
        ofBrowser.push((performance.now() - switchedOn) / 1000)
        await context.close()
      }
      return [
        { name: 'cold start without a network', measured: median(ofPage), target: 3, unit: 's' },
        { name: 'the same, with the browser’s own start', measured: median(ofBrowser), target: 6, unit: 's' },
      ]
    } finally {
      await wall.remove()
      await app.close()
    }
  },
}
export default offline
