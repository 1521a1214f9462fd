import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { editionBook } from '#mock/books/edition-book'
import { largeCity } from './large-city'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A workbook of ten thousand projects. */
export async function largeBook(): Promise<Uint8Array> {
  const edition = largeCity().at(-1)
  if (!edition) throw new Error('no city')
  return editionBook(edition)
}

export interface Ran {
  readonly code: number
  readonly seconds: number
  /** What the processor worked on it: other programs of the machine do not disturb this. */
  readonly cpuSeconds: number
  /** The most memory it had at a time, in megabytes. */
  readonly megabytes: number
  readonly out: string
  readonly err: string
}

/** Written by the process itself as it ends: what it needed at most. */
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nused '+JSON.stringify(process.resourceUsage())))`

/** A `liangping` command as people start it, in a process of its own, with its time from start to end and its memory. */
export async function runCommand(args: readonly string[]): Promise<Ran> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', TELL, here('../../src/node/cli.ts'), ...args],
    {
      cwd: here('../..'),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const [code] = (await once(child, 'close')) as (number | null)[]
  const seconds = (performance.now() - began) / 1000
  const used = (what: string) => Number(new RegExp(`"${what}":(\\d+)`).exec(err)?.[1] ?? NaN)
  const cpuSeconds = (used('userCPUTime') + used('systemCPUTime')) / 1_000_000
  return { code: code ?? -1, seconds, cpuSeconds, megabytes: used('maxRSS') / 1024, out, err }
}
