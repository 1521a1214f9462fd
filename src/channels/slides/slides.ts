import pptxgen from 'pptxgenjs'
import { day as theme } from '@/core/charts/theme'
import type { Part } from '@/channels/shared/part'
import { titleOf, type Quarter } from '@/channels/shared/quarter'
import { chartBook } from './chart-book'
import { COVER, drawCover, drawScene, SCENE } from './draw'
import { hex } from './draw-chart'
import { repairSlides } from './repair'
import { planSlides } from './plan'
import { FONT, PLACE, SLIDE, TYPE } from './sizes'

/** Progress of the work. */
export type OnProgress = (done: number, of: number) => void

function masters(deck: pptxgen) {
  const title = { name: 'title', type: 'title' as const, margin: 0, align: 'left' as const, bold: true }
  const ground = { color: hex(theme.ground) }
  deck.defineSlideMaster({
    title: SCENE,
    background: ground,
    objects: [
      {
        placeholder: {
          options: {
            ...title,
            ...PLACE.title,
            valign: 'top',
            fontSize: TYPE.title[0],
            color: hex(theme.text),
          },
          text: '',
        },
      },
      { line: { ...PLACE.line, h: 0, line: { color: hex(theme.line), width: 0.75 } } },
    ],
  })
  deck.defineSlideMaster({
    title: COVER,
    background: ground,
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: SLIDE.height, fill: { color: hex(theme.data) } } },
      {
        placeholder: {
          options: {
            ...title,
            x: 1.1,
            y: 1.9,
            w: 11.1,
            h: 1.5,
            valign: 'bottom',
            fontSize: 40,
            color: hex(theme.text),
          },
          text: '',
        },
      },
    ],
  })
}

export interface SlidesWanted {
  /** Slides of this part only. */
  readonly part?: Part | undefined
  readonly onProgress?: OnProgress
}

/** A quarter as slides (.pptx): charts and tables that can be edited, finding as title, notes. */
export async function makeSlides(
  quarter: Quarter,
  { part, onProgress = () => {} }: SlidesWanted = {},
): Promise<Uint8Array> {
  const { head, say } = quarter
  const pages = planSlides(quarter, part?.told)
  const title = titleOf(quarter, part?.name)
  const deck = new pptxgen()
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT }
  masters(deck)
  const headline = pages[0] ? pages[0].part.title : ''
  drawCover(deck.addSlide({ masterName: COVER }), quarter, { title, headline })
  const books: Uint8Array[] = []
  for (const [at, page] of pages.entries()) {
    drawScene(deck.addSlide({ masterName: SCENE }), page, quarter)
    if (page.chart) books.push(await chartBook(page.chart, say))
    onProgress(at + 1, pages.length)
  }
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the library wrote no bytes')
  return repairSlides(bytes, {
    books,
    lang: say.locale === 'en' ? 'en-GB' : 'zh-CN',
    title,
    author: head.issuer,
    subject: say.toDate(head.period),
    at: head.publishedAt,
    slides: pages.length + 1,
  })
}
