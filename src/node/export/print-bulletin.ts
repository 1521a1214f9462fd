import { join } from 'node:path'
import type { TrustedKey } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { UsageError } from '@/office/publishing/usage-error'
import type { Locale } from '@/core/i18n/say'
import { buildIfStale } from '@/node/build/build-app'
import { startServer } from '@/node/server/server'
import { installedBrowser, isExecutable } from '@/node/kiosk/find-browser'
import type { Tell } from './make'
import { printPage } from './print-page'

const TIMEOUT_MS = 120_000
const STATE = 'document.documentElement.dataset.bulletin'

/** An installed Chromium; none is a UsageError that says what to do. */
function chromiumOf(env: NodeJS.ProcessEnv) {
  const given = env['CHROME_PATH']
  if (given && !isExecutable(given))
    throw new UsageError([
      `CHROME_PATH 是 ${given}，不是程序：请改正或去掉它`,
      `CHROME_PATH is ${given}, which is not a program: mend or unset it`,
    ])
  const found = given || installedBrowser(env)
  if (found) return found
  throw new UsageError([
    '没有安装 Chromium：请安装 Chromium 或 Google Chrome，或用 CHROME_PATH 指明它',
    'no Chromium is installed: install chromium or Google Chrome, or set CHROME_PATH to one',
  ])
}

interface PrintJob {
  readonly dir: string
  readonly keys: readonly TrustedKey[] | undefined
  readonly period: Period
  readonly locale: Locale
}

/** The bulletin of a quarter as PDF: the display's own page, served on this machine and printed by its Chromium. */
export async function printBulletin(
  root: string,
  { dir, keys, period, locale }: PrintJob,
  tell: Tell,
): Promise<Uint8Array> {
  if (keys === undefined)
    throw new UsageError([
      '--as bulletin 要和 --keys 一起用：页面只显示能核验的数据',
      '--as bulletin needs --keys: its page shows only what it can verify',
    ])
  const chromium = chromiumOf(process.env)
  const appDir = join(root, 'dist/app')
  await buildIfStale(root, appDir, tell)
  const server = await startServer({ appDir, publishedDir: dir, trustedKeys: keys, port: 0 })
  try {
    tell(['正在打印通报 …', 'printing the bulletin …'])
    const url = `${server.url}?lang=${locale}&motion=0#/bulletin?period=${period}`
    return await printPage(chromium, { url, state: STATE, timeoutMs: TIMEOUT_MS })
  } finally {
    await server.close()
  }
}
