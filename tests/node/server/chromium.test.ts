import { describe, expect, it } from 'vitest'
import { chromiumFlags, ensureChromium, findChromium, NoChromium, type Machine } from '../../browser/chromium'

interface Setting extends Partial<Machine> {
  readonly programs?: string[]
}

const machine = ({ programs = [], ...given }: Setting): Machine => ({
  env: { PATH: '/usr/local/bin:/usr/bin' },
  isExecutable: (path) => programs.includes(path),
  playwrightPath: () => '/cache/playwright/chrome',
  isRoot: true,
  run: () => false,
  ...given,
})

describe('finding a Chromium', () => {
  it('takes CHROME_PATH before all others', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }
    const found = findChromium(machine({ env, programs: ['/opt/chrome', '/usr/bin/chromium'] }))
    expect(found).toEqual({ path: '/opt/chrome', from: 'CHROME_PATH' })
  })

  it('says that CHROME_PATH is wrong instead of taking another', () =>
    expect(() =>
      findChromium(machine({ env: { CHROME_PATH: '/no' }, programs: ['/usr/bin/chromium'] })),
    ).toThrow('CHROME_PATH is /no, which is not a program'))

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'])(
    'takes an installed %s',
    (name) =>
      expect(findChromium(machine({ programs: [`/usr/bin/${name}`] }))?.path).toBe(`/usr/bin/${name}`),
  )

  it("takes Playwright's own when none is installed", () =>
    expect(findChromium(machine({ programs: ['/cache/playwright/chrome'] }))?.from).toBe("Playwright's own"))
})

describe('installing a Chromium', () => {
  it('lets Playwright install one, and says so', () => {
    const programs: string[] = []
    const run = (command: string) => {
      programs.push('/cache/playwright/chrome')
      return command === 'npx'
    }
    expect(ensureChromium(machine({ programs, run })).from).toBe(
      "Playwright's own, by playwright install --with-deps",
    )
  })

  it.each([
    [true, ['apt-get update', 'apt-get install -y --no-install-recommends chromium']],
    [false, ['sudo -n apt-get update', 'sudo -n apt-get install -y --no-install-recommends chromium']],
  ])('asks the package manager next (root: %s)', (isRoot, commands) => {
    const programs: string[] = []
    const ran: string[] = []
    const run = (command: string, args: readonly string[]) => {
      ran.push([command, ...args].join(' '))
      if (args.includes('install') && command !== 'npx') programs.push('/usr/bin/chromium')
      return command !== 'npx'
    }
    expect(ensureChromium(machine({ programs, run, isRoot })).path).toBe('/usr/bin/chromium')
    expect(ran).toEqual(['npx playwright install --with-deps chromium', ...commands])
  })

  it('tells the way out when nothing helps', () => {
    expect(() => ensureChromium(machine({}))).toThrow(NoChromium)
    expect(() => ensureChromium(machine({}))).toThrow(/set CHROME_PATH/)
  })

  it('leaves the sandbox on for everyone but root', () => {
    expect(chromiumFlags(false)).not.toContain('--no-sandbox')
    expect(chromiumFlags(true)).toContain('--no-sandbox')
  })
})
