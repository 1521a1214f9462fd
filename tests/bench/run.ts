import { readdirSync } from 'node:fs'
import { tableOf, type Bench, type Line } from './bench'
import { buildIfStale } from '@/node/build/build-app'
import { fileURLToPath } from 'node:url'

// `npm run bench [-- name …]`: runs every *.bench.ts whose name holds one of the words, and prints one table.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const say = (line: string) => void process.stderr.write(`${line}\n`)

const words = process.argv.slice(2)
const files = readdirSync(here('.'))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort()

await buildIfStale(here('../..'), here('../../dist/app'), ([, en]) => say(en))
const lines: Line[] = []
for (const file of files) {
  const { default: bench } = (await import(new URL(file, import.meta.url).href)) as { default: Bench }
  say(`${bench.name} …`)
  try {
    lines.push(...(await bench.run()))
  } catch (error) {
    say(`${bench.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = 1
  }
}
process.stdout.write(`${tableOf(lines)}\n`)
