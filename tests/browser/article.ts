import type { Page } from '@playwright/test'

/** A chart in a frame of an article. */
export interface Framed {
  readonly path: string
  /** `tier-b`, `tier-c`, `pym` or `amp`. */
  readonly tier: string
  readonly height: number
  /** What is in it; null where nothing came. */
  readonly main: number | null
  readonly heading: string
  /** It shows a drawing or an open table. */
  readonly hasChart: boolean
}

/** Scrolls through everything once, as a reader does, so that what is lazy is asked for. */
export const scrollThrough = (page: Page) =>
  page.evaluate(async () => {
    for (const each of document.querySelectorAll('img, iframe')) {
      each.scrollIntoView()
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    }
  })

/** Every frame of the article with what it holds. */
export async function framesIn(page: Page): Promise<Framed[]> {
  const frames = page.locator('section iframe')
  const handles = await frames.elementHandles()
  const insides = await Promise.all(
    handles.map(async (handle) =>
      (await handle.contentFrame())?.evaluate(() => ({
        main: document.querySelector('main')?.getBoundingClientRect().height ?? null,
        heading: document.querySelector('h1')?.textContent ?? '',
        hasChart: [...document.querySelectorAll('main svg, main > .table')].some(
          (element) => element.getClientRects().length > 0,
        ),
      })),
    ),
  )
  const places = await frames.evaluateAll((elements) =>
    elements.map((element) => ({
      path: element.closest('section')?.id ?? '',
      tier: element.parentElement?.className ?? '',
      height: element.getBoundingClientRect().height,
    })),
  )
  return places.map((place, at) => ({
    ...place,
    ...(insides[at] ?? { main: null, heading: '', hasChart: false }),
  }))
}

/** What does not stand in its frame as it should: told as the path, the tier and the two heights. */
export const unfit = (frames: readonly Framed[], fitted: boolean): string[] =>
  frames
    .filter(({ tier, height, main, heading, hasChart }) => {
      if (main === null || heading === '' || !hasChart) return true
      const follows = fitted && tier !== 'tier-b'
      return follows ? height !== Math.ceil(main) : height < main || height > main + 200
    })
    .map(({ path, tier, height, main }) => `${path} ${tier}: ${height} for ${main ?? 'nothing'}`)

/** Figures whose picture did not come, that have no words for it, no table, or are wider than the column. */
export const poorFigures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure')]
      .filter((figure) => {
        const [image, table] = [figure.querySelector('img'), figure.querySelector('table')]
        if (!image?.complete || image.naturalWidth === 0 || image.alt.length < 20) return true
        return !table || image.getBoundingClientRect().width > figure.clientWidth
      })
      .map((figure) => figure.closest('section')?.id ?? ''),
  )
