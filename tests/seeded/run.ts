import { spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyOf } from '../copy'
import { closingLine } from '../counts'
import { SEEDED, type SeededFault } from './faults'

// `npm run test:seeded [-- WORDS]`: puts each fault into a copy of the code and runs the tests that must notice it.
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A run with a fault that takes so many times as long as all the tests without one hangs: the fault was noticed. */
const PATIENCE = 3
const LEAST_PATIENCE_MS = 240_000

/** In one time zone, to the first failure. */
const ONCE = ['--project=near', '--project=near-window', '--project=node', '--bail=1', '--reporter=dot']

type Run = 'passed' | 'failed' | 'ran no test'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs the unit tests whose paths hold one of these words in a copy. */
const testsIn = (copy: string, words: readonly string[], withinMs?: number) =>
  new Promise<{ readonly run: Run; readonly told: string }>((resolve) => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
    const child = spawn(process.execPath, [vitest, 'run', ...ONCE, ...words], {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: withinMs,
    })
    let told = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (told += text))
    child.on('close', (code) => {
      const ended = code === 0 ? 'passed' : 'failed'
      resolve({ told, run: /No test files found/.test(told) ? 'ran no test' : ended })
    })
  })

/** What is wrong with a fault's outcome; null where the tests noticed it. */
async function missed(
  copy: string,
  [, file, text, instead, tests]: SeededFault,
  withinMs: number,
): Promise<string | null> {
  const path = join(copy, 'src', file)
  const whole = await readFile(path, 'utf8').catch(() => null)
  if (whole === null) return `src/${file} is not there`
  const parts = whole.split(text)
  if (parts.length !== 2) return `its text stands ${parts.length - 1} times in src/${file}: expected once`
  await writeFile(path, parts.join(instead))
  const { run } = await testsIn(copy, tests.split(' '), withinMs)
  await writeFile(path, whole)
  if (run === 'ran no test') return `no test file's path holds ${tests}`
  return run === 'failed' ? null : `no test of ${tests} failed`
}

const words = process.argv.slice(2)
const chosen = SEEDED.filter(([what, file]) => words.every((word) => `${what} ${file}`.includes(word)))
const copy = await copyOf(ROOT)
let failed = 0
try {
  // Without a fault all is well: else every fault would seem to be noticed.
  const filters = new Set(chosen.flatMap(([, , , , tests]) => tests.split(' ')))
  const began = Date.now()
  const { run: sound, told } = await testsIn(copy, [...filters])
  if (sound !== 'passed') throw new Error(`the tests of the copy ${sound} before a fault was put in: ${told}`)
  const withinMs = Math.max(LEAST_PATIENCE_MS, PATIENCE * (Date.now() - began))
  for (const [at, fault] of chosen.entries()) {
    const why = await missed(copy, fault, withinMs)
    if (why !== null) failed += 1
    say(
      `${at + 1}/${chosen.length} ${why === null ? 'noticed' : 'MISSED '} ${fault[0]}${why === null ? '' : `: ${why}`}`,
    )
  }
} finally {
  await rm(copy, { recursive: true, force: true })
}
say(`\n${closingLine({ passed: chosen.length - failed, failed, skipped: 0 })}`)
process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1
