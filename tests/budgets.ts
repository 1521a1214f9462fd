import { fileURLToPath } from 'node:url'
import { FIRST_LOAD_BUDGET_BYTES, measureFirstLoad } from './first-load'

// `tsx tests/budgets.ts`: prints what the built app weighs, and fails above the budget.
const inKb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10)

const files = measureFirstLoad(fileURLToPath(new URL('../dist/app', import.meta.url)))
const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { file, bytes } of files) process.stdout.write(`${inKb(bytes)}  ${file}\n`)
process.stdout.write(
  `${inKb(total)}  JavaScript on first load, gzipped; budget${inKb(FIRST_LOAD_BUDGET_BYTES)}\n`,
)
if (files.length === 0 || total > FIRST_LOAD_BUDGET_BYTES) {
  process.stderr.write(files.length === 0 ? 'no script was found\n' : 'the first load is over its budget\n')
  process.exitCode = 1
}
