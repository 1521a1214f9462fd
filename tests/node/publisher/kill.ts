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

/** Lets a process publish into a folder and kills it (-9) so many milliseconds after its first step. */
export async function killPublishing(dir: string, from: number, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', here('./endless-publisher.ts'), dir, String(from)],
    { cwd: here('../../..'), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await wait(afterMs)
  child.kill('SIGKILL')
  const [code, signal] = (await closed) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`ended by itself with ${code}: ${errors}`)
}
