import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as excel from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { editionBook } from '#mock/books/edition-book'
import { sampleEditions } from '#mock/city/editions'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { publishEdition } from '@/node/publisher/publish-edition'
import { publishing } from '@/node/server/publishing'
import { startServer, type RunningServer } from '@/node/server/server'
import { violations } from './accessibility'
import { expect, test as base } from './serving'
import { APP_DIR } from './serve-sample'

const EDITIONS = sampleEditions()
const [before, newest] = [EDITIONS.at(-2)!, EDITIONS.at(-1)!]
const key = generateKeyPair('office', true)

/** A server for publishing, its folder holding the quarter before the newest. */
const test = base.extend<{ press: RunningServer }>({
  press: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'press-'))
    const trusted = [trustedKeyOf(key)]
    const draft = { ...before, correction: null }
    await publishEdition(dir, draft, { key, now: () => Date.parse(before.publishedAt), accept: [] })
    const press = { dir, key, trusted, now: () => Date.parse(newest.publishedAt) }
    const server = await startServer({
      ...{ appDir: APP_DIR, publishedDir: dir, trustedKeys: trusted, port: 0 },
      publishing: publishing(press),
    })
    await use(server)
    await server.close()
    await rm(dir, { recursive: true })
  },
})

const giveFiles = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
  page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))

/** The book with another word in one of its cells. */
function withCell(book: Uint8Array, sheet: string, cell: string, text: string): Buffer {
  const read = excel.read(book)
  read.Sheets[sheet]![cell] = { t: 's', v: text }
  return excel.write(read, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

test('a bad book is told by its cells; a good one is previewed, published, and the lobby shows it', async ({
  page,
  press,
  problems,
}) => {
  const good = await editionBook(newest)
  await page.goto(`${press.url}?motion=0#/publish`)
  await expect(page.getByText('把台账拖到这里')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await giveFiles(page, { name: '坏台账.xlsx', buffer: withCell(good, '项目', 'K10', '约3亿') })
  await expect(page.locator('.headline')).toContainText('错误 1 处')
  const marked = page.locator('td[data-at="K10"]')
  await expect(marked).toHaveClass(/wrong/)
  await expect(marked.getByRole('button')).toHaveAccessibleName(/K10 约3亿：/)
  await expect(page.getByRole('button', { name: '签名并公开' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  await giveFiles(page, { name: '台账.xlsx', buffer: Buffer.from(good) })
  await expect(page.locator('.headline')).toContainText('没有错误')
  await expect(page.locator('[data-side="next"] [data-scene="overview"] h1')).toContainText('566.2')
  await expect(page.locator('[data-side="now"] [data-scene="overview"]')).toBeVisible()
  await page.getByRole('button', { name: '考核排名' }).click()
  await expect(page.locator('[data-side="next"] [data-scene="ranking"]')).toBeVisible()
  expect(await violations(page)).toEqual([])

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载待签名的数据' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toBe('2021Q3-to-sign.json')
  const text = await readFile(await file.path(), 'utf8')
  expect(JSON.parse(text)).toEqual({ ...newest, nextDue: null })

  await page.getByRole('button', { name: '签名并公开' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click()
  // Its press pages are made too: seconds of the processor, which others may want as well.
  await expect(page.locator('.published')).toContainText('已公开', { timeout: 90_000 })
  await page.locator('.published').getByRole('link').first().click()
  await expect(page.locator('html')).toHaveAttribute('data-state', 'showing')
  // What the device kept is on until its scene ends, with all its pages: here one of a few seconds.
  await page.goto(`${press.url}?motion=0&scene=overview&dwell=8`)
  await expect(page.locator('html')).toHaveAttribute('data-publication', '2021Q3-r1')
  expect(problems).toEqual([])
})

test('dropped CSV files are one workbook, in English and light', async ({ page, press }) => {
  await page.goto(`${press.url}?motion=0&lang=en&theme=light#/publish`)
  await expect(page.getByText('Drop the workbook here')).toBeVisible()
  const given = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['期次,2021Q3\n截止日期,2021-09-30\n'], '说明.csv'))
    transfer.items.add(new File(['项目编号,项目名称\nP1,甲\n'], '项目.csv'))
    return transfer
  })
  await page.dispatchEvent('.zone', 'drop', { dataTransfer: given })
  await expect(page.locator('.headline')).toContainText('errors to be mended')
  await expect(page.locator('.mistake').first()).toContainText('说明.csv')
  const list = page.locator('.mistake')
  await list.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(list.nth(1)).toBeFocused()
  await expect(list.nth(1)).toHaveAttribute('aria-current', 'true')
  expect(await violations(page)).toEqual([])
})

test('a server without --publish offers no publishing', async ({ page }) => {
  await page.goto('/?motion=0#/publish')
  await expect(page.getByRole('heading', { name: '这里没有开启发布' })).toBeVisible()
  await expect(page.locator('input[type=file]')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})
