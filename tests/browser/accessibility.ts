import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong with the page: a line for each element. Then contrast once more of what is hidden from
 * assistive technology but seen by everyone else: a scene's body beside its table.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const found = await axe.run(document, { resultTypes: ['violations'] })
    const hidden = [...document.querySelectorAll('.body[aria-hidden]')]
    for (const element of hidden) element.removeAttribute('aria-hidden')
    const seen = await axe.run(document, { resultTypes: ['violations'], runOnly: ['color-contrast'] })
    for (const element of hidden) element.setAttribute('aria-hidden', 'true')
    const lines = [found, seen].flatMap(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      ),
    )
    return [...new Set(lines)]
  })
}
