import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Teller } from '@/node/command/teller'
import { UsageError } from '@/office/publishing/usage-error'

/** Refuses a key that lies in the published folder. */
export async function assertOutside(dir: string, keyFile: string): Promise<void> {
  const folder = await realpath(dir).catch(() => resolve(dir))
  const way = relative(folder, await realpath(keyFile))
  if (isAbsolute(way) || way.split(sep)[0] === '..') return
  throw new UsageError([
    `密钥文件 ${keyFile}：在数据目录里，人人都能读到；请移到别处`,
    `key file ${keyFile}: lies in the published folder, which everybody may read: move it`,
  ])
}

/** Runs work that Ctrl+C stops before its next step, leaving the old state. A second Ctrl+C ends the process. */
export async function stoppable<T>(
  { complain }: Teller,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    return await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    complain(['已停止：什么也没有公开', 'stopped: nothing was published'])
    process.exitCode = 130
    return null
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** A full or read-only disk becomes a UsageError. */
export function asUsage(error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error
  const why = 'code' in error ? String(error.code) : error.message
  return new UsageError([
    `磁盘写不进去（${why}）。目录里是完整的旧数据或新数据；查看剩余空间和权限后再公开一次`,
    `${error.message} (the folder holds the old state or the new, whole; mend it and publish again)`,
  ])
}
