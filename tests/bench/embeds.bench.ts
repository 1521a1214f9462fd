import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { subjectsOf } from '@/channels/embeds/subjects'
import type { Edition } from '@/core/publication/contract'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { openPress } from '@/node/publisher/press'
import { commitFolder } from '@/node/publisher/write-folder'
import { indexOf, sealEdition } from '@/office/publishing/seal'
import { startServer } from '@/node/server/server'
import { sampleEditions } from '#mock/city/editions'
import { chromiumFlags, ensureChromium } from '../browser/chromium'
import { APP_DIR } from '../browser/serve-sample'
import { median, type Bench, type Line } from './bench'

const RUNS = 9
const ECHARTS = createRequire(import.meta.url).resolve('echarts/dist/echarts.min.js')
const STEM = '2021Q3-r1'

/** A page as newspapers have them: the whole library, and the same bars drawn by it. */
function libraryPage({ districts, projects }: Edition): string {
  const sum = (id: string, of: 'planYuan' | 'completedYuan') =>
    projects
      .filter((project) => project.districts.includes(id))
      .reduce((all, each) => all + (each[of] ?? 0), 0)
  const bars = (of: 'planYuan' | 'completedYuan') =>
    JSON.stringify({ type: 'bar', data: districts.map(({ id }) => sum(id, of) / 1e8) })
  const names = JSON.stringify(districts.map(({ name }) => name))
  return `<!doctype html><meta charset="utf-8"><div id="chart" style="height:420px"></div>
<script src="echarts.min.js"></script><script>
echarts.init(document.getElementById('chart')).setOption({ animation: false, xAxis: {},
yAxis: { type: 'category', inverse: true, data: ${names} }, series: [${bars('planYuan')}, ${bars('completedYuan')}] })
</script>`
}

/** Serves the library's page as the embeds are served: gzipped, from the same machine. */
async function serveLibrary(edition: Edition) {
  const script = gzipSync(await readFile(ECHARTS))
  const page = gzipSync(libraryPage(edition))
  const server = createServer(({ url }, response) => {
    const isScript = url === '/echarts.min.js'
    const type = isScript ? 'text/javascript' : 'text/html; charset=utf-8'
    response
      .writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' })
      .end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, bytes: script.length, close: () => server.close() }
}

/** First contentful paint in a window of its own with nothing cached, and the requests made for it. */
async function painted(urls: readonly string[]) {
  const browser = await chromium.launch({ executablePath: ensureChromium().path, args: chromiumFlags() })
  const times = urls.map((): number[] => [])
  const requests = urls.map(() => 0)
  try {
    for (let run = 0; run < RUNS; run += 1)
      for (const [at, url] of urls.entries()) {
        const context = await browser.newContext({ viewport: { width: 640, height: 800 } })
        const page = await context.newPage()
        let asked = 0
        page.on('request', (request) => void (asked += request.url().endsWith('index.jws') ? 0 : 1))
        await page.goto(url)
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
        times[at]?.push(
          await page.evaluate(
            () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
          ),
        )
        requests[at] = asked
        await context.close()
      }
  } finally {
    await browser.close()
  }
  return times.map((each, at) => ({ ms: median(each), requests: requests[at] ?? NaN }))
}

/** A quarter's pages with their sharing cards, written down to the medium into a folder that has the quarter before. */
async function writeQuarter(dir: string, editions: readonly Edition[]): Promise<number> {
  const key = generateKeyPair('bench', true)
  const press = await openPress([trustedKeyOf(key)])
  const publish = async (count: number) => {
    const given = editions.slice(0, count)
    const sealed = given.map((edition) => sealEdition(edition))
    const issuedAt = given.at(-1)?.publishedAt ?? ''
    const index = indexOf(sealed, { sequence: count, issuedAt, nextDue: null })
    const began = performance.now()
    await commitFolder(dir, { index, editions: given, fresh: sealed.slice(-1) }, key, { press })
    return performance.now() - began
  }
  try {
    for (let count = 1; count < editions.length; count += 1) await publish(count)
    return await publish(editions.length)
  } finally {
    await press.close()
  }
}

async function sizesIn(dir: string, edition: Edition): Promise<Line[]> {
  const scenes = subjectsOf(edition).map(({ path }) => path)
  return Promise.all(
    scenes.map(async (path): Promise<Line> => {
      const page = await readFile(join(dir, 'embeds', path, `${STEM}.html`))
      const target = path === 'projects' ? 60 : 12
      return { name: `embed ${path}, gzipped`, measured: gzipSync(page).length / 1024, target, unit: 'KB' }
    }),
  )
}

const embeds: Bench = {
  name: 'press pages',
  async run() {
    const editions = sampleEditions().slice(-2)
    const edition = editions.at(-1)
    if (!edition) throw new Error('no edition')
    const dir = await mkdtemp(join(tmpdir(), 'embeds-bench-'))
    try {
      const writtenMs = await writeQuarter(dir, editions)
      const server = await startServer({ appDir: APP_DIR, publishedDir: dir, port: 0 })
      const library = await serveLibrary(edition)
      try {
        const [own, other] = await painted([
          `${server.url}published/embeds/completion/${STEM}.html`,
          library.url,
        ])
        if (!own || !other) throw new Error('nothing was painted')
        return [
          { name: 'all embeds of one quarter written', measured: writtenMs, target: 10_000, unit: 'ms' },
          { name: 'first paint, against echarts.min.js', measured: own.ms, target: other.ms / 2, unit: 'ms' },
          { name: 'requests of an embed', measured: own.requests, target: 1, unit: '' },
          ...(await sizesIn(dir, edition)),
        ]
      } finally {
        library.close()
        await server.close()
      }
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}
export default embeds
