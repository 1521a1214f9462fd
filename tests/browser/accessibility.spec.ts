import { violations } from './accessibility'
import { expect, test } from './mocked'
import { query, root, STILL } from './display'

for (const theme of ['dark', 'light'] as const) {
  test(
    `axe finds nothing on the waiting screen, theme ${theme}`,
    { tag: '@long' },
    async ({ page, mock }) => {
      mock.setFault('not-found')
      await page.goto(mock.url + query({ ...STILL, theme }))
      await expect(page.locator('main.waiting').getByRole('status')).toBeVisible()
      expect(await violations(page)).toEqual([])
    },
  )

  for (const mode of ['status', 'calibrate']) {
    test(
      `axe finds nothing on the ${mode} page, theme ${theme}`,
      { tag: '@long' },
      async ({ page, mock }) => {
        await page.goto(`${mock.url}${query({ ...STILL, theme })}#/${mode}`)
        await expect(page.locator('.frame')).toContainText(/\S{4}/)
        await page.waitForLoadState('networkidle')
        await expect(page.getByRole('heading').first()).toBeAttached()
        expect(await violations(page)).toEqual([])
      },
    )
  }
}

test('the page names its language and has one heading of the first level', async ({ page, mock }) => {
  await page.goto(mock.url + query({ ...STILL, scene: 'overview', lang: 'en' }))
  await expect(root(page)).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})
