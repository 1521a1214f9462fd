import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrustedKey } from '@/core/publication/contract'
import { generateKeyPair } from '@/office/publishing/keys'
import { writeFolder } from '@/node/publisher/write-folder'
import { startServer } from '@/node/server/server'
import { APP_DIR } from '../browser/serve-sample'
import { median, type Bench } from './bench'
import { withBenchPage, type BenchPage } from './browser-bench'
import { largeCity, PROJECTS, QUARTERS } from './large-city'

const RUNS = 5

/** Asks the built worker itself, all bytes at hand: from the first edition to the figures on the page, and when that was. */
const deriveInPage = ({ page }: BenchPage, worker: string, keys: readonly TrustedKey[]) =>
  page.evaluate(
    async ({ url, trusted, database }) => {
      const verifier = new Worker(url, { type: 'module' })
      const answers = new Map<number, (data: { value: unknown }) => void>()
      verifier.addEventListener('message', ({ data }) => answers.get(data.id)?.(data))
      const ask = (id: number, call: string, args: unknown[] = [], transfer: Transferable[] = []) =>
        new Promise<{ value: unknown }>((resolve) => {
          answers.set(id, resolve)
          verifier.postMessage({ id, asked: { call, args } }, transfer)
        })
      verifier.postMessage({ begin: { keys: trusted, database } })
      const jws = await (await fetch('/published/index.jws')).text()
      const opened = (await ask(1, 'open', [jws])) as { value: { value: { missing: { path: string }[] } } }
      const { missing } = opened.value.value
      const bytes = await Promise.all(
        missing.map(async ({ path }) => (await fetch(`/published/${path}`)).arrayBuffer()),
      )
      const from = performance.now()
      const admitted = missing.map((entry, at) => {
        const own = bytes[at] ?? new ArrayBuffer(0)
        return ask(at + 2, 'admit', [entry, own], [own])
      })
      await Promise.all(admitted)
      const taken = (await ask(missing.length + 2, 'take')) as { value: { ok: boolean } }
      const until = performance.now()
      verifier.terminate()
      if (!taken.value.ok) throw new Error(JSON.stringify(taken))
      return { from, until }
    },
    { url: `/assets/${worker}`, trusted: [...keys], database: `bench-${Date.now()}` },
  )

const figures: Bench = {
  name: `figures of ${PROJECTS} projects × ${QUARTERS} quarters`,
  async run() {
    const publishedDir = await mkdtemp(join(tmpdir(), 'liangping-bench-'))
    const editions = largeCity()
    const key = generateKeyPair('bench')
    const issuedAt = editions.at(-1)?.publishedAt ?? ''
    await writeFolder(publishedDir, editions, { key, sequence: 1, issuedAt, nextDue: null })
    const trustedKeys = [{ kid: key.kid, x: key.x, sample: true }]
    const server = await startServer({ appDir: APP_DIR, publishedDir, trustedKeys, port: 0 })
    const worker = (await readdir(join(APP_DIR, 'assets'))).find((name) =>
      /^verifier\.worker.*\.js$/.test(name),
    )
    try {
      const took: number[] = []
      const longest: number[] = []
      const drawing: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        await withBenchPage(server.url, async (bench) => {
          await bench.page.waitForSelector('html[data-state="showing"]', { timeout: 60_000 })
          // Drawing the first page of these figures, fetching and all: a scene's drawing, whatever the city's size.
          drawing.push(await bench.longestTaskMs(await bench.firstPaintMs()))
          await bench.page.waitForTimeout(2000)
          const { from, until } = await deriveInPage(bench, worker ?? '', trustedKeys)
          took.push(until - from)
          longest.push(await bench.longestTaskMs(from, until))
        })
      }
      return [
        {
          name: `figures of ${PROJECTS} projects × ${QUARTERS} quarters, from bytes`,
          measured: median(took),
          target: 400,
          unit: 'ms',
        },
        { name: 'the same, the best of five', measured: Math.min(...took), target: 400, unit: 'ms' },
        {
          name: 'longest task on the page while they are taken (0: none above 50 ms)',
          measured: median(longest),
          target: 50,
          unit: 'ms',
        },
        {
          name: 'longest task of such a city’s first scene, beside what a start may block',
          measured: median(drawing),
          target: 150,
          unit: 'ms',
        },
      ]
    } finally {
      await server.close()
      await rm(publishedDir, { recursive: true, force: true })
    }
  },
}
export default figures
