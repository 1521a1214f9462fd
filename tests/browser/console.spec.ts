import type { Page } from '@playwright/test'
import { LEASE_MS } from '@/channels/present/lease'
import { violations } from './accessibility'
import { NINE, query, root, STILL, withoutFade } from './display'
import { CONFIG, expect as base, test } from './mocked'

const expect = base.configure({ timeout: 20_000 })
test.describe.configure({ timeout: 120_000 })
const POLLS = { ...CONFIG, publication: { jitter: 0, intervalMs: 1000 } }
const at = (page: Page, place: string) =>
  expect(root(page)).toHaveAttribute('data-place', `/present/${place}`)
const shows = (page: Page, scene: string) =>
  expect(page.locator('.slide.on [data-scene]')).toHaveAttribute('data-scene', scene)

test('a console drives the screen and follows it, over reloads of either, and alone tells of a newer edition', async ({
  page,
  context,
  startMock,
}) => {
  await withoutFade(context)
  await context.clock.setFixedTime(NINE)
  const mock = await startMock({ now: () => Number(NINE), config: () => JSON.stringify(POLLS) })
  mock.publish(8)
  const address = (hash: string) => `${mock.url}${query(STILL)}#/present/${hash}`
  await page.goto(address('ranking'))
  await shows(page, 'ranking')
  const speaker = await context.newPage()
  await speaker.goto(address('console'))
  const joined = speaker.getByText('已连接演示屏幕')
  await expect(joined).toBeVisible()
  await at(speaker, 'ranking')

  // Drives; another hand that pulls at the same time is refused, a moment later it is not: one page on, not two.
  await speaker.getByRole('button', { name: '下一页', exact: true }).click()
  await shows(page, 'rank-history')
  await page.keyboard.press('ArrowRight')
  await context.clock.setFixedTime(Number(NINE) + 2 * LEASE_MS)
  await page.keyboard.press('ArrowRight')
  await at(speaker, 'quarterly')
  await shows(page, 'quarterly')
  // What the address bar changed is told as well.
  await page.evaluate(() => (location.hash = '#/present/stages'))
  await at(speaker, 'stages')

  const notes = speaker.getByLabel(/备注/)
  await notes.fill('先看落后的区')
  await speaker.reload()
  await expect(joined).toBeVisible()
  await at(speaker, 'stages')
  await expect(notes).toHaveValue('先看落后的区')
  await page.reload()
  await shows(page, 'stages')
  await expect(joined).toBeVisible()

  await expect(root(page)).toHaveAttribute('data-publication', '2021Q2-r2')
  mock.publish(9)
  const newer = speaker.getByRole('alert')
  await expect(newer).toContainText('2021年前三季度')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q2-r2')
  expect(await violations(speaker)).toEqual([])
  await newer.getByRole('button').click()
  await expect(root(page)).toHaveAttribute('data-publication', '2021Q3-r1')
  await expect(speaker.locator('.period')).toContainText('2021年前三季度')
  await expect(newer).toHaveCount(0)
  await at(speaker, 'stages')

  await page.close()
  await expect(speaker.getByText(/没有打开的演示屏幕/)).toBeVisible()
})
