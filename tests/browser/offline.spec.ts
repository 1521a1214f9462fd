import { figuresOn, query, root, sceneIsOn } from './display'
import { expect, test } from './serving'
import { keptWhole, player, startedFirst } from './shell'
import { deployApp } from './versions'

const COLD_START_MS = 3000
const LOBBY = query({ motion: 0, drift: 0, scene: 'overview', dwell: 600 }).slice(1)

test.describe.configure({ timeout: 180_000 })

test('switched on without a network, the last good publication is on within 3 s, in its own type', async () => {
  const app = await deployApp()
  const wall = await player()
  try {
    const first = await wall.switchOn()
    await first.page.goto(app.url + LOBBY)
    await startedFirst(first.page)
    await sceneIsOn(first.page, 'overview')
    const good = await figuresOn(first.page)
    await keptWhole(first.page)
    await first.context.close()
    await app.stop()

    const second = await wall.switchOn()
    const failed: string[] = []
    second.page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname))
    const began = Date.now()
    await second.page.goto(app.url + LOBBY)
    await sceneIsOn(second.page, 'overview')
    expect(Date.now() - began).toBeLessThanOrEqual(COLD_START_MS)
    expect(await figuresOn(second.page)).toEqual(good)
    await expect(root(second.page)).toHaveAttribute('data-publication', '2021Q3-r1')
    await second.page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(failed.filter((path) => path !== '/published/index.jws')).toEqual([])

    // What is published, and pages of embeds, are not answered with the lobby.
    for (const path of ['published/index.json', 'published/embeds/x.html', 'elsewhere.html'])
      await expect(second.page.goto(app.url + path)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
    await second.context.close()
  } finally {
    await wall.remove()
    await app.close()
  }
})

test('the configuration comes from the network where there is one, and not from what stands in its place', async ({
  browser,
}) => {
  const app = await deployApp()
  const context = await browser.newContext({ serviceWorkers: 'allow' })
  const page = await context.newPage()
  try {
    await page.goto(app.url + LOBBY)
    await startedFirst(page)
    await keptWhole(page)
    // Asked for once more, now that the worker is there to keep a copy.
    await page.reload()
    await sceneIsOn(page, 'overview')
    await app.replace('display.config.json', '<!doctype html><title>请登录</title>')
    await page.reload()
    await sceneIsOn(page, 'overview')
    await expect(page.getByText('配置')).toHaveCount(0)
    await app.replace('display.config.json', '{ "locale": "en" }')
    await page.reload()
    await expect(root(page)).toHaveAttribute('lang', 'en')
  } finally {
    await context.close()
    await app.close()
  }
})
