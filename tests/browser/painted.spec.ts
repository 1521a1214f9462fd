import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { query, STILL } from './display'
import { differences } from './pixels'
import { expect, test } from './serving'

test.describe.configure({ timeout: 120_000 })

const SIZE = { width: 1280, height: 720 }
const SCALES = [1, 4] as const

async function taken(page: Page, kind: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-take="${kind}"]`).click(),
  ])
  return download
}
const bytesOf = async (download: Download) => readFileSync(await download.path())

for (const [lang, scene] of [
  ['zh-CN', 'ranking'],
  ['en', 'projects'],
] as const)
  test(
    `a picture as PNG has every word as the screen shows it, at 1× and 4×: ${scene}, ${lang}`,
    { tag: '@long' },
    async ({ page }) => {
      await page.goto(`${query({ ...STILL, lang })}#/present/${scene}`)
      await expect(page.locator('.slide.on [data-scene]')).toHaveCount(1)
      await page.keyboard.press('c')
      await page.locator('.take summary').click()
      const svg = (await bytesOf(await taken(page, 'svg'))).toString('utf8')
      const pictures = []
      for (const scale of SCALES) {
        await page.locator('.take select').selectOption(`${scale}×`)
        const png = await taken(page, 'png')
        expect(png.suggestedFilename()).toBe(`2021Q3-r1-${scene}${scale > 1 ? `-${scale}x` : ''}.png`)
        pictures.push({ scale, png: await bytesOf(png) })
      }
      for (const { scale, png } of pictures) {
        const size = { width: SIZE.width * scale, height: SIZE.height * scale }
        await page.setViewportSize(size)
        const boxes = await page.evaluate(
          async ([svg, { width, height }]) => {
            const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
            documentElement.setAttribute('width', String(width))
            documentElement.setAttribute('height', String(height))
            documentElement.style.display = 'block'
            document.body.replaceChildren(documentElement)
            await document.fonts.ready
            return [...document.querySelectorAll('text')].map((text) => {
              const { x, y, width, height } = text.getBoundingClientRect()
              return { says: text.textContent, x, y, width, height }
            })
          },
          [svg, size] as const,
        )
        expect(boxes.length).toBeGreaterThan(20)
        const found = await differences(page, { png, screen: await page.screenshot(), boxes })
        expect({ scale, ...found.size }).toEqual({ scale, ...size })
        // A missing character differs by most of its ink; letters set a hair apart by their edges only.
        expect(found.worst, `${scale}×`).toEqual([])
      }
    },
  )
