import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publishSample } from '@/node/sample/publish-sample'
import { installed, startNginx } from '../node/server/foreign'
import { ask } from '../node/server/site'
import type { Bench, Line } from './bench'

const run = promisify(execFile)
const CONNECTIONS = 64
const SECONDS = 4
/** Of one process, on a machine that also makes the requests: 1000 a second carry 60,000 screens at a poll a minute. */
const TARGET_US = 1000

/** Requests a second that wrk gets answered, every one of them with this status. */
async function requestsASecond(url: string, script: string): Promise<number> {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, url]
  const { stdout } = await run('wrk', args)
  const odd = /WRONG (\d+)/.exec(stdout)?.[1]
  if (odd !== '0' || /Socket errors/.test(stdout)) throw new Error(`wrk: ${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

/** A script for wrk: a header, and a count of answers with another status. */
const scriptOf = (header: readonly [string, string], status: number) =>
  [
    `wrk.headers["${header[0]}"] = [[${header[1]}]]`,
    'local threads = {}',
    'function setup(thread) table.insert(threads, thread) end',
    'function init() wrong = 0 end',
    `function response(status) if status ~= ${status} then wrong = wrong + 1 end end`,
    'function done() local sum = 0; for _, t in ipairs(threads) do sum = sum + t:get("wrong") end; print("WRONG " .. sum) end',
  ].join('\n')

const nginx: Bench = {
  name: 'nginx with the generated configuration',
  async run(): Promise<readonly Line[]> {
    const command = installed('nginx')
    const wrk = await run('wrk', ['-v']).then(
      () => true,
      (error: { code?: unknown }) => error.code !== 'ENOENT',
    )
    if (command === undefined || !wrk) {
      process.stderr.write(`skipped: ${command === undefined ? 'nginx' : 'wrk'} is not installed here\n`)
      return []
    }
    const dir = await mkdtemp(join(tmpdir(), 'liangping-nginx-'))
    try {
      await publishSample(join(dir, 'published'))
      await writeFile(join(dir, 'index.html'), '<!doctype html>')
      const server = await startNginx(command, { dir, appDir: dir }, { connections: 4 * CONNECTIONS })
      try {
        const path = '/published/index.jws'
        const { headers } = await ask(server.port, path, { headers: { 'accept-encoding': 'gzip' } })
        const measured = async (name: string, header: readonly [string, string], status: number) => {
          const script = join(dir, `${status}.lua`)
          await writeFile(script, scriptOf(header, status))
          const rate = await requestsASecond(`http://127.0.0.1:${server.port}${path}`, script)
          const line = `${name} (${Math.round(rate)} a second)`
          return { name: line, measured: 1e6 / rate, target: TARGET_US, unit: 'µs' }
        }
        return [
          await measured('nginx, an unchanged poll', ['If-None-Match', headers.etag ?? ''], 304),
          await measured('nginx, the index anew', ['Accept-Encoding', 'gzip'], 200),
        ]
      } finally {
        await server.stop()
      }
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}
export default nginx
