import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { sampleEditions } from '#mock/city/editions'
import { fontSlices, slicesFor } from '@/app/shell/font-slices'
import type { Shells } from '@/app/shell/shells'
import { cacheNames } from '@/app/shell/shells-file'
import { chromiumFlags, ensureChromium } from './chromium'
import { root } from './display'
import { APP_DIR } from './serve-sample'

/** A browser with a profile that outlives it, as on a player that is switched off and on again. */
export interface Player {
  readonly switchOn: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>
  readonly remove: () => Promise<void>
}

export async function player(): Promise<Player> {
  const profile = await mkdtemp(join(tmpdir(), 'liangping-player-'))
  return {
    async switchOn() {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: ensureChromium().path,
        args: chromiumFlags(),
        serviceWorkers: 'allow',
        viewport: { width: 1920, height: 1080 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    },
    remove: () => rm(profile, { recursive: true, force: true }),
  }
}

/** A first start, on a machine that may be busy. */
export const startedFirst = (page: Page) =>
  expect(root(page)).toHaveAttribute('data-state', 'showing', { timeout: 30_000 })

/** What the page's device remembers of its versions. */
export const shellsOf = (page: Page): Promise<Shells | null> =>
  page.evaluate(async (name) => {
    const found = await (await caches.open(name)).match('./shells.json')
    return found ? ((await found.json()) as Shells) : null
  }, cacheNames(page.url()).shells)

export const buildOn = (page: Page) => root(page).getAttribute('data-build')

/** The files of type that the sample's words need. */
async function typeNeeded(): Promise<string[]> {
  const assets = join(APP_DIR, 'assets')
  const read = async (ending: string) =>
    Promise.all(
      (await readdir(assets))
        .filter((name) => name.endsWith(ending))
        .map((name) => readFile(join(assets, name), 'utf8')),
    )
  const texts = [...(await read('.js')), JSON.stringify(sampleEditions())]
  return slicesFor(fontSlices((await read('.css')).join('\n')), texts).map(({ url }) => url)
}

/** Waits until the program, its type and a publication are on the device. */
export async function keptWhole(page: Page): Promise<void> {
  await expect.poll(() => shellsOf(page), { timeout: 60_000 }).toMatchObject({ chosen: { started: true } })
  const needed = await typeNeeded()
  const missing = () =>
    page.evaluate(
      async ({ name, urls }) => {
        const cache = await caches.open(name)
        const found = await Promise.all(urls.map((url) => cache.match(url, { ignoreVary: true })))
        return found.filter((answer) => !answer).length
      },
      { name: cacheNames(page.url()).fonts, urls: needed },
    )
  expect(needed.length).toBeGreaterThan(20)
  await expect.poll(missing, { timeout: 60_000 }).toBe(0)
}
