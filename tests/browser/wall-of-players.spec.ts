import type { Browser, Page } from '@playwright/test'
import { drawn, holdClockAt, NINE, query, sceneIsOn, withoutFade } from './display'
import { expect, test } from './mocked'

const SCREEN = { width: 960, height: 1080 }

/** Values of 6 million that may differ: the renderer smooths edges of shapes tile by tile. A pixel's shift is tens of thousands. */
const EDGES = 60

/** A player in a browser of its own, at a moment. */
async function player(browser: Browser, address: string, width: number, at: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { ...SCREEN, width }, locale: 'zh-CN' })
  await withoutFade(context)
  // The progress line is the compositor's, whose clock no test holds.
  await context.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.gone { visibility: hidden !important; }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  const page = await context.newPage()
  await holdClockAt(page, at)
  await page.goto(address)
  await sceneIsOn(page)
  return page
}

/** How many pixels of a whole picture differ from two parts that lie at places in it. */
const differing = (
  page: Page,
  whole: Buffer,
  parts: readonly { readonly shot: Buffer; readonly x: number }[],
) =>
  page.evaluate(
    async ([all, ...pieces]) => {
      const pixels = async ({ png, x }: { png: string; x: number }) => {
        const image = new Image()
        image.src = `data:image/png;base64,${png}`
        await image.decode()
        const { width, height } = image
        const pen = new OffscreenCanvas(width, height).getContext('2d')!
        pen.drawImage(image, 0, 0)
        return { x, width, height, data: pen.getImageData(0, 0, width, height).data }
      }
      const canvas = await pixels(all!)
      let count = 0
      for (const piece of await Promise.all(pieces.map(pixels))) {
        for (let row = 0; row < piece.height; row += 1)
          for (let column = 0; column < piece.width; column += 1)
            for (let channel = 0; channel < 3; channel += 1) {
              const there = (row * canvas.width + column + piece.x) * 4 + channel
              const here = (row * piece.width + column) * 4 + channel
              if (Math.abs(canvas.data[there]! - piece.data[here]!) > 24) count += 1
            }
      }
      return count
    },
    [{ shot: whole, x: 0 }, ...parts].map(({ shot, x }) => ({ png: shot.toString('base64'), x })),
  )

for (const [bezelXPx, isLong] of [
  [0, true],
  [30, false],
] as const) {
  test(
    `two players show one canvas, in step by the clock, with ${bezelXPx} px behind their frames`,
    { tag: isLong ? '@long' : [] },
    async ({ browser, startMock }) => {
      const viewport = { columns: 2, bezelXPx }
      const config = { locale: 'zh-CN', publication: { jitter: 0 } }
      const together = await startMock({ config: () => JSON.stringify({ ...config, viewport }) })
      const alone = await startMock({ config: () => JSON.stringify(config) })
      const asked = { motion: 0, scenes: 'overview,completion,ranking', dwell: 20, page: 1 }
      const at = Math.ceil(NINE.getTime() / 60_000) * 60_000 + 2_000
      const wide = 2 * SCREEN.width + bezelXPx
      const pages: Page[] = []
      for (const [mock, width, column] of [
        [alone, wide, 1],
        [together, SCREEN.width, 1],
        [together, SCREEN.width, 2],
      ] as const)
        pages.push(await player(browser, mock.url + query({ ...asked, column }), width, at))
      const [whole, left, right] = pages as [Page, Page, Page]
      const seen: (string | null)[] = []
      for (let turn = 0; turn < 3; turn += 1) {
        for (const page of pages) await page.clock.runFor(turn === 0 ? 1_000 : 20_000)
        const turns: (string | null)[] = []
        for (const page of pages) {
          await sceneIsOn(page)
          turns.push(await page.locator('html').getAttribute('data-turn'))
        }
        expect(new Set(turns).size).toBe(1)
        seen.push(turns[0] ?? null)
        await drawn(whole)
        const [all, first, second] = await Promise.all(pages.map((page) => page.screenshot()))
        const parts = [
          { shot: first!, x: 0 },
          { shot: second!, x: SCREEN.width + bezelXPx },
        ]
        expect(await differing(whole, all!, parts)).toBeLessThanOrEqual(EDGES)
      }
      expect(new Set(seen).size).toBe(3)
      expect(await left.locator('.frame').boundingBox()).toMatchObject({ width: wide, height: 1080 })
      await right.evaluate(() => (location.hash = '#/status'))
      await expect(right.locator('[data-status="viewport"]')).toContainText(`${wide}`)
      for (const page of pages) await page.context().close()
    },
  )
}
