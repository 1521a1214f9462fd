import { chromium } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './chromium'
import { figuresOn, query, root, sceneIsOn } from './display'
import { expect, test } from './mocked'

test('on plain http the last good publication is kept all the same, and the status page tells what is lost', async ({
  mock,
}) => {
  // A name that is not this machine's own: to the browser, a server somewhere in the building.
  const browser = await chromium.launch({
    executablePath: ensureChromium().path,
    args: [...chromiumFlags(), '--host-resolver-rules=MAP wall.example 127.0.0.1'],
  })
  try {
    const page = await browser.newPage({ serviceWorkers: 'allow', locale: 'zh-CN' })
    const address = mock.url.replace('127.0.0.1', 'wall.example')
    const lobby = address + query({ motion: 0, drift: 0, scene: 'overview', dwell: 600 })
    await page.goto(lobby)
    await expect(root(page)).toHaveAttribute('data-state', 'showing', { timeout: 30_000 })
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false])
    const good = await figuresOn(page)

    mock.setFault('reset')
    await page.reload()
    await sceneIsOn(page, 'overview')
    expect(await figuresOn(page)).toEqual(good)

    await page.goto(`${address}/#/status`)
    await expect(page.locator('[data-status="offline"]')).toContainText('需要 https')
    await expect(page.locator('[data-status="secure"]')).toContainText('不能断网启动')
  } finally {
    await browser.close()
  }
})
