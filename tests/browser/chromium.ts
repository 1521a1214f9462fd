import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { installedBrowser, isExecutable } from '@/node/kiosk/find-browser'

/** A browser to test with, and where it comes from. */
export interface Chromium {
  readonly path: string
  readonly from: string
}

/** What is asked of the machine; replaced in the tests of this file. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isExecutable: (path: string) => boolean
  readonly playwrightPath: () => string
  readonly isRoot: boolean
  /** Runs a command with its output shown; whether it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean
}

export class NoChromium extends Error {}

const thisMachine: Machine = {
  env: process.env,
  isExecutable,
  playwrightPath: () => chromium.executablePath(),
  isRoot: process.getuid?.() === 0,
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0,
}

/** A Chromium that is there already: `CHROME_PATH`, one on the PATH, Playwright's own; a wrong `CHROME_PATH` is told. */
export function findChromium(machine: Machine = thisMachine): Chromium | undefined {
  const { env, isExecutable } = machine
  const given = env['CHROME_PATH']
  if (given) {
    if (isExecutable(given)) return { path: given, from: 'CHROME_PATH' }
    throw new NoChromium(`CHROME_PATH is ${given}, which is not a program: mend or unset it`)
  }
  const installed = installedBrowser(env, isExecutable)
  if (installed !== undefined) return { path: installed, from: 'installed on this machine' }
  const own = machine.playwrightPath()
  return own !== '' && isExecutable(own) ? { path: own, from: "Playwright's own" } : undefined
}

/** A Chromium: one that is there, else one installed now by Playwright or by the system's package manager. */
export function ensureChromium(machine: Machine = thisMachine): Chromium {
  const there = findChromium(machine)
  if (there !== undefined) return there
  const { run, isRoot } = machine
  const apt = (args: readonly string[]) =>
    isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args])
  const ways: readonly (readonly [string, () => boolean])[] = [
    [
      'playwright install --with-deps',
      () => run('npx', ['playwright', 'install', '--with-deps', 'chromium']),
    ],
    ['apt-get', () => apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'chromium'])],
    // Without root the libraries may be there all the same.
    ['playwright install', () => run('npx', ['playwright', 'install', 'chromium'])],
  ]
  for (const [name, install] of ways) {
    if (!install()) continue
    const now = findChromium(machine)
    if (now !== undefined) return { ...now, from: `${now.from}, by ${name}` }
  }
  throw new NoChromium(
    'no Chromium was found, and none could be installed: install chromium or Google Chrome, ' +
      'or set CHROME_PATH to one, and run the tests again',
  )
}

/** The flags for an unattended test browser; root cannot use the sandbox. */
export const chromiumFlags = (isRoot = thisMachine.isRoot): string[] => [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  ...(isRoot ? ['--no-sandbox'] : []),
]
