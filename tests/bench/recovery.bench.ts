import { recoveryMs, startKiosk, TROUBLES, type Trouble } from '../browser/kiosk-kit'
import { serveSample } from '../browser/serve-sample'
import type { Bench, Line } from './bench'

const NAMES: Readonly<Record<Trouble, string>> = {
  hang: 'a hung page, until it shows again',
  crash: 'a crashed page, until it shows again',
  kill: 'a killed browser, until it shows again',
}

const recovery: Bench = {
  name: 'recoveries under supervision',
  async run() {
    const server = await serveSample()
    const watched = await startKiosk(server.url)
    try {
      if ((await watched.untilWell(60_000)) === Infinity) throw new Error('the display did not start')
      const lines: Line[] = []
      for (const trouble of ['hang', 'crash', 'kill'] as const) {
        const measured = (await recoveryMs(watched, trouble)) / 1000
        lines.push({ name: NAMES[trouble], measured, target: TROUBLES[trouble].withinMs / 1000, unit: 's' })
        const { length } = watched.lines
        while (!watched.lines.slice(length - 1).some((line) => line.startsWith('well again')))
          await new Promise((resolve) => setTimeout(resolve, 100))
      }
      return lines
    } finally {
      await watched.close()
      await server.close()
    }
  },
}
export default recovery
