import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startCli } from '../node/server/cli-process'
import { query } from './display'
import { recoveryMs, startKiosk, TROUBLES, type Trouble } from './kiosk-kit'
import { expect, test } from './serving'
import { deployApp } from './versions'

const LOBBY = query({ motion: 0, drift: 0, scenes: 'overview,completion', dwell: 5, page: 1 }).slice(1)

test.describe.configure({ timeout: 120_000 })

const OUTSET: Readonly<Record<Trouble, RegExp>> = {
  hang: /^reload: the page does not answer; act 1$/,
  crash: /^reload: the page's process crashed \(\w+\)/,
  kill: /^restart: the browser ended \(SIGKILL\)/,
}

for (const [what, troubles, isLong] of [
  ['a page that crashes, and a browser that is killed', ['crash', 'kill'], false],
  ['a page that hangs', ['hang'], true],
] as const)
  test(`put right in time: ${what}`, { tag: isLong ? '@long' : [] }, async ({ baseURL }) => {
    const watched = await startKiosk(baseURL + LOBBY)
    try {
      expect(await watched.untilWell(30_000)).toBeLessThan(Infinity)
      for (const trouble of troubles) {
        const from = watched.lines.length
        const { withinMs } = TROUBLES[trouble]
        expect(await recoveryMs(watched, trouble), trouble).toBeLessThanOrEqual(withinMs)
        await expect.poll(() => watched.lines.slice(from).some((line) => /^well again/.test(line))).toBe(true)
        expect(watched.lines[from]).toMatch(OUTSET[trouble])
      }
    } finally {
      await watched.close()
    }
  })

test(
  'a scene that stands still is mounted anew, and a white screen is seen: the ladder is climbed until it is gone',
  { tag: '@long' },
  async ({ baseURL }) => {
    const watched = await startKiosk(baseURL + LOBBY)
    const saw = (what: RegExp, from = 0) =>
      expect
        .poll(() => watched.lines.slice(from).some((line) => what.test(line)), { timeout: 40_000 })
        .toBe(true)
    try {
      expect(await watched.untilWell(30_000)).toBeLessThan(Infinity)
      await watched.onPage('for (let id = 0; id < 100_000; id += 1) clearTimeout(id)')
      const stuck = await watched.onPage('document.documentElement.dataset.turn')
      await saw(/^remount: a scene outstays its time \((overview|completion) 1\)/)
      await saw(/^well again/)
      expect(await watched.onPage('document.documentElement.dataset.turn')).not.toBe(stuck)

      const from = watched.lines.length
      await watched.onPage(`{
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('html { background: #fff !important } body { display: none !important }')
      document.adoptedStyleSheets = [sheet]
    }`)
      await saw(/^remount: the screen is blank/, from)
      await saw(/^reload: the screen is blank/, from)
      await saw(/^well again/, from)
    } finally {
      await watched.close()
    }
  },
)

test('a page that runs out of memory is loaded anew', { tag: '@long' }, async ({ baseURL }) => {
  const watched = await startKiosk(baseURL + LOBBY, ['--js-flags=--max-old-space-size=64'])
  try {
    expect(await watched.untilWell(30_000)).toBeLessThan(Infinity)
    await watched.onPage(`setTimeout(() => {
      const all = []
      for (;;) all.push(Array.from({ length: 100_000 }, () => ({})))
    }), true`)
    const seen =
      /^reload: the page(?: is running out of memory|'s process crashed \((?:oom|crashed|killed)\))/
    await expect
      .poll(() => watched.lines, { timeout: 30_000 })
      .toEqual([expect.stringMatching(seen), expect.stringMatching(/^well again/)])
    expect(await watched.untilWell(10_000)).toBeLessThan(Infinity)
  } finally {
    await watched.close()
  }
})

test(
  'kiosk waits in words for a server that is away, and shows the display when it is back',
  { tag: '@long' },
  async () => {
    const app = await deployApp()
    await app.stop()
    const watched = await startKiosk(app.url + LOBBY)
    try {
      await expect.poll(() => watched.onPage('document.body.innerText')).toContain('正在等待服务器')
      await app.startAgain()
      expect(await watched.untilWell(30_000)).toBeLessThan(20_000)
    } finally {
      await watched.close()
      await app.close()
    }
  },
)

test(
  'kiosk: one line a start, and its browser ends with it',
  { tag: '@long' },
  async ({ baseURL }, testInfo) => {
    const profile = testInfo.outputPath('profile')
    const kiosk = startCli([
      'kiosk',
      baseURL ?? '',
      '--headless',
      '--profile',
      profile,
      '--flags=--disable-sync',
    ])
    expect(await kiosk.says(/kiosk: .*\n/)).toContain(`profile ${profile}`)
    await expect
      .poll(() => readdir(join(profile, 'Default')).catch(() => []), { timeout: 20_000 })
      .not.toEqual([])
    kiosk.child.kill('SIGTERM')
    const { code, out } = await kiosk.ended
    expect(code).toBe(0)
    expect(out).toMatch(/stopping: SIGTERM\n$/)
    await expect.poll(() => readdir(profile).then((files) => files.includes('SingletonLock'))).toBe(false)
  },
)
