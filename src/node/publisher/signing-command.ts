import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UsageError } from '@/office/publishing/usage-error'

/** What the commands that sign have in common: `publish` and `notice`. */
export const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** Refuses a key that lies in the published folder. */
export async function assertOutside(dir: string, keyFile: string): Promise<void> {
  const folder = await realpath(dir).catch(() => resolve(dir))
  const way = relative(folder, await realpath(keyFile))
  if (isAbsolute(way) || way.split(sep)[0] === '..') return
  throw new UsageError(`key file ${keyFile}: lies in the published folder, which everybody may read: move it`)
}

/** Runs work that Ctrl+C stops before its next step, leaving the old state. A second Ctrl+C ends the process. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    complain('stopped: nothing was published')
    process.exitCode = 130
    return null
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** A full or read-only disk becomes a UsageError. */
export function asUsage(error: unknown): unknown {
  const isSystem = error instanceof Error && 'syscall' in error
  const state = 'the folder holds the old state or the new, whole; mend it and publish again'
  return isSystem ? new UsageError(`${error.message} (${state})`) : error
}
