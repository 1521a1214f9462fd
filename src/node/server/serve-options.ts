import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { INDEX_FILE } from '@/core/publication/contract'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'
import { unlessAbsent } from './inside'

export const DEFAULT_PORT = 4173

/** A port's number, 0 to 65535 (0: any free one). */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port <= 65535))
    throw new UsageError([
      `--port ${text || '（空）'}：应为 0 至 65535 的数`,
      `port ${text || '(empty)'}: expected a number from 0 to 65535`,
    ])
  return port
}

const LOOPBACKS = ['localhost', '127.0.0.1', '::1']

/** Refuses to let the network publish. */
export function assertLoopback(host: string): void {
  if (!LOOPBACKS.includes(host))
    throw new UsageError([
      `--host ${host}：--publish 只限本机：请去掉 --host；要对网络开放，就不要 --publish`,
      `host ${host}: --publish is for this machine only: leave --host away, and serve the network without --publish`,
    ])
}

const notFound = (given: string): Bilingual => [
  `数据目录 ${given || '（空）'}：找不到`,
  `published folder ${given || '(empty)'}: not found`,
]
const noFolder = (given: string): Bilingual => [
  `数据目录 ${given}：不是文件夹`,
  `published folder ${given}: not a folder`,
]

/** The absolute path of a folder to publish into: an empty one, or one that is not there yet, will do. */
export async function folderToPublish(given: string): Promise<string> {
  const dir = resolve(given)
  if (given === '') throw new UsageError(notFound(''))
  const found = await unlessAbsent(stat(dir))
  if (found && !found.isDirectory()) throw new UsageError(noFolder(given))
  return dir
}

/** The absolute path of a published folder, which must be there and hold an index. */
export async function publishedDirOf(given: string): Promise<string> {
  const dir = resolve(given)
  const found = await unlessAbsent(stat(dir))
  if (given === '' || found === undefined) throw new UsageError(notFound(given))
  if (!found.isDirectory()) throw new UsageError(noFolder(given))
  const index = await unlessAbsent(stat(join(dir, INDEX_FILE)))
  if (!index?.isFile())
    throw new UsageError([
      `数据目录 ${given}：里面没有 index.jws`,
      `published folder ${given}: holds no index.jws`,
    ])
  return dir
}

/** Turns the system's error of listening into a line that tells what to do; other errors are returned unchanged. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new UsageError([
      `端口 ${port} 已被占用：用 --port 换一个`,
      `port ${port} is in use: choose another with --port`,
    ])
  if (code === 'EACCES')
    return new UsageError([`端口 ${port}：没有监听它的权限`, `port ${port}: not permitted to listen there`])
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EINVAL') {
    return new UsageError([`--host ${host}：不是本机的地址`, `host ${host}: not an address of this machine`])
  }
  return error
}

/** The origins of addresses, `https://fleet.example`; what is none is a UsageError. */
export function originsOf(text: string | undefined): readonly string[] {
  const given = (text ?? '').split(',').map((part) => part.trim())
  return given
    .filter((part) => part !== '')
    .map((part) => {
      const url = URL.canParse(part) ? new URL(part) : null
      if (url && /^https?:$/.test(url.protocol)) return url.origin
      throw new UsageError([
        `--report-origin ${part}：应为网址，例如 https://fleet.example`,
        `report-origin ${part}: expected an address such as https://fleet.example`,
      ])
    })
}
