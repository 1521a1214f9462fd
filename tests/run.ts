import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '#tests/browser/chromium'
import { BROKEN, closingLine, heldAgainst, playwrightCounts, sum, vitestCounts, type Counts } from './counts'
import { playwrightFailures, vitestFailures, type Failure } from './failures'
import { buildIfStale } from '@/node/build/build-app'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const ROOT = here('..')
const USAGE = 'npm test [-- --unit-only | --browser-only] [name of a test file …]'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const title = (line: string) => say(`\n== ${line} ==`)

/** Runs a program of node_modules with its output shown; resolves with its exit code. */
const runs = (script: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, [here(`../node_modules/${script}`), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })

interface Outcome {
  readonly counts: Counts
  readonly failures: readonly Failure[]
}

/** What a runner's report tells; none written counts as a failure. */
async function told(
  report: string,
  read: {
    readonly counts: (report: unknown) => Counts
    readonly failures: (report: unknown) => readonly Failure[]
  },
  run: () => Promise<number | null>,
): Promise<Outcome> {
  await rm(report, { force: true })
  const exitCode = await run()
  const written: unknown = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'))
  return { counts: heldAgainst(exitCode, read.counts(written)), failures: read.failures(written) }
}

function unit(zone: string, filters: readonly string[]): Promise<Outcome> {
  title(`unit tests in ${zone}`)
  const report = here(`../test-results/unit-${zone.replace(/\W/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return told(report, { counts: vitestCounts, failures: vitestFailures }, () =>
    runs('vitest/vitest.mjs', ['run', ...reporters, ...filters], { TZ: zone }),
  )
}

async function browser(filters: readonly string[]): Promise<Outcome> {
  title('browser tests')
  try {
    const { path, from } = ensureChromium()
    say(`Chromium: ${path} (${from})`)
    await buildIfStale(ROOT, here('../dist/app'), say)
    const report = here('../test-results/browser.json')
    const config = here('./browser/playwright.config.ts')
    return await told(report, { counts: playwrightCounts, failures: playwrightFailures }, () =>
      runs('@playwright/test/cli.js', ['test', '-c', config, ...filters], { CHROME_PATH: path }),
    )
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { counts: BROKEN, failures: [] }
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('-'))
  const filters = args.filter((arg) => !arg.startsWith('-'))
  const [only, ...more] = options
  if (more.length > 0 || (only !== undefined && only !== '--unit-only' && only !== '--browser-only')) {
    process.stderr.write(`unknown option ${more[0] ?? only ?? ''}: ${USAGE}\n`)
    return 2
  }
  await mkdir(here('../test-results'), { recursive: true })
  const all: Outcome[] = []
  if (only !== '--browser-only') {
    all.push(await unit('Asia/Shanghai', filters))
    // Once more far away: what is published speaks of Chinese days wherever it is read.
    all.push(await unit('America/New_York', filters))
  }
  if (only !== '--unit-only') all.push(await browser(filters))
  const total = sum(all.map(({ counts }) => counts))
  for (const { test, why } of all.flatMap(({ failures }) => failures)) say(`\nFAILED ${test}\n${why}`)
  say(`\n${closingLine(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
