import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from '@/node/build/build-app'
import { soak, WARM_UP_LOOPS } from './soak'
import { growth, HEADING, lineOf, tooMuch, type Held } from './verdict'

// `npm run soak [-- --days 30 | --real HOURS]`: a table by day, and a failure where anything grows.
const USAGE = 'npm run soak [-- --days N | --real HOURS]'
const SAMPLES_OF_REAL_TIME = 24
const LOOPS_A_DAY = 3
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const say = (line: string) => void process.stdout.write(`${line}\n`)

function amount(text: string | undefined, least: number): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (!(value >= least && value <= 10_000)) throw new TypeError(`${text}: a number from ${least} on`)
  return value
}

async function main(): Promise<number> {
  const options = { days: { type: 'string' }, real: { type: 'string' } } as const
  const { values } = parseArgs({ options })
  const hours = amount(values.real, 0.01)
  const days = hours === null ? Math.round(amount(values.days, 3) ?? 30) : SAMPLES_OF_REAL_TIME
  const realDayMs = hours === null ? null : (hours * 3_600_000) / days
  await buildIfStale(here('../..'), here('../../dist/app'), ([, en]) => say(en))
  const began = Date.now()
  say(
    realDayMs === null
      ? `${days} days, accelerated; day 0 is the end of ${WARM_UP_LOOPS} loops of warming up`
      : `${hours} h in real time, ${days} samples`,
  )
  say(HEADING)
  const warmUpLoops = realDayMs === null ? WARM_UP_LOOPS : 0
  const onDay = (held: Held) => say(lineOf(held))
  const all = await soak({ days, loopsADay: LOOPS_A_DAY, realDayMs, warmUpLoops, onDay })
  const grown = growth(all)
  say(
    `\ngrew at most by ${(grown.heapBytes / 1e6).toFixed(2)} MB of heap and ${(grown.codeBytes / 1e6).toFixed(2)} MB of compiled code, ${grown.nodes} nodes, ${grown.listeners} listeners, ` +
      `${grown.charts} charts, ${grown.timers} timers while one publication was on; ${((Date.now() - began) / 60_000).toFixed(1)} min`,
  )
  const wrong = tooMuch(grown)
  for (const line of wrong) process.stderr.write(`grew too much: ${line}\n`)
  return wrong.length === 0 ? 0 : 1
}

main()
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}: ${USAGE}\n`)
    process.exitCode = 2
  })
