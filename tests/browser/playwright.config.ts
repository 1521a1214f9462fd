import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { chromiumFlags, ensureChromium } from './chromium'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  testDir: here('.'),
  testMatch: '**/*.spec.ts',
  outputDir: here('../../test-results/browser'),
  globalSetup: here('./setup.ts'),
  timeout: 60_000,
  // A busy machine takes its time to start a page: no test is decided by that.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [
    ['list'],
    [here('./fault-table.ts')],
    ['json', { outputFile: here('../../test-results/browser.json') }],
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1920, height: 1080 },
    // A test that is about it allows it: else each would have the whole program kept for it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: ensureChromium().path, args: chromiumFlags() },
  },
})
