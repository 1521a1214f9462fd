import { expect, test } from './serving'

test('the built app starts under its policy: nothing is refused, nothing fails', async ({
  page,
  problems,
}) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'")
  await page.waitForFunction(() => document.documentElement.dataset['state'] !== 'starting')
  await page.waitForLoadState('load')
  expect(problems).toEqual([])
})

test('the page loads nothing from anywhere else', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) elsewhere.push(url)
  })
  await page.goto('/')
  await page.waitForFunction(() => document.documentElement.dataset['state'] !== 'starting')
  expect(elsewhere).toEqual([])
})

test('the policy refuses a script that got into the page', async ({ page }) => {
  await page.goto('/')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.injected = "yes"'
    document.head.append(script)
    return document.documentElement.dataset['injected']
  })
  expect(ran).toBeUndefined()
})
