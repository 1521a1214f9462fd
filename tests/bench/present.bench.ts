import { serveSample } from '../browser/serve-sample'
import { median, type Bench } from './bench'
import { withBenchPage } from './browser-bench'

const TURNS = 12
const LOOKS = 5

/** From a key to the painted frame that shows what it asked for, in ms. */
async function timed(page: import('@playwright/test').Page, key: string, shown: string): Promise<number> {
  return page.evaluate(
    ([key, shown]) =>
      new Promise<number>((resolve) => {
        const before = document.querySelector(shown)?.getAttribute('data-scene') ?? ''
        const startedAt = performance.now()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
        const look = () => {
          const found = document.querySelector(shown)
          const isNew = found !== null && (found.getAttribute('data-scene') ?? 'new') !== before
          if (!isNew) return void requestAnimationFrame(look)
          // The frame after the one in which it is there: it has been painted.
          requestAnimationFrame(() => resolve(performance.now() - startedAt))
        }
        look()
      }),
    [key, shown] as const,
  )
}

const bench: Bench = {
  name: 'presenting',
  async run() {
    const server = await serveSample()
    try {
      return await withBenchPage(`${server.url}?motion=0&drift=0#/present/overview`, async ({ page }) => {
        await page.waitForTimeout(4000)
        const turns: number[] = []
        // The first pages are scenes of their own; each has time to have its next one mounted.
        for (let turn = 0; turn < TURNS; turn += 1) {
          turns.push(await timed(page, turn % 12 < 6 ? 'ArrowRight' : 'ArrowLeft', '.slide.on [data-scene]'))
          await page.waitForTimeout(900)
        }
        const looks: number[] = []
        for (let look = 0; look < LOOKS; look += 1) {
          looks.push(await timed(page, 'o', '.overview.open'))
          await page.keyboard.press('Escape')
          await page.waitForTimeout(600)
        }
        return [
          {
            name: 'next scene after the key, slowest of 12',
            measured: Math.max(...turns),
            target: 100,
            unit: 'ms',
          },
          { name: 'next scene after the key, median', measured: median(turns), target: 100, unit: 'ms' },
          { name: 'overview of all scenes', measured: median(looks), target: 300, unit: 'ms' },
        ]
      })
    } finally {
      await server.close()
    }
  },
}
export default bench
