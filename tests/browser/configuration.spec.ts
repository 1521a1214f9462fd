import { measure } from './measure'
import { drawn, query, root, sceneIsOn, STILL } from './display'
import { expect, test } from './mocked'
import type { Page } from '@playwright/test'

const told = (page: Page) => page.locator('.config-problems')

test('a mistake in the configuration is told with its path on the screen and in the console, and its default is used', async ({
  page,
  startMock,
  problems,
}) => {
  const config = { theme: 'purple', stage: { wall: { widthMm: 'wide' } }, playhead: { dwell: 30 } }
  const { url } = await startMock({ config: () => JSON.stringify(config) })
  await page.goto(url + query({ ...STILL, scene: 'overview' }))
  await sceneIsOn(page, 'overview')
  await drawn(page)
  for (const path of ['theme', 'stage.wall']) {
    await expect(told(page)).toContainText(path)
    expect(problems.join('\n')).toContain(path)
  }
  await expect(told(page)).toContainText('"purple"')
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.frame')!).backgroundColor)).toBe(
    'rgb(11, 22, 38)',
  )
  const { cut, overlapping } = await page.evaluate(measure, {})
  expect([...cut, ...overlapping]).toEqual([])
})

test('a configuration that is not JSON is told, and the defaults hold', async ({ page, mock, problems }) => {
  await page.route('**/display.config.json', (route) => route.fulfill({ body: '{ "theme": ' }))
  await page.goto(mock.url + query(STILL))
  await expect(told(page)).toContainText('display.config.json')
  expect(problems.join('\n')).toContain('display.config.json')
  // Without keys nothing is trusted: it waits, and says why.
  await expect(root(page)).toHaveAttribute('data-state', 'waiting')
  await expect(page.locator('main.waiting').getByRole('status')).toHaveText(/^原因：.{4,}/)
})

test('the address overrides theme, language and scene', async ({ page, mock }) => {
  await page.goto(mock.url + query({ ...STILL, theme: 'light', lang: 'en', scene: 'ranking' }))
  await sceneIsOn(page, 'ranking')
  await expect(root(page)).toHaveAttribute('lang', 'en')
  await expect(page.locator('.frame')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('footer')).toContainText('Checked')
  await expect(told(page)).toHaveCount(0)
})

test('an address parameter that cannot be read is told, and what the file says is kept', async ({
  page,
  mock,
}) => {
  await page.goto(mock.url + query({ ...STILL, scene: 'overview', theme: 'purple' }))
  await sceneIsOn(page, 'overview')
  await expect(told(page)).toContainText('theme')
  await expect(told(page)).toContainText('"purple"')
  await expect(page.locator('.frame')).toHaveCSS('background-color', 'rgb(11, 22, 38)')
})

test('no address can say whose figures are shown', async ({ page, mock }) => {
  await page.goto(mock.url + query({ ...STILL, scene: 'overview', trustedKeys: '[]' }))
  await sceneIsOn(page, 'overview')
  await expect(told(page)).toContainText('trustedKeys')
})
