import type { Page } from '@playwright/test'
import { registry } from '@/scenes/registry'
import type { Locale } from '@/core/i18n/say'
import { drawn, holdClockAt, NINE, query, sceneIsOn, STILL, withoutFade } from './display'
import { measure } from './measure'
import { expect, test } from './serving'

type Size = readonly [widthPx: number, heightPx: number]
/** More screens and walls than those of layout.spec.ts. English has longer words; sizes of one proportion lay out alike. */
const SHAPES_IN: Readonly<Record<Locale, readonly Size[]>> = {
  'zh-CN': [
    [3840, 2160],
    [5760, 1080],
    [1280, 720],
    [1024, 768],
  ],
  en: [
    [3840, 1080],
    [1080, 1920],
    [1024, 768],
  ],
}
const LEAST_UNITS = 24 - 0.05
/** At these the rows are paged: on a screen and on a standing one. */
const PAGED = [
  [1920, 1080],
  [1080, 1920],
] as const
const MOST_PAGES = 60
const TURN_MS = 8_000

const there = registry.map(({ id }) => id)
const titleOf = ([width, height]: Size) => `${width}×${height}`

/** Holds the rules of legible text for what is on screen now; all that is wrong is told. */
async function isLegible(page: Page, where: string): Promise<void> {
  const { cut, overlapping, smallest, scrolls, texts } = await page.evaluate(measure, {})
  expect.soft(cut, `${where}: text is cut`).toEqual([])
  expect.soft(overlapping, `${where}: texts overlap`).toEqual([])
  expect.soft(smallest.units, `${where}: "${smallest.text}" is too small`).toBeGreaterThan(LEAST_UNITS)
  expect.soft(scrolls, `${where}: the page scrolls`).toBe(false)
  expect.soft(texts, `${where}: there is no text`).toBeGreaterThan(5)
}

async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height })
  await sceneIsOn(page)
  await drawn(page)
}

for (const id of there) {
  for (const lang of ['zh-CN', 'en'] as const) {
    test(
      `${id} in ${lang}: no text is cut, overlaps, or is under 24 units at any shape`,
      { tag: '@long' },
      async ({ page, context }) => {
        await withoutFade(context)
        await page.clock.setFixedTime(NINE)
        await page.goto(query({ ...STILL, scene: id, lang, page: 1 }))
        await sceneIsOn(page, id)
        for (const size of SHAPES_IN[lang]) {
          await resize(page, size)
          await isLegible(page, `${id} ${lang} ${titleOf(size)}`)
        }
      },
    )
  }
}

/** The scene's pages as they stand in the footer: this one, of how many. */
async function pageOf(page: Page): Promise<readonly [number, number]> {
  const text =
    (await page.locator('footer .page').count()) > 0 ? await page.locator('footer .page').innerText() : ''
  const [number = 1, count = 1] = (text.match(/\d+/g) ?? []).map(Number)
  return [number, count]
}

for (const id of there) {
  for (const size of PAGED) {
    test(
      `${id} at ${titleOf(size)}: every page is legible and has rows of its own`,
      { tag: '@long' },
      async ({ page, context }) => {
        await withoutFade(context)
        await holdClockAt(page, NINE)
        await page.setViewportSize({ width: size[0], height: size[1] })
        await page.goto(query({ ...STILL, scene: id, dwell: TURN_MS / 1000 }))
        await sceneIsOn(page, id)
        const seen = new Map<number, string>()
        const [, count] = await pageOf(page)
        expect(count).toBeLessThan(MOST_PAGES)
        for (let turn = 0; turn < count; turn += 1) {
          await page.clock.runFor(400)
          await sceneIsOn(page, id)
          await drawn(page)
          const [number] = await pageOf(page)
          await isLegible(page, `${id} ${titleOf(size)} page ${number} of ${count}`)
          seen.set(number, await page.locator('[data-scene] .body').innerText())
          await page.clock.runFor(TURN_MS - 400)
        }
        expect([...seen.keys()].sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, at) => at + 1),
        )
        expect(new Set(seen.values()).size).toBe(count)
      },
    )
  }
}
