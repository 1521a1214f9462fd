import { execFile } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startServer } from '@/node/server/server'
import { publishSample } from '@/node/sample/publish-sample'
import { copyOf } from '#tests/copy'
import { query, sceneIsOn } from './display'
import { expect, test as base } from './serving'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The app as it is built from a copy of the project that has one scene more. */
const test = base.extend<object, { address: string }>({
  address: [
    async ({}, use) => {
      const copy = await copyOf(here('../..'))
      try {
        await cp(here('../new-scene/tourism'), join(copy, 'src/scenes/tourism'), { recursive: true })
        const build = [join(copy, 'node_modules/vite/bin/vite.js'), 'build']
        await promisify(execFile)(process.execPath, build, { cwd: copy, maxBuffer: 1e8 })
        const publishedDir = here('../../dist/sample')
        const { trustedKeys } = await publishSample(publishedDir)
        const server = await startServer({
          ...{ appDir: join(copy, 'dist/app'), publishedDir, trustedKeys, port: 0 },
        })
        await use(server.url)
        await server.close()
      } finally {
        await rm(copy, { recursive: true, force: true })
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test('a scene that is one folder more stands in the loop with its layout, in the presenter and on the status page', async ({
  page,
  address,
  problems,
}) => {
  await page.goto(new URL(query({ scene: 'tourism', motion: 0 }), address).href)
  await sceneIsOn(page, 'tourism')
  await expect(page.locator('[data-scene="tourism"] h1')).toContainText('旅游项目完成投资')
  await expect(page.locator('[data-scene="tourism"] .row data[data-figure$=".completed"]')).toHaveCount(2)

  await page.goto(new URL('/#/present/tourism', address).href)
  await expect(page.locator('[data-scene="tourism"]').first()).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-scene="indicators"]').first()).toBeVisible()

  await page.goto(new URL('/#/status', address).href)
  await expect(page.getByText(/旅游项目.*1页/)).toBeVisible()
  expect(problems).toEqual([])
})
