import type { BrowserContext } from '@playwright/test'
import { measure } from '../browser/measure'
import { majorOf, type Layout } from './baseline'
import { linesOf } from './lines'
import { allSeen } from './seen'
import { openView, SHAPES, takeShape, type Shape, type View } from './views'

/** English at the usual shape and the smallest; day and night stand alike. */
const MEASURED: Readonly<Record<View['locale'], readonly Shape[]>> = {
  'zh-CN': SHAPES,
  en: ['1920×1080', '360×800'],
}

/** Measures a scene: where each text stands, at each shape and in each language, and what overflows. */
export async function layoutOf(context: BrowserContext, scene: string): Promise<Layout> {
  const shapes = new Map<string, readonly string[]>()
  for (const locale of ['zh-CN', 'en'] as const) {
    const view = { scene, locale, theme: 'night' } as const
    const page = await openView(context, view)
    for (const shape of MEASURED[locale]) {
      await takeShape(page, view, shape)
      const { cut, overlapping } = await page.evaluate(measure, {})
      const overflows = [...cut, ...overlapping].map((line) => `! ${line}`)
      shapes.set(`${shape} ${locale}`, [...linesOf(await page.evaluate(allSeen)), ...overflows])
    }
    await page.close()
  }
  return { chromium: majorOf(context.browser()?.version() ?? ''), shapes }
}
