import type { CDPSession, Page } from '@playwright/test'
import type { Held } from './verdict'

interface Counted {
  made: number
  readonly charts: Set<string>
  readonly timers: Set<unknown>
}

/** Counts charts that were made and not disposed of, and timers that wait; runs on the page before it. */
function countOnPage() {
  const charts = new Set<string>()
  const timers = new Set<unknown>()
  const counted = { made: 0, charts, timers }
  Object.assign(window, { soak: counted })
  // ECharts marks its container with the instance's id, and unmarks it when it is disposed of.
  const MARK = '_echarts_instance_'
  const set = Element.prototype.setAttribute
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    if (name === MARK) {
      charts.delete(this.getAttribute(MARK) ?? '')
      if (value !== '') {
        charts.add(value)
        counted.made += 1
      }
    }
    set.call(this, name, value)
  }
  const once = (
    start: 'setTimeout' | 'requestAnimationFrame',
    stop: 'clearTimeout' | 'cancelAnimationFrame',
  ) => {
    const starts = window[start] as (run: (...args: unknown[]) => void, ...rest: unknown[]) => unknown
    const stops = window[stop] as (id: unknown) => void
    Object.assign(window, {
      [start]: (run: (...args: unknown[]) => void, ...rest: unknown[]) => {
        const id = starts.call(
          window,
          (...args: unknown[]) => {
            timers.delete(id)
            run(...args)
          },
          ...rest,
        )
        timers.add(id)
        return id
      },
      [stop]: (id: unknown) => {
        timers.delete(id)
        stops.call(window, id)
      },
    })
  }
  once('setTimeout', 'clearTimeout')
  once('requestAnimationFrame', 'cancelAnimationFrame')
  const [every, never] = [window.setInterval, window.clearInterval]
  Object.assign(window, {
    setInterval: (...args: Parameters<typeof setInterval>) => {
      const id = every.apply(window, args)
      timers.add(id)
      return id
    },
    clearInterval: (id: number) => {
      timers.delete(id)
      never.call(window, id)
    },
  })
}

/** Has the page count from its beginning; to be asked for after the clock is installed. */
export async function countHeld(page: Page): Promise<void> {
  // tsx gives inner functions their names by this call, in functions that run on the page too.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(countOnPage)
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}

/** How much of the heap is what the engine made of the program: machine code, byte code, what it learnt about types. */
async function codeBytes(cdp: CDPSession): Promise<number> {
  const chunks: string[] = []
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')]
  let bytes = 0
  for (let node = 0; node < nodes.length; node += fields.length)
    if (nodes[node + type] === code) bytes += nodes[node + size] ?? NaN
  return bytes
}

/** What the page holds now, after two collections: what the first finalises, the second frees. */
export async function held(page: Page, cdp: CDPSession, day: number): Promise<Held> {
  // What the console kept for a developer is the browser's, up to its limit; so is its list of what was fetched.
  await cdp.send('Runtime.discardConsoleEntries')
  await page.evaluate(() => performance.clearResourceTimings())
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((candidate) => candidate.name === name)?.value ?? NaN
  const counted = await page.evaluate(() => {
    const { charts, timers } = (window as unknown as { soak: Counted }).soak
    const { publication = '' } = document.documentElement.dataset
    return { charts: charts.size, timers: timers.size, publication }
  })
  const code = await codeBytes(cdp)
  return {
    day,
    ...counted,
    heapBytes: metric('JSHeapUsedSize') - code,
    codeBytes: code,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

/** How many charts were made since the page began. */
export const chartsMade = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { soak: Counted }).soak.made)
