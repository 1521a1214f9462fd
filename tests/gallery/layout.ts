import type { BrowserContext, Page } from '@playwright/test'
import { measure } from '../browser/measure'
import { majorOf, type Layout } from './baseline'
import { linesOf } from './lines'
import { openView, takeShape } from './open'
import { allSeen } from './seen'
import { LOCALES, SHAPES, type Shape, type View } from './views'

/** English at the usual shape and the smallest; by day everything stands as by night. */
const MEASURED: Readonly<Record<View['locale'], readonly Shape[]>> = {
  'zh-CN': SHAPES,
  en: ['1920×1080', '360×800'],
}

const LEAST_UNITS = 24 - 0.05

/** Where everything stands on the page; and what overflows or is too small to read: a line each. */
export async function standing(page: Page) {
  const { seen, outside } = await page.evaluate(allSeen)
  const { cut, overlapping, scrolls, smallest } = await page.evaluate(measure, {})
  const overflows = [...cut, ...overlapping, ...outside, ...(scrolls ? ['the page scrolls'] : [])]
  if (smallest.units < LEAST_UNITS)
    overflows.push(`"${smallest.text}" is ${smallest.units.toFixed(1)} units high`)
  return { lines: linesOf(seen), overflows }
}

/** Measures a scene at each shape. */
export async function layoutOf(context: BrowserContext, scene: string): Promise<Layout> {
  const shapes = new Map<string, readonly string[]>()
  for (const locale of LOCALES) {
    const view = { scene, locale, theme: 'night' } as const
    const page = await openView(context, view)
    for (const shape of MEASURED[locale]) {
      await takeShape(page, view, shape)
      const { lines, overflows } = await standing(page)
      shapes.set(`${shape} ${locale}`, [...lines, ...overflows.map((line) => `! ${line}`)])
    }
    await page.close()
  }
  return { chromium: majorOf(context.browser()?.version() ?? ''), shapes }
}
