import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '#tests/browser/chromium'
import { BROKEN, heldAgainst, playwrightCounts, vitestCounts, type Counts } from './counts'
import { playwrightFailures, vitestFailures, type Failure } from './failures'
import type { Wanted } from './options'
import { buildIfStale } from '@/node/build/build-app'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const ROOT = here('..')

export const say = (line: string) => void process.stdout.write(`${line}\n`)

export interface Outcome {
  readonly counts: Counts
  readonly failures: readonly Failure[]
}

interface Program {
  readonly script: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Runs a program of node_modules, its output shown; resolves with its exit code. */
const runs = ({ script, args, env }: Program) =>
  new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, [here(`../node_modules/${script}`), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.pipe(process.stdout, { end: false })
    child.stderr.pipe(process.stderr, { end: false })
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })

/** What a runner's report tells; none written counts as a failure. */
async function told(
  report: string,
  read: {
    readonly counts: (report: unknown) => Counts
    readonly failures: (report: unknown) => readonly Failure[]
  },
  program: Program,
): Promise<Outcome> {
  await rm(report, { force: true })
  const exitCode = await runs(program)
  const written: unknown = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'))
  return { counts: heldAgainst(exitCode, read.counts(written)), failures: read.failures(written) }
}

const QUICK = ['near', 'near-window', 'node', 'far', 'far-window'] as const
const PROJECTS = { quick: QUICK, long: ['long'], all: [...QUICK, 'long'] } as const
const TAGS = { quick: ['--grep-invert', '@long'], long: ['--grep', '@long'], all: [] } as const

/** The unit tests, each file in the time zones it needs: see vite.config.ts. */
export function unit({ which, extent, filters }: Wanted): Promise<Outcome> {
  const report = here('../test-results/unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const projects = PROJECTS[which].map((name) => `--project=${name}`)
  return told(
    report,
    { counts: vitestCounts, failures: vitestFailures },
    {
      script: 'vitest/vitest.mjs',
      args: ['run', ...projects, ...reporters, ...filters],
      env: { TEST_EXTENT: extent },
    },
  )
}

/** The tests in a real browser, on the app as it is built. */
export async function browser({ which, extent, filters }: Wanted): Promise<Outcome> {
  try {
    const { path, from } = ensureChromium()
    say(`Chromium: ${path} (${from})`)
    await buildIfStale(ROOT, here('../dist/app'), ([, en]) => say(en))
    return await told(
      here('../test-results/browser.json'),
      { counts: playwrightCounts, failures: playwrightFailures },
      {
        script: '@playwright/test/cli.js',
        args: ['test', '-c', here('./browser/playwright.config.ts'), ...TAGS[which], ...filters],
        env: { CHROME_PATH: path, TEST_EXTENT: extent },
      },
    )
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { counts: BROKEN, failures: [] }
  }
}
