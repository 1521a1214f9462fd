import { soak, WARM_UP_LOOPS } from '../soak/soak'
import { growth, MOST } from '../soak/verdict'
import type { Bench } from './bench'

/** A week; `npm run soak` runs thirty days. */
const DAYS = 7

const accelerated: Bench = {
  name: `${DAYS} accelerated days`,
  async run() {
    const grown = growth(
      await soak({ days: DAYS, loopsADay: 3, realDayMs: null, warmUpLoops: WARM_UP_LOOPS, onDay: () => {} }),
    )
    const line = (name: string, measured: number, target: number, unit = '') => ({
      name: `${DAYS} accelerated days, ${name}`,
      measured,
      target,
      unit,
    })
    return [
      line('heap more', grown.heapBytes / 1e6, MOST.heapBytes / 1e6, 'MB'),
      line('compiled code more', grown.codeBytes / 1e6, MOST.codeBytes / 1e6, 'MB'),
      line('DOM nodes more', grown.nodes, MOST.nodes),
      line('listeners more', grown.listeners, MOST.listeners),
      line('charts more', grown.charts, MOST.charts),
      line('timers more', grown.timers, MOST.timers),
    ]
  },
}
export default accelerated
