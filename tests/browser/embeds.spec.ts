import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { filled, type Codes } from '@/channels/embeds/codes'
import { subjectsOf } from '@/channels/embeds/subjects'
import { startServer, type RunningServer } from '@/node/server/server'
import { articleFrom, serveArticle, type ServedArticle } from '#mock/article'
import { sampleEditions } from '#mock/city/editions'
import { violations } from './accessibility'
import { framesIn, poorFigures, scrollThrough, unfit } from './article'
import { pressFolder } from './press-folder'
import { APP_DIR } from './serve-sample'
import { expect, test } from './serving'

test.describe.configure({ mode: 'serial' })

/** As first published, corrected, and the quarter after. */
const editions = sampleEditions().filter(({ period }) => period >= '2021Q2')
const newest = editions.at(-1)
if (!newest) throw new Error('no edition')
const count = subjectsOf(newest).length
const CHARTS = ['completion', 'ranking', 'overview', 'laggards']

let dir = ''
let server: RunningServer
const embeds = () => `${server.url}published/embeds/`
const pageOf = (path: string, stem = '2021Q3-r1') => `${embeds()}${path}/${stem}.html`

test.beforeAll(async () => {
  test.setTimeout(300_000)
  dir = await mkdtemp(join(tmpdir(), 'embeds-'))
  await pressFolder(dir, editions)
  server = await startServer({ appDir: APP_DIR, publishedDir: dir, port: 0 })
})
test.afterAll(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

/** The smallest letters on screen, as they are drawn. */
const smallestLetters = (page: Page) =>
  page.evaluate(() => {
    const scaleOf = (element: Element) => {
      const svg = element.closest('svg')
      return svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1
    }
    const sizes = [...document.querySelectorAll('main *')]
      .filter(
        (element) =>
          element.getClientRects().length > 0 && element.tagName !== 'title' && element.tagName !== 'desc',
      )
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .map((element) => parseFloat(getComputedStyle(element).fontSize) * scaleOf(element))
    return Math.min(...sizes)
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('an embed is whole: heading, drawing or table, and source', async ({ page }) => {
    for (const path of ['completion', 'services']) {
      await page.goto(pageOf(path))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path === 'completion') await expect(page.locator('svg:visible')).toHaveCount(1)
      else await expect(page.getByRole('table')).toBeVisible()
      await expect(page.locator('footer')).toContainText(newest.issuer)
    }
  })
})

test('every chart has letters of 12 px and no sideways scrolling, from 280 to 1600 px', async ({
  page,
  problems,
}) => {
  for (const path of CHARTS) {
    await page.goto(pageOf(path))
    for (const width of [280, 360, 471, 640, 811, 1600]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await smallestLetters(page), `${path} at ${width}`).toBeGreaterThanOrEqual(11.99)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      await expect(page.locator('svg:visible')).toHaveCount(1)
    }
  }
  expect(problems).toEqual([])
})

test('axe finds nothing, in either theme', async ({ page }) => {
  for (const [path, theme] of [
    ['completion', 'light'],
    ['ranking', 'dark'],
    ['projects', 'light'],
    ['services', 'dark'],
  ] as const) {
    await page.goto(`${pageOf(path)}?theme=${theme}`)
    expect(await violations(page), path).toEqual([])
  }
})

test('arrow keys read out the rows, a pointer the nearest bar', async ({ page }) => {
  await page.goto(pageOf('completion'))
  await page.locator('.chart').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status')).toContainText('滕州市')
  await expect(page.getByRole('status')).toContainText('140.2%')
  await page.keyboard.press('End')
  await expect(page.getByRole('status')).toContainText('全市')
  await page.keyboard.press('Escape')
  await page.locator('.chart svg:visible [data-r="1"]').last().hover({ force: true })
  await expect(page.getByRole('status')).toContainText('薛城区')
})

test('the address chooses a state; what is unknown or wrong changes nothing; the source stays', async ({
  page,
}) => {
  await page.goto(`${pageOf('completion')}?theme=dark&plain=1&colour=red`)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('footer')).toBeVisible()
  await page.goto(`${pageOf('completion')}?theme=pink&plain=yes`)
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./)
  await page.goto(`${pageOf('completion')}?lang=en&theme=light`)
  await expect(page).toHaveURL(/2021Q3-r1\.en\.html\?lang=en&theme=light$/)
})

test('a frozen embed says when a newer revision or period is signed, and nothing that is not', async ({
  page,
}) => {
  const note = page.getByRole('note')
  await page.goto(pageOf('completion', '2021Q2-r1'))
  await expect(note).toContainText('本期数据已更正(第2版) 查看新图 更正滕州市')
  await expect(note.getByRole('link')).toHaveAttribute('href', '2021Q2.html')
  await page.goto(pageOf('completion', '2021Q2-r2'))
  await expect(note).toContainText('已公布新一期数据：2021年前三季度')
  await expect(note.getByRole('link')).toHaveAttribute('href', 'latest.html')
  const file = join(dir, 'index.jws')
  const jws = await readFile(file, 'utf8')
  const [header = '', , signature = ''] = jws.split('.')
  const forged = Buffer.from(
    JSON.stringify({ format: 'liangping/index/1', current: '2031Q1', editions: [] }),
  ).toString('base64url')
  await writeFile(file, [header, forged, signature].join('.'))
  const asked = page.waitForResponse(/index\.jws$/)
  await page.goto(pageOf('completion'))
  await (await asked).finished()
  await page.waitForTimeout(200)
  await expect(note).toContainText('固定显示')
  await writeFile(file, jws)
})

/** What has moved since the page began, and how much (layout-shift). */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const seen = globalThis as { shift?: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift = (seen.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    return page.evaluate(() => (globalThis as { shift?: number }).shift)
  }
}

test('nothing shifts while an embed loads, asks, and opens a line of news with its link whole', async ({
  page,
}) => {
  const shifted = await watchShifts(page)
  for (const width of [280, 440, 640, 1280])
    for (const [stem, says] of [
      ['2021Q3-r1', '固定显示'],
      ['2021Q2-r1', '已更正'],
      ['2021Q2-r1.en', 'were corrected'],
      ['2021Q2-r2', '新一期'],
      ['2021Q2-r2.en', 'Newer figures'],
    ] as const) {
      await page.setViewportSize({ width, height: 2000 })
      const asked = page.waitForResponse(/index\.jws$/)
      await page.goto(pageOf('completion', stem))
      await (await asked).finished()
      await expect(page.getByRole('note')).toContainText(says)
      expect(await shifted(), `${stem} at ${width}`).toBe(0)
      const news = page.locator('.news')
      if ((await news.count()) === 0) continue
      const [outer, link] = [await news.boundingBox(), await news.getByRole('link').boundingBox()]
      if (!outer || !link) throw new Error(stem)
      expect(link.y + link.height, `${stem} at ${width}`).toBeLessThanOrEqual(outer.y + outer.height + 1)
    }
})

test('the catalogue gives the codes of what is chosen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const refused: string[] = []
  page.on('response', (response) => void (response.ok() || refused.push(response.url())))
  await page.goto(`${embeds()}index.html`)
  await expect(page.locator('#script')).toHaveValue(/overview\/2021Q3-r1\.html/)
  await page.getByLabel('图表', { exact: true }).selectOption('completion')
  await page.getByLabel('外观').selectOption('dark')
  await expect(page.locator('#frame')).toHaveValue(/completion\/2021Q3-r1\.html\?theme=dark"/)
  await expect(page.locator('#figure')).toHaveValue(/^<figure><img src="http[^"]+completion\/2021Q3-r1\.svg"/)
  await expect(page.frameLocator('#preview').getByRole('heading', { level: 1 })).toContainText('超序时进度')
  const code = await page.locator('#frame').inputValue()
  await page.locator('[data-copy="frame"]').click()
  await expect(page.locator('#state')).toHaveText('已复制')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  expect(refused).toEqual([])
})

test.describe('an article on another origin', () => {
  // Four frames of each chart are much for a busy machine.
  const patience = { timeout: 60_000 }
  let article: ServedArticle
  test.beforeAll(async () => {
    article = await serveArticle(await articleFrom(embeds()))
  })
  test.afterAll(() => article.close())

  /** The article stands again although whoever published the charts is away. */
  async function withoutServer(page: Page, hold: () => Promise<void>) {
    const { port } = server
    await server.close()
    try {
      await page.goto('about:blank')
      await page.goto(article.url)
      await hold()
    } finally {
      server = await startServer({ appDir: APP_DIR, publishedDir: dir, port })
    }
  }

  for (const width of [360, 1280]) {
    test(
      `holds every chart by every code, ${width} px wide, also while the server is away`,
      { tag: '@long' },
      async ({ page }) => {
        test.setTimeout(240_000)
        await page.setViewportSize({ width, height: 800 })
        await page.goto(article.url)
        const hold = async () => {
          await scrollThrough(page)
          await expect.poll(async () => unfit(await framesIn(page), true), patience).toEqual([])
          await expect.poll(() => poorFigures(page), patience).toEqual([])
          await expect(page.locator('section iframe')).toHaveCount(4 * count)
          await expect(page.locator('figure')).toHaveCount(count)
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        }
        await hold()
        await withoutServer(page, hold)
      },
    )

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false })
      test(
        `holds every chart by the codes that need none, ${width} px wide, also while the server is away`,
        { tag: '@long' },
        async ({ page }) => {
          test.setTimeout(240_000)
          await page.setViewportSize({ width, height: 800 })
          await page.goto(article.url)
          const hold = async () => {
            await expect.poll(async () => unfit(await framesIn(page), false), patience).toEqual([])
            await expect.poll(() => poorFigures(page), patience).toEqual([])
            await expect(page.locator('section iframe')).toHaveCount(2 * count)
            await expect(page.locator('.pym a:visible, .amp a:visible')).toHaveCount(2 * count)
          }
          await hold()
          await withoutServer(page, hold)
        },
      )
    })
  }

  test('gives a frame its height before anybody scrolls to it; there a frozen chart says what is newer', async ({
    page,
  }) => {
    const data = await readFile(join(dir, 'embeds/completion/2021Q2-r1.json'), 'utf8')
    const { codes } = JSON.parse(data) as { codes: Record<string, Codes> }
    const code = filled(codes['zh-CN']?.script ?? '', { base: embeds() }).replace(' loading="lazy"', '')
    const low = await serveArticle(`<!doctype html><div style="height:9000px"></div>${code}`)
    try {
      await page.goto(low.url)
      const frame = page.locator('iframe')
      await expect(frame).toHaveAttribute('style', /height: \d+px/)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      await frame.scrollIntoViewIfNeeded()
      await expect(page.frameLocator('iframe').getByRole('note')).toContainText('本期数据已更正(第2版)')
    } finally {
      await low.close()
    }
  })
})
