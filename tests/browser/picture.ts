import type { Page, TestInfo } from '@playwright/test'

/** Takes a picture into the test's folder under `test-results/browser`. */
export async function picture(page: Page, name: string, info: TestInfo): Promise<void> {
  const path = info.outputPath(`${name.replaceAll(/\W+/g, '-')}.jpg`)
  await page.screenshot({ path, type: 'jpeg', quality: 80 })
}
