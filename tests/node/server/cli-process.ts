import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A `liangping` command in a process of its own. */
export interface CliProcess {
  readonly child: ChildProcess
  /** Resolves with the output so far as soon as it matches; rejects when the process ends before. */
  readonly says: (what: RegExp) => Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

/** Starts `liangping <args>` as the npm script does, in the project's folder, for a terminal that speaks English. */
export function startCli(args: readonly string[]): CliProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', here('../../../src/node/cli.ts'), ...args], {
    cwd: here('../../..'),
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, out, err }))
  const says = (what: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => what.test(out) && resolve(out)
      child.stdout.on('data', look)
      look()
      void ended.then(() => reject(new Error(`ended without saying ${what}: ${out}${err}`)))
    })
  return { child, says, ended }
}
