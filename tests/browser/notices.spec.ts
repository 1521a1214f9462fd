import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sampleEditions } from '#mock/city/editions'
import type { Notice } from '@/core/publication/contract'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { writeFolder } from '@/node/publisher/write-folder'
import { violations } from './accessibility'
import { drawn, holdClockAt, NINE, query, root, sceneIsOn, STILL, withoutFade } from './display'
import { measure } from './measure'
import { expect, test as base } from './mocked'
import { picture } from './picture'

const MINUTE = 60_000
const key = generateKeyPair('sample', true)
const at = (minutes: number) => new Date(NINE.getTime() + minutes * MINUTE).toISOString()
const notice = (id: string, kind: Notice['kind'], text: string, from: number, until: number): Notice => ({
  ...{ id, kind, text, from: at(from), until: at(until) },
})

const test = base.extend<{ published: (notices: readonly Notice[]) => Promise<string> }>({
  published: async ({ serveFolder }, use) => {
    const dirs: string[] = []
    await use(async (notices) => {
      const publishedDir = await mkdtemp(join(tmpdir(), 'notices-'))
      dirs.push(publishedDir)
      const issue = { key, sequence: 1, issuedAt: '2021-10-26T09:00:00+08:00', nextDue: null, notices }
      await writeFolder(publishedDir, sampleEditions().slice(-2), issue)
      return (await serveFolder({ publishedDir, trustedKeys: [trustedKeyOf(key)] })).url.replace(/\/$/, '')
    })
    await Promise.all(dirs.map((dir) => rm(dir, { recursive: true })))
  },
})

async function open(page: Page, url: string, more: Readonly<Record<string, string | number>> = {}) {
  await withoutFade(page.context())
  await holdClockAt(page, NINE)
  await page.goto(url + query({ ...STILL, scene: 'overview', ...more }))
  await sceneIsOn(page, 'overview')
}
/** Has the page note, whenever the box of the words has a new size and before that is drawn, by how much they are too large. */
const noteOverflow = (page: Page) =>
  page.locator('.takeover .box').evaluate(
    (box) =>
      // The first look is over before anything changes: else it may be one with that of the first change.
      new Promise<void>((looked) => {
        const noted: number[] = []
        Object.assign(window, { noted })
        new ResizeObserver(() => {
          noted.push(box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth)
          looked()
        }).observe(box)
      }),
  )
/** Points over the whole screen at which something else than the takeover is on top. */
const shinesThrough = (page: Page) =>
  page.evaluate(() => {
    const at = (share: number, whole: number) => Math.floor((share + 0.5) * (whole / 24))
    const points = Array.from({ length: 24 * 24 }, (_, index) => [
      at(index % 24, innerWidth),
      at(Math.floor(index / 24), innerHeight),
    ])
    return points.filter(([x = 0, y = 0]) => !document.elementFromPoint(x, y)?.closest('.takeover'))
  })
/** Notes at every frame that follows a new size of the window, before it is painted, whether the takeover covers its corners. */
const noteCover = (page: Page) =>
  page.evaluate(() => {
    const covered: Record<string, boolean> = {}
    Object.assign(window, { covered })
    new ResizeObserver(() => {
      const corners = [
        [1, 1],
        [innerWidth - 2, 1],
        [1, innerHeight - 2],
        [innerWidth - 2, innerHeight - 2],
      ]
      const size = `${innerWidth}×${innerHeight}`
      covered[size] =
        corners.every(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.takeover') != null) &&
        covered[size] !== false
    }).observe(document.documentElement)
  })
const alert = (page: Page) => page.getByRole('alert')

test('a takeover fills the screen over whatever is on, from its time until its time, without a poll and without a network', async ({
  page,
  published,
}, info) => {
  const text = '接应急指挥部通知：请按指引有序疏散，勿乘电梯。'
  const url = await published([notice('fire', 'takeover', text, 3, 8)])
  await open(page, url)
  await expect(alert(page)).toHaveCount(0)
  await page.route('**/published/**', (route) => route.abort())
  await page.clock.runFor(2.9 * MINUTE)
  await expect(alert(page)).toHaveCount(0)
  await page.clock.runFor(0.2 * MINUTE)
  await expect(alert(page)).toContainText(text)
  await expect(page.locator('.takeover footer')).toContainText('示例数据')
  await drawn(page)
  const box = await page.locator('.takeover').boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 1920, height: 1080 })
  const sizePx = () =>
    page.locator('.takeover .words').evaluate((words) => parseFloat(getComputedStyle(words).fontSize))
  expect(await sizePx()).toBeGreaterThan(120)
  await picture(page, 'takeover', info)
  await noteOverflow(page)
  await noteCover(page)
  for (const [width, height] of [
    [1080, 1920],
    [6656, 1792],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height })
    // The window has its new size before the page is told of it; each frame that is painted is noted above.
    await expect.poll(() => page.locator('.takeover').boundingBox()).toEqual({ x: 0, y: 0, width, height })
    // Looked at once: the drawings that lie under it follow the new size half a second later, and are not seen.
    const { cut, overlapping, texts } = await page.evaluate(measure, { inside: '.takeover' })
    expect({ cut, overlapping }).toEqual({ cut: [], overlapping: [] })
    expect(texts).toBeGreaterThan(3)
    expect(await shinesThrough(page)).toEqual([])
    await picture(page, `takeover ${width}`, info)
  }
  const noted = await page.evaluate(() => (window as unknown as { noted: number[] }).noted)
  expect(noted.length).toBeGreaterThan(6)
  expect(Math.max(...noted)).toBe(0)
  const covered = await page.evaluate(
    () => (window as unknown as { covered: Record<string, boolean> }).covered,
  )
  expect(covered).toMatchObject({ '1080×1920': true, '6656×1792': true, '1280×720': true })
  expect(Object.values(covered)).not.toContain(false)
  await page.clock.runFor(5 * MINUTE)
  await expect(alert(page)).toHaveCount(0)
  await sceneIsOn(page, 'overview')
})

test('the text of a takeover is text, however long it is and whatever stands in it', async ({
  page,
  published,
}) => {
  const odd = [
    '<img src=x onerror="document.title=1"><b>疏散</b>',
    `${'请按指引有序疏散，'.repeat(55)}谢谢。`,
    'إخلاء المبنى فورا 疏散 👷🏽‍♀️🇨🇳',
    'A'.repeat(120),
  ]
  // One after another, a minute each.
  const url = await published(
    odd.map((text, index) => notice(`n${index}`, 'takeover', text, index, index + 1)),
  )
  await withoutFade(page.context())
  await holdClockAt(page, NINE)
  await page.goto(url + query({ ...STILL, scene: 'overview' }))
  for (const [index, text] of odd.entries()) {
    await expect(alert(page)).toHaveAttribute('data-notice', `n${index}`)
    await expect(page.locator('.takeover .words')).toHaveText(text)
    await drawn(page)
    const room = await page.locator('.takeover .box').evaluate((box) => ({
      across: box.clientWidth - box.scrollWidth,
      down: box.clientHeight - box.scrollHeight,
      markup: box.querySelectorAll('.words *').length,
    }))
    expect(room).toEqual({ across: 0, down: 0, markup: 0 })
    await page.clock.runFor(MINUTE)
  }
  await expect(alert(page)).toHaveCount(0)
})

test('ticker notices stand in one calm line above the footer and are read line by line, by the clock', async ({
  page,
  published,
}, info) => {
  const long = `本周六14时至17时大厅设备检修，${'届时服务窗口移至二楼东侧，'.repeat(12)}请周知。`
  const url = await published([
    notice('a', 'ticker', '今日16时大厅设备检修。', -60, 5),
    notice('b', 'ticker', long, -60, 60),
  ])
  await open(page, url)
  const ticker = page.locator('.ticker')
  await expect(ticker).toContainText('今日16时大厅设备检修。')
  await expect(ticker).toContainText(long)
  await drawn(page)
  const places = new Set<number>()
  const shownNow = () =>
    page.locator('.ticker .window').evaluate((window) => {
      const { top } = window.getBoundingClientRect()
      const all = window.firstElementChild?.getBoundingClientRect()
      return Math.round(((all?.top ?? top) - top) / window.clientHeight)
    })
  for (let line = 0; line < 8; line += 1) {
    places.add(await shownNow())
    await page.clock.runFor(8_000)
  }
  expect([...places].sort((a, b) => b - a).map(Math.abs)).toEqual([0, 1, 2, 3])
  await picture(page, 'ticker', info)
  await page.clock.runFor(5 * MINUTE)
  await expect(ticker).not.toContainText('今日16时')
  await page.clock.runFor(60 * MINUTE)
  await expect(ticker).toHaveCount(0)
})

test('axe finds nothing on a takeover, nor on a ticker', async ({ page, published }) => {
  const url = await published([
    notice('b', 'ticker', '今日16时大厅设备检修。', -60, 60),
    notice('fire', 'takeover', '请有序疏散', 10, 20),
  ])
  for (const minutes of [0, 10]) {
    await page.clock.setFixedTime(NINE.getTime() + minutes * MINUTE)
    await page.goto(url + query({ ...STILL, scene: 'overview' }))
    await sceneIsOn(page, 'overview')
    await expect(minutes > 0 ? alert(page) : page.locator('.ticker')).toBeVisible()
    expect(await violations(page)).toEqual([])
  }
})

/** The brightest channel of any pixel on the screen. */
const brightest = async (page: Page) => {
  const shot = (await page.screenshot()).toString('base64')
  return page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const { data } = pen!.getImageData(0, 0, image.width, image.height)
    return data.reduce((most, value, index) => (index % 4 === 3 ? most : Math.max(most, value)), 0)
  }, shot)
}

test('out of hours not one pixel is lit, a takeover shows all the same, and the loop is back by itself', async ({
  page,
  published,
}) => {
  const url = await published([notice('fire', 'takeover', '请有序疏散', 5, 8)])
  const hours = { weekdays: { mon: '08:00-09:02', tue: '08:00-18:00' } }
  await page.route('**/display.config.json', async (route) => {
    const config = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...config, hours } })
  })
  await open(page, url)
  await page.clock.runFor(2 * MINUTE)
  await expect(root(page)).toHaveAttribute('data-state', 'dark')
  expect(await brightest(page)).toBe(0)
  await page.clock.runFor(3.1 * MINUTE)
  await expect(alert(page)).toContainText('请有序疏散')
  await page.clock.runFor(3 * MINUTE)
  expect(await brightest(page)).toBe(0)
  await page.evaluate(() => (location.hash = '#/status'))
  await expect(page.locator('[data-status="hours"]')).toContainText('亮屏')
  await page.evaluate(() => (location.hash = '#/'))
  await expect(root(page)).toHaveAttribute('data-state', 'dark')
  await page.clock.fastForward(23 * 60 * MINUTE)
  await page.clock.runFor(MINUTE)
  await sceneIsOn(page, 'overview')
})
