import type { Page } from '@playwright/test'
import { watchFrames } from './frames'
import { expect, sharingMock as shared, test as own } from './mocked'

/** The progress line moves in every frame: a look six times a second is enough, and leaves the machine to the test. */
const EVERY_NTH = 10

/** Whatever befalls the page in a test, from its first picture on: no frame of it is white. */
async function neverWhite({ page }: { readonly page: Page }, use: () => Promise<void>): Promise<void> {
  let watching: ReturnType<typeof watchFrames> | null = null
  page.once('domcontentloaded', () => (watching = watchFrames(page, EVERY_NTH)))
  await use()
  const stop = await (watching as ReturnType<typeof watchFrames> | null)
  expect(stop, 'a page was opened').not.toBeNull()
  const frames = await stop?.()
  expect(frames?.seen).toBeGreaterThan(0)
  expect(frames?.white).toBe(0)
}

/** Playwright's test for a fault, with a mock server of its own. */
export const test = own.extend<{ neverWhite: void }>({ neverWhite: [neverWhite, { auto: true }] })
/** The same with one mock server for all tests of a worker. */
export const sharingMock = shared.extend<{ neverWhite: void }>({ neverWhite: [neverWhite, { auto: true }] })
