import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { NINE, query, sceneIsOn, STILL } from './display'
import { expect, test } from './serving'

/** What publishing writes of the overview, as far as it is looked at here; and a picture of one point. */
const OVERVIEW = { period: '2021Q3', publishedAt: '2021-10-26T09:00:00+08:00', finding: '占年度计划的123.6%' }
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const OLD =
  'Mozilla/5.0 (Linux; Tizen 5.5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3497.106 TV Safari/537.36'

/** A page whose server has the overview's files, and, if asked, none of the program. */
async function pageWith(browser: Browser, options: BrowserContextOptions, { program }: { program: boolean }) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  const pictures: string[] = []
  await page.route('**/embeds/overview/latest.json*', (route) => route.fulfill({ json: OVERVIEW }))
  await page.route('**/embeds/overview/latest.png*', (route) => {
    pictures.push(route.request().url())
    return route.fulfill({ body: POINT, contentType: 'image/png' })
  })
  if (!program) await page.route('**/assets/*.js', (route) => route.abort())
  return { page, pictures }
}
const notice = (page: Page) => page.locator('.not-started')

async function showsThePicture(page: Page): Promise<void> {
  await expect(notice(page).locator('.unverified')).toContainText('本机未核验')
  await expect(notice(page).locator('img')).toHaveJSProperty('naturalWidth', 1)
  await expect(notice(page).locator('a')).toHaveAttribute('href', './published/embeds/overview/latest.html')
}

test.describe('where the app does not start, the page is never only a title', () => {
  test('an engine below the floor: it is told at once which it is and which is needed', async ({
    browser,
    baseURL,
  }) => {
    const { page } = await pageWith(browser, { userAgent: OLD }, { program: false })
    await page.goto(baseURL ?? '')
    await expect(notice(page).locator('h1')).toHaveText(/太旧.*Chromium 69.*需要 Chromium 80/)
    await expect(notice(page)).toContainText('2021Q3，公开于 2021-10-26')
    await showsThePicture(page)
  })

  test('the program cannot be loaded: it is told after 20 s, and the page tries again every 10 minutes', async ({
    browser,
    baseURL,
  }) => {
    const { page, pictures } = await pageWith(browser, {}, { program: false })
    await page.clock.install({ time: NINE })
    await page.goto(baseURL ?? '')
    await page.clock.runFor(19_000)
    await expect(notice(page)).toHaveCount(0)
    await page.clock.runFor(1_500)
    await expect(notice(page).locator('h1')).toContainText('在 20 秒内没有启动')
    await showsThePicture(page)
    const again = page.waitForEvent('framenavigated')
    await page.clock.runFor(600_000)
    await again
    // What was told once is told at once: the wait does not begin anew.
    await page.clock.runFor(1_000)
    await showsThePicture(page)
    expect(pictures.length).toBeGreaterThan(1)
  })

  test('scripts do not run: the page itself says so, and loads anew every 10 minutes', async ({
    browser,
    baseURL,
  }) => {
    const { page } = await pageWith(browser, { javaScriptEnabled: false }, { program: true })
    await page.goto(baseURL ?? '')
    await expect(notice(page).locator('h1')).toContainText('没有运行脚本')
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveAttribute('content', '600')
    await showsThePicture(page)
  })
})

test('a page that has started says nothing of the kind, and loads nothing for old engines', async ({
  page,
  baseURL,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto(new URL(query(STILL), baseURL ?? '').href)
  await sceneIsOn(page)
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('liangping.startingSince'))).toBeNull()
  expect(loaded).toContain('/engine.js')
  expect(loaded.filter((path) => /missing|not-started/.test(path))).toEqual([])
})
