import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** How a command ended, with all that it and the processes it started took. */
export interface Ran {
  readonly code: number
  readonly seconds: number
  /** What the processor worked on it: other programs of the machine hardly disturb this. */
  readonly cpuSeconds: number
  /** The most memory that was in use for it at a time, in megabytes. */
  readonly megabytes: number
  readonly out: string
  readonly err: string
}

/** The shell tells what the command and all it waited for worked: by itself and within the system. */
const TIMED = 'TIMEFORMAT="used %U %S"; time "$0" "$@"'
const USED = /used ([\d.]+) ([\d.]+)\s*$/
const LOOK_MS = 100
const listed = promisify(execFile)

/** The memory that a process and those it started have in use, in megabytes. */
async function memoryOf(root: number | undefined): Promise<number> {
  const { stdout } = await listed('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number =>
    all.reduce(
      (sum, [pid = 0, above, kilobytes = 0]) => sum + (above === parent ? kilobytes + below(pid) : 0),
      0,
    )
  return root === undefined ? 0 : below(root) / 1024
}

/** A `liangping` command as people start it, in a process of its own, with its time from start to end and its memory. */
export async function runCommand(args: readonly string[]): Promise<Ran> {
  const began = performance.now()
  const command = [process.execPath, '--import', 'tsx', here('../../src/node/cli.ts'), ...args]
  const child = spawn('bash', ['-c', TIMED, ...command], {
    cwd: here('../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err, megabytes] = ['', '', 0]
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const looking = setInterval(() => {
    void memoryOf(child.pid).then((used) => (megabytes = Math.max(megabytes, used)))
  }, LOOK_MS)
  const [code] = (await once(child, 'close')) as (number | null)[]
  clearInterval(looking)
  const seconds = (performance.now() - began) / 1000
  const [, own = NaN, within = NaN] = USED.exec(err) ?? []
  return { code: code ?? -1, seconds, cpuSeconds: Number(own) + Number(within), megabytes, out, err }
}

const RUNS = 3

/** A command several times: other programs of the machine disturb some of them. */
export async function runTimes(args: readonly string[]): Promise<readonly Ran[]> {
  const ran: Ran[] = []
  for (let at = 0; at < RUNS; at += 1) ran.push(await runCommand(args))
  return ran
}
