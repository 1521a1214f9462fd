import { createHash, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { TOKEN } from '@/core/fleet/report-config'
import { UsageError } from '@/office/publishing/usage-error'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether a request has the token, compared in constant time; true where no token is configured. */
export function mayPass(request: Pick<IncomingMessage, 'headers'>, token: string | undefined): boolean {
  if (token === undefined) return true
  const given = /^Bearer (\S{1,300})$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token))
}

/** The token in a file; one that is not there, or holds no token, is a UsageError. */
export async function readToken(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError([`令牌文件 ${file}：读不出来`, `token file ${file}: cannot be read`])
  })
  const token = text.trim()
  if (!TOKEN.test(token))
    throw new UsageError([
      `令牌文件 ${file}：应为 8 至 200 个字母、数字和 . _ ~ + / -`,
      `token file ${file}: expected 8 to 200 letters, digits, and . _ ~ + / -`,
    ])
  return token
}

/** Allows this many requests a second on average, twice as many at once. */
export function createAllowance(perSecond: number, now: () => number): () => boolean {
  let left = 2 * perSecond
  let at = now()
  return () => {
    const nowMs = now()
    left = Math.min(2 * perSecond, left + (Math.max(0, nowMs - at) / 1000) * perSecond)
    at = nowMs
    if (left < 1) return false
    left -= 1
    return true
  }
}
