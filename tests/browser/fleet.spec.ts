import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fleetHandler } from '@/node/server/fleet/fleet-handler'
import { fleetState } from '@/node/server/fleet/fleet-state'
import { startServer } from '@/node/server/server'
import { publishSample } from '@/node/sample/publish-sample'
import { violations } from './accessibility'
import { holdClockAt, NINE, query, root, sceneIsOn, withoutFade } from './display'
import { picture } from './picture'
import { APP_DIR } from './serve-sample'
import { expect, test as base } from './serving'

const TOKEN = 'a-token-of-tests'
const test = base.extend<{
  receiver: {
    url: string
    report: (report: object) => Promise<unknown>
    goDown: () => void
    comeBack: () => void
  }
}>({
  receiver: async ({ page }, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'fleet-'))
    // The page's clock runs faster than ours: each look at the receiver's is a little later.
    let nowMs = NINE.getTime()
    const now = () => (nowMs += 2_000)
    let down = false
    const state = await fleetState(join(dir, 'fleet'), now)
    const handler = fleetHandler(state, { token: TOKEN, now })
    const { trustedKeys } = await publishSample(join(dir, 'published'))
    const server = await startServer({
      ...{ appDir: APP_DIR, publishedDir: join(dir, 'published'), trustedKeys, port: 0 },
      fleet: async (request, response) => {
        if (!down || !request.url?.startsWith('/fleet/report')) return handler(request, response)
        response.destroy()
        return true
      },
    })
    await use({
      url: server.url.replace(/\/$/, ''),
      report: (report) =>
        page.context().route('**/display.config.json', async (route) => {
          const config = (await (await route.fetch()).json()) as object
          await route.fulfill({ json: { ...config, report } })
        }),
      goDown: () => (down = true),
      comeBack: () => (down = false),
    })
    await server.close()
    await rm(dir, { recursive: true })
  },
})

test('a screen reports how it does and what it has shown, and a receiver that is down disturbs no loop', async ({
  page,
  context,
  receiver,
  problems,
}, info) => {
  await receiver.report({ url: './fleet/report', token: TOKEN })
  await withoutFade(context)
  const start = Math.ceil(NINE.getTime() / 60_000) * 60_000 + 1_000
  await holdClockAt(page, start)
  const asked = {
    motion: 0,
    drift: 0,
    scenes: 'overview,completion,ranking',
    dwell: 20,
    page: 1,
    name: '大厅 1',
  }
  await page.goto(receiver.url + query(asked))
  await expect(root(page)).toHaveAttribute('data-state', 'showing', { timeout: 30_000 })
  await sceneIsOn(page, 'overview')
  await page.clock.runFor(1_000)
  const reported = page.waitForResponse((answer) => answer.url().endsWith('/fleet/report'))
  await page.clock.runFor(10_000)
  expect((await reported).status()).toBe(204)
  receiver.goDown()
  for (const scene of ['completion', 'ranking', 'overview']) {
    await page.clock.runFor(20_000)
    await sceneIsOn(page, scene)
    await page.waitForTimeout(100)
  }
  receiver.comeBack()
  const after = page.waitForResponse((answer) => answer.url().endsWith('/fleet/report') && answer.ok())
  for (let step = 0; step < 12; step += 1) {
    await page.clock.runFor(10_000)
    await page.waitForTimeout(50)
  }
  await after
  const headers = { Authorization: `Bearer ${TOKEN}` }
  const proof = await (
    await page.request.get(`${receiver.url}/fleet/proof.csv?from=2021-11-01&to=2021-11-02`, { headers })
  ).text()
  const scenes = proof
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 3).join(' '))
  expect(scenes.slice(0, 4)).toEqual(
    ['overview', 'completion', 'ranking', 'overview'].map((scene) => `大厅 1 2021Q3-r1 ${scene}`),
  )
  // What the browser says of a connection that was refused is not the page's.
  expect(problems.filter((problem) => !problem.includes('net::ERR_'))).toEqual([])

  await page.clock.resume()
  const viewer = await context.newPage()
  for (const theme of ['light', 'dark']) {
    await viewer.goto(`${receiver.url}${query({ theme })}#/fleet`)
    await expect(viewer.locator('[data-screen="大厅 1"]')).toContainText('2021Q3-r1')
    await expect(viewer.getByRole('status')).toContainText(/屏幕/)
    expect(await violations(viewer)).toEqual([])
  }
  await picture(viewer, 'fleet', info)
  await viewer.close()
})

test('the page of all screens asks for the token where it knows none, and says what is wrong in both languages', async ({
  page,
  receiver,
}) => {
  await page.goto(`${receiver.url}${query({ lang: 'en' })}#/fleet`)
  await expect(page.getByRole('status')).toHaveText('A token is needed')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Token').fill('wrong-token')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('status')).toHaveText('A token is needed')
  await page.getByLabel('Token').fill(TOKEN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('No screen has reported yet')
})
