import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { violations } from './accessibility'
import { query, root, STILL } from './display'
import { expectedFigures } from './open-figures'
import { APP_DIR } from './serve-sample'
import { expect, test } from './serving'
import { openPackage, packageProblems } from '../channels/export/office-package'

const bulletin = (more: Readonly<Record<string, string>> = {}, period?: string) =>
  `${query({ ...STILL, ...more })}#/bulletin${period ? `?period=${period}` : ''}`

test.describe.configure({ timeout: 120_000 })

async function open(page: Page, address = bulletin()) {
  await page.goto(address)
  await expect(root(page)).toHaveAttribute('data-bulletin', 'ready', WAIT)
}

const asked = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1) ?? ''),
  )
/** A whole report is laid out: a busy machine takes its time. */
const WAIT = { timeout: 40_000 }
const WRITERS = /^export-(?:slides|book)-/

test('the bulletin shows the open figures, each by its id', async ({ page, problems }) => {
  await open(page)
  const expected = expectedFigures('zh-CN')
  const shown = await page.locator('data[data-figure]').evaluateAll((all) =>
    all.map((data) => ({
      id: data.getAttribute('data-figure') ?? '',
      value: data.getAttribute('value') ?? '',
    })),
  )
  const known = shown.filter(({ id }) => expected.has(id))
  expect(new Set(known.map(({ id }) => id)).size).toBeGreaterThan(70)
  expect(known.filter(({ id, value }) => expected.get(id)?.value !== value)).toEqual([])
  await expect(page.locator('article')).toContainText('示例数据')
  await expect(page.locator('figure svg')).toHaveCount(8)
  expect(problems).toEqual([])
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(
    `on a phone the bulletin reads as a page, and axe finds nothing, in ${lang}`,
    { tag: '@long' },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 })
      await open(page, bulletin({ lang }))
      const wider = await page.evaluate(() => {
        const room = document.querySelector('.bulletin')?.clientWidth ?? 0
        return [...document.querySelectorAll('.bulletin *')]
          .filter((element) => !element.closest('.wide table, svg'))
          .filter((element) => element.getBoundingClientRect().right > room + 1)
          .map((element) => element.className)
      })
      expect(wider).toEqual([])
      // A table of few columns is seen whole, and drawings have letters that can be read.
      const scrolled = await page
        .locator('[data-scene="overview"] .wide')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(scrolled).toBe(0)
      const smallest = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll<SVGGraphicsElement>('.drawing svg text')].map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          ),
        ),
      )
      expect(smallest).toBeGreaterThanOrEqual(11.9)
      expect(await violations(page)).toEqual([])
    },
  )
}

test('an earlier quarter is shown by its address and by choice; one that was not published is told', async ({
  page,
}) => {
  await open(page, bulletin({}, '2021Q1'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2021年第一季度', WAIT)
  await page.getByRole('combobox', { name: '期次' }).selectOption('2021Q2')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2021年上半年', WAIT)
  await open(page, bulletin({}, '1999Q1'))
  await expect(page.getByRole('status').first()).toContainText('没有公开过 1999Q1', WAIT)
})

test('on paper it is A4 with vectors, and every page but none too many', async ({ page }) => {
  await open(page)
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(pages).toBeGreaterThan(15)
  expect(pages).toBeLessThan(40)
  expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set([expect.stringMatching(/594|595/)]))
  // A drawing as a picture of pixels would be an image.
  expect(pdf.match(/\/Subtype\s*\/Image\b/g) ?? []).toEqual([])
})

test('what writes files is loaded when a file is asked for, and not before', async ({ page, problems }) => {
  await page.goto(query(STILL))
  await expect(root(page)).toHaveAttribute('data-state', 'showing', WAIT)
  expect((await asked(page)).filter((name) => WRITERS.test(name))).toEqual([])
  expect(readFileSync(join(APP_DIR, 'sw.js'), 'utf8')).not.toMatch(/export-(?:slides|book)-/)
  await open(page)
  expect((await asked(page)).filter((name) => WRITERS.test(name))).toEqual([])

  await page.getByText('带走', { exact: true }).click()
  const [slides] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take="slides"]').click(),
  ])
  expect(slides.suggestedFilename()).toBe('2021Q3-r1-slides.pptx')
  expect(packageProblems(openPackage(readFileSync(await slides.path())))).toEqual([])
  await expect(page.locator('.take [role="status"]')).toContainText('已生成 2021Q3-r1-slides.pptx', WAIT)
  expect((await asked(page)).filter((name) => WRITERS.test(name)).length).toBeGreaterThan(0)

  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take="book"]').click(),
  ])
  expect(packageProblems(openPackage(readFileSync(await book.path())))).toEqual([])
  const [tables] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-take="csv"]').click(),
  ])
  expect(Object.keys(unzipSync(readFileSync(await tables.path())))).toContain('2021Q3-r1-ranking.csv')
  expect(problems).toEqual([])
})
