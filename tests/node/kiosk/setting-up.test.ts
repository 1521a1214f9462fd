import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserArguments } from '@/node/kiosk/flags'
import { kioskOptions, type KioskArgs } from '@/node/kiosk/kiosk-options'
import { FOOT } from '@/node/kiosk/ladder'
import { cleanProfile, prepareProfile } from '@/node/kiosk/profile'
import { readLadder, writeLadder } from '@/node/kiosk/state-file'
import { waitingPage } from '@/node/kiosk/waiting-page'
import { UsageError } from '@/office/publishing/usage-error'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-kiosk-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const executable = (path: string) => path === '/usr/bin/chromium'
const options = (given: KioskArgs, env: NodeJS.ProcessEnv = { PATH: '/bin:/usr/bin', DISPLAY: ':0' }) =>
  kioskOptions(given, { env, isRoot: false, executable })

describe('a call of kiosk', () => {
  it('finds browser and screen by itself', () => {
    expect(options({})).toMatchObject({
      address: 'http://localhost:4173/',
      command: '/usr/bin/chromium',
      headless: false,
      wayland: false,
    })
    expect(options({}, { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' }).wayland).toBe(true)
    expect(options({ display: ':1' }).env['DISPLAY']).toBe(':1')
    expect(options({ profile: '/var/lib/x/profile' }).stateFile).toBe('/var/lib/x/profile.state.json')
    expect(options({ flags: ' --a  --b=1 ' }).more).toEqual(['--a', '--b=1'])
  })

  it.each<[string, KioskArgs, NodeJS.ProcessEnv | undefined, RegExp]>([
    ['no screen', {}, { PATH: '/usr/bin' }, /no screen: give --display :0/],
    ['no browser', {}, { PATH: '/bin', DISPLAY: ':0' }, /apt install chromium/],
    ['a browser that is none', { chromium: '/etc/passwd' }, undefined, /\/etc\/passwd: not a program/],
    ['an address that is none', { address: 'lobby' }, undefined, /address lobby: expected one like/],
    ['a file', { address: 'file:///etc/passwd' }, undefined, /address file/],
  ])('refuses %s with the way out', (_, given, env, reason) => {
    expect(() => options(given, env)).toThrow(UsageError)
    expect(() => options(given, env)).toThrow(reason)
  })

  it('needs no screen without one', () =>
    expect(options({ headless: true }, { PATH: '/usr/bin' }).headless).toBe(true))
})

describe('Chromium’s flags', () => {
  const base = { profileDir: '/p', headless: false, isRoot: false, wayland: false, more: [] }
  it('keep an unattended page awake, and keep dialogs away', () => {
    expect(browserArguments(base, 'x')).toEqual(
      expect.arrayContaining([
        '--kiosk',
        '--disable-background-timer-throttling',
        '--disable-renderer-backgrounding',
        '--disable-backgrounding-occluded-windows',
        '--noerrdialogs',
        '--autoplay-policy=no-user-gesture-required',
        '--remote-debugging-pipe',
        '--user-data-dir=/p',
      ]),
    )
    expect(browserArguments(base, 'x')).not.toContain('--no-sandbox')
    expect(browserArguments(base, 'x').at(-1)).toBe('x')
  })
  it('follow the machine: root, Wayland, no screen', () => {
    const all = browserArguments({ ...base, headless: true, isRoot: true, wayland: true, more: ['--y'] }, 'x')
    expect(all).toEqual(
      expect.arrayContaining(['--no-sandbox', '--ozone-platform=wayland', '--headless=new', '--y']),
    )
  })
})

describe('the profile', () => {
  it('is made, and a clean one takes its place; one older is kept', async () => {
    const profile = join(dir, 'a/profile')
    await prepareProfile(profile)
    await writeFile(join(profile, 'History'), 'x')
    await prepareProfile(profile)
    await cleanProfile(profile)
    expect(await readdir(profile)).toEqual(['.liangping-kiosk'])
    expect(await readdir(`${profile}.old`)).toContain('History')
    await cleanProfile(profile)
    expect(await readdir(`${profile}.old`)).not.toContain('History')
  })

  it('is never somebody’s folder', async () => {
    await mkdir(join(dir, 'home'))
    await writeFile(join(dir, 'home/letter'), 'dear')
    await expect(prepareProfile(join(dir, 'home'))).rejects.toThrow(/holds other things/)
  })
})

describe('where the supervisor stands', () => {
  it('survives a restart', async () => {
    const ladder = { ...FOOT, rung: 2, acts: 5, waitUntil: 12 }
    await writeLadder(join(dir, 'deep/state.json'), ladder)
    expect(await readLadder(join(dir, 'deep/state.json'))).toEqual(ladder)
  })
  it.each(['', '{', 'null', '{"rung":9}', '{"rung":-1,"acts":0}'])(
    'is the foot where %j is written',
    async (text) => {
      await writeFile(join(dir, 'state.json'), text)
      expect(await readLadder(join(dir, 'state.json'))).toEqual(FOOT)
    },
  )
})

it('the page that waits for the server runs nothing that an address says', () => {
  const page = decodeURIComponent(waitingPage('http://x/"><script>alert(1)</script>&'))
  expect(page).not.toContain('<script')
  expect(page).toContain('#0b1626')
})
