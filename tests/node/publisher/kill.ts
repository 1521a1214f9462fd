import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Numbers from 0 to 1 that are the same in every run (Park & Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Starts a TypeScript file of this project with arguments, and kills it (-9) when `when` says so. */
export async function killProcess(
  words: readonly string[],
  when: (die: () => Promise<void>, begun: Promise<unknown>) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: here('../../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  const closed = once(child, 'close')
  const die = async () => {
    child.kill('SIGKILL')
    await closed
  }
  when(die, Promise.race([once(child.stdout, 'data'), closed]))
  const [code, signal] = (await closed) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`ended by itself with ${code}: ${errors}`)
}

/** Lets a process publish into a folder and kills it so many milliseconds after its first step. */
export const killPublishing = (dir: string, from: number, afterMs: number): Promise<void> =>
  killProcess([here('./endless-publisher.ts'), dir, String(from)], (die, begun) => {
    void begun.then(() => wait(afterMs)).then(die)
  })
