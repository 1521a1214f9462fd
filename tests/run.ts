import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { closingLine, sum } from './counts'
import { USAGE, wantedOf, type Wanted } from './options'
import { browser, say, unit, type Outcome } from './runners'

/** Runs both kinds of tests, and closes with all failures and one count. */
async function main(wanted: Wanted): Promise<number> {
  await mkdir(fileURLToPath(new URL('../test-results', import.meta.url)), { recursive: true })
  // One after the other: a browser that waits for the processor fails by its patience.
  const all: Outcome[] = []
  for (const part of wanted.parts) all.push(await (part === 'unit' ? unit(wanted) : browser(wanted)))
  const total = sum(all.map(({ counts }) => counts))
  for (const { test, why } of all.flatMap(({ failures }) => failures)) say(`\nFAILED ${test}\n${why}`)
  say(`\n${closingLine(total)}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

try {
  process.exitCode = await main(wantedOf(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  process.stderr.write(`${error.message}: ${USAGE}\n`)
  process.exitCode = 2
}
