import type { Page } from '@playwright/test'
import { violations } from './accessibility'
import { NINE, query, root, STILL, withoutFade } from './display'
import { measure } from './measure'
import { expect as base, test } from './serving'

/** On a busy machine the figures of a quarter take their time. */
const expect = base.configure({ timeout: 20_000 })
test.describe.configure({ timeout: 120_000 })

const present = (hash: string, change: Readonly<Record<string, string>> = {}) =>
  `${query({ ...STILL, ...change })}#/present${hash}`
const shownScene = (page: Page) => page.locator('.slide.on [data-scene]')

async function open(page: Page, hash: string, change: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(present(hash, change))
  await expect(root(page)).toHaveAttribute('data-state', 'showing')
  await expect(shownScene(page)).toHaveCount(1)
}
const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash)

test.beforeEach(async ({ page, context }) => {
  await withoutFade(context)
  await page.clock.setFixedTime(NINE)
})

test('keys turn pages, jump, cover, go through quarters, and every place has an address that a reload keeps', async ({
  page,
  problems,
}) => {
  await open(page, '')
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'overview')
  await page.keyboard.press('ArrowRight')
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'completion')
  expect(hashOf(page)).toBe('#/present/completion')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'ranking')
  await page.keyboard.press('p')
  await expect(page.locator('footer')).toContainText('2021年6月30日')
  expect(hashOf(page)).toBe('#/present/ranking?period=2021Q2')
  await page.reload()
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'ranking')
  await expect(page.locator('footer')).toContainText('2021年6月30日')
  await page.keyboard.press('n')
  await expect(page.locator('footer')).toContainText('2021年9月30日')
  await page.keyboard.press('b')
  await expect(page.locator('.cover.black')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.locator('.cover')).toHaveCount(0)
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'ranking')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('PageDown')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('turning a page draws nothing anew: what is shown next stands ready', async ({ page }) => {
  await open(page, '/completion')
  await expect(page.locator('.slide [data-scene="ranking"]')).toBeAttached()
  // Its drawing, and those of the small pictures in the overview.
  await expect(page.locator('.thumbnail [data-scene]')).toHaveCount(11)
  await page.evaluate(() => {
    const drawn: string[] = []
    Object.assign(window, { drawn })
    const observer = new MutationObserver((records) => {
      for (const { type, attributeName, target } of records)
        drawn.push(`${type} ${attributeName} ${target.parentElement?.outerHTML.slice(0, 120)}`)
    })
    for (const scene of document.querySelectorAll('.slide [data-scene], .thumbnail [data-scene]'))
      observer.observe(scene, { childList: true, subtree: true, attributes: true, characterData: true })
  })
  // A busy machine still draws what has just been put there: that is over when no chart waits, and a look finds nothing new.
  await expect(page.locator('.echarts-host:empty')).toHaveCount(0)
  const drawnSince = () =>
    page.evaluate(() => (window as unknown as { drawn: string[] }).drawn.splice(0).length)
  await expect.poll(drawnSince, { intervals: [300] }).toBe(0)
  await page.keyboard.press('ArrowRight')
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'ranking')
  expect(await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn)).toEqual([])
})

test('a name leads into its district and its projects, and back', async ({ page }) => {
  await open(page, '/completion')
  // From the finding, as from the drawing.
  await expect(shownScene(page).getByRole('link', { name: '山亭区' })).toHaveCount(2)
  await shownScene(page).getByRole('heading').getByRole('link', { name: '山亭区' }).click()
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'district')
  await expect(shownScene(page).locator('h1')).toContainText('山亭区')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => hashOf(page)).toBe('#/present/district/370406?page=2')
  await shownScene(page).getByRole('link').first().click()
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'project')
  await page.goBack()
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'district')
  await page.keyboard.press('Backspace')
  await expect(shownScene(page)).toHaveAttribute('data-scene', 'completion')
})

test('a number asked by Tab and Enter tells rule, rows whose sums add up, edition and signature', async ({
  page,
}) => {
  await open(page, '/completion')
  const figure = shownScene(page).locator('[data-figure="district.370406.completed"]').first()
  const value = await figure.getAttribute('value')
  await figure.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('山亭区 · 完成投资')
  const cells = await dialog.locator('tbody tr td').allInnerTexts()
  const sum = cells
    .map((text) => Number(text.replaceAll(',', '')))
    .filter(Number.isFinite)
    .reduce((a, b) => a + b, 0)
  expect(String(sum)).toBe(value)
  await expect(dialog.locator('tfoot')).toContainText(sum.toLocaleString('en-US'))
  await expect(dialog).toContainText(/[0-9a-f]{64}/)
  await dialog.getByRole('button', { name: /按“名称”排序/ }).click()
  await expect(dialog.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('projects are filtered and sorted, a district is compared with itself a year ago, each with its address', async ({
  page,
}) => {
  await open(page, '/projects?light=red&sort=behind')
  await expect(shownScene(page).locator('.kicker')).toContainText('警告')
  await page.keyboard.press('/')
  await page.getByLabel('级别').selectOption('provincial')
  await expect.poll(() => hashOf(page)).toContain('level=provincial')
  await page.keyboard.press('Escape')
  await page.goto(present('/district/370406?with=370406@2020Q3'))
  await expect(page.getByRole('region', { name: '对比' })).toContainText('2020年前三季度')
  await expect(page.locator('.compare tbody tr')).toHaveCount(9)
})

for (const [name, size] of [
  ['a phone', { width: 360, height: 800 }],
  ['a tablet', { width: 768, height: 1024 }],
] as const) {
  test(`on ${name} a finger turns pages, and nothing scrolls sideways`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: size, hasTouch: true })
    const page = await context.newPage()
    await open(page, '/overview')
    await expect(page.locator('nav.controls')).toHaveCSS('opacity', '0')
    const isClear = async (place: string, shown: string) => {
      await page.evaluate((hash) => void (location.hash = hash), `#/present${place}`)
      await expect(page.locator(shown)).toBeVisible()
      const { cut, overlapping } = await page.evaluate(measure, {})
      expect.soft({ place, cut, overlapping }).toEqual({ place, cut: [], overlapping: [] })
    }
    await isClear('/overview', '.slide.on [data-scene="overview"]')
    await isClear('/district/370406', '.slide.on [data-scene="district"]')
    await isClear('/district/370406?with=370406@2020Q3', '.compare tbody tr:last-child')
    await isClear('/laggards', '.slide.on [data-scene="laggards"]')
    // One with much to tell of what holds it up.
    const href = await shownScene(page).locator('.rows a[href*="/project/"]').first().getAttribute('href')
    await isClear((href ?? '').replace('#/present', ''), '.slide.on [data-scene="project"]')
    await isClear('/overview', '.slide.on [data-scene="overview"]')
    await page.touchscreen.tap(size.width - 8, size.height / 2)
    await expect(shownScene(page)).toHaveAttribute('data-scene', 'completion')
    await page.touchscreen.tap(8, size.height / 2)
    await expect(shownScene(page)).toHaveAttribute('data-scene', 'overview')
    // Controls hide when idle.
    await page.mouse.move(size.width / 2, size.height / 2)
    await page.getByRole('button', { name: '总览全部场景' }).click()
    await page.getByRole('button', { name: /^4 位次变化/ }).click()
    await expect(shownScene(page)).toHaveAttribute('data-scene', 'rank-history')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await context.close()
  })
}

const AXE = {
  dark: { places: ['/project/P001', '/district/370406?with=370481'], panels: ['g', 'o'] },
  light: { places: ['/district/370406'], panels: ['/', 'c', '?'] },
} as const
for (const theme of ['dark', 'light'] as const) {
  test(
    `axe finds nothing on district, project and panels, theme ${theme}`,
    { tag: '@long' },
    async ({ page }) => {
      const { places, panels } = AXE[theme]
      for (const hash of places) {
        await page.goto('about:blank')
        await page.goto(present(hash, { theme }))
        await expect(root(page)).toHaveAttribute('data-state', 'showing')
        await expect(page.locator('.scenes')).toContainText(/\S{4}/)
        expect.soft(await violations(page), `${hash} ${theme}`).toEqual([])
      }
      await open(page, '/projects', { theme })
      for (const key of panels) {
        await page.keyboard.press(key)
        await expect(page.locator('dialog[open], .overview.open')).toBeVisible()
        expect.soft(await violations(page), `${key} ${theme}`).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.locator('dialog[open], .overview.open')).toHaveCount(0)
      }
    },
  )
}
