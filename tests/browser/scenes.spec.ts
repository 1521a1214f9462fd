import type { Page } from '@playwright/test'
import { registry } from '@/scenes/registry'
import type { Locale } from '@/core/i18n/say'
import { violations } from './accessibility'
import { drawn, NINE, query, root, scene, sceneIsOn, STILL, withoutFade } from './display'
import { differing, figuresIn } from './figures-shown'
import { expect, test } from './serving'

const there = registry.map(({ id }) => id)

const tablesIn = (page: Page) =>
  page.locator('[data-scene]').evaluate((root) =>
    [...root.querySelectorAll('table')]
      .filter((table) => !table.closest('[aria-hidden="true"]'))
      .map((table) => ({
        caption: (table.caption?.textContent ?? '').trim(),
        headsWithoutScope: table.querySelectorAll('th:not([scope])').length,
        columns: table.querySelectorAll('th[scope="col"]').length,
        rows: table.querySelectorAll('th[scope="row"]').length,
      })),
  )

async function showsOpenFigures(page: Page, locale: Locale, where: string): Promise<void> {
  const shown = await figuresIn(page)
  expect.soft(differing(shown, locale), `${where}: figures that are not the open ones`).toEqual([])
  expect.soft(shown.length, `${where}: there are no figures`).toBeGreaterThan(0)
}

async function isReadable(page: Page, where: string): Promise<void> {
  const [table, ...more] = await tablesIn(page)
  expect.soft(more, `${where}: one table says it all`).toEqual([])
  expect.soft(table, `${where}: no table for readers`).toBeDefined()
  expect.soft(table?.caption, `${where}: the table has no caption`).toMatch(/\S/)
  expect.soft(table?.headsWithoutScope, `${where}: headings without scope`).toBe(0)
  expect.soft(table?.columns, `${where}: no column headings`).toBeGreaterThan(0)
  expect.soft(table?.rows, `${where}: no row headings`).toBeGreaterThan(0)
}

function requestsElsewhere(page: Page, origin: string): string[] {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) elsewhere.push(url)
  })
  return elsewhere
}

async function shows(page: Page, id: string, lang: Locale, theme: string): Promise<void> {
  await page.goto(query({ ...STILL, scene: id, lang, theme }))
  await sceneIsOn(page, id)
  await drawn(page)
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
  await expect(root(page)).toHaveAttribute('lang', lang)
  await expect(scene(page).locator('h1')).toContainText(/\S/)
}

for (const id of there) {
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const theme of ['dark', 'light'] as const) {
      const where = `${id} ${lang} ${theme}`
      test(
        `${where}: figures are the open ones, a table is there for readers, axe finds nothing`,
        { tag: lang === 'zh-CN' && theme === 'dark' ? [] : '@long' },
        async ({ page, context, baseURL, problems }) => {
          await withoutFade(context)
          await page.clock.setFixedTime(NINE)
          const elsewhere = requestsElsewhere(page, baseURL ?? '')
          await shows(page, id, lang, theme)
          await showsOpenFigures(page, lang, where)
          await isReadable(page, where)
          expect.soft(await violations(page), `${where}: axe`).toEqual([])
          expect.soft(problems, 'the console tells no error, the policy refuses nothing').toEqual([])
          expect.soft(elsewhere, 'nothing is asked of another origin').toEqual([])
        },
      )
    }
  }
}
