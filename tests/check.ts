import { spawn } from 'node:child_process'

// `npm run check`: types, lint, format and what nothing uses, beside the unit tests that start no commands and servers;
// each is shown when it has ended.
const all = await Promise.all([inTurn('lint', 'types', 'unused'), inTurn('unit:near')])
process.exitCode = all.every(Boolean) ? 0 : 1

/** Runs a script of package.json, then shows what it wrote if it failed; whether it succeeded. */
function passes(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const began = Date.now()
    const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
    child.on('close', (code) => {
      const told = code === 0 ? 'ok' : `FAILED (${code ?? 'killed'})`
      process.stdout.write(`== ${name}: ${told}, ${((Date.now() - began) / 1000).toFixed(0)} s ==\n`)
      if (code !== 0) process.stdout.write(Buffer.concat(output))
      resolve(code === 0)
    })
  })
}

/** One after another, whether or not one fails. */
async function inTurn(...names: readonly string[]): Promise<boolean> {
  let all = true
  for (const name of names) all = (await passes(name)) && all
  return all
}
