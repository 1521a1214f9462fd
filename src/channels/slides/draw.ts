import type pptxgen from 'pptxgenjs'
import { day as theme } from '@/core/charts/theme'
import type { Piece, Tone } from '@/core/i18n/say'
import { whoseParts, type Quarter } from '@/channels/shared/quarter'
import { sureness } from '@/channels/shared/source'
import { linesIn, setEms } from '@/channels/shared/text-width'
import { drawChart, hex } from './draw-chart'
import { drawTable } from './draw-table'
import type { ScenePage } from './plan'
import { FACTS_INCHES, HALF_INCHES, PAGE, PLACE, SLIDE, TYPE } from './sizes'

export const SCENE = 'SCENE'
export const COVER = 'COVER'

const TONES: Readonly<Record<Tone, string>> = {
  plain: theme.text,
  strong: theme.text,
  data: theme.data,
  accent: theme.accent,
  ...theme.lights,
}

const runOf = (piece: Piece) =>
  typeof piece === 'string'
    ? { text: piece, options: { color: hex(theme.text) } }
    : {
        text: 'text' in piece ? piece.text : piece.written.text,
        options: { color: hex(TONES[piece.tone]) },
      }

/** The largest size at which a title stands in two lines. */
function titleSize(text: string): number {
  const lines = (points: number) => linesIn(text, (PLACE.title.w * 72) / points)
  return TYPE.title.find((points) => lines(points) <= 2) ?? TYPE.title[2]
}

const FACT_GAP = 0.15
/** One size for all large figures of a slide, at which each stands in one line. */
function factSize(texts: readonly string[], inches: number) {
  const widest = Math.max(...texts.map(setEms), 1)
  return Math.min(TYPE.factNumber, Math.floor((inches * 72) / (widest * 1.12)))
}

const FLAT = { margin: 0, valign: 'top' as const }

function drawSource(slide: pptxgen.Slide, quarter: Quarter) {
  const { head } = quarter
  slide.addText(whoseParts(quarter).join('  ·  '), {
    ...PLACE.source,
    ...FLAT,
    objectName: 'Source',
    fontSize: TYPE.source,
    color: hex(theme.muted),
  })
  slide.addText(sureness(quarter.head, quarter.say), {
    ...PLACE.sure,
    ...FLAT,
    objectName: 'Signature',
    fontSize: TYPE.source,
    align: 'right',
    bold: head.sample,
    color: hex(head.sample ? theme.accent : theme.muted),
  })
}

function drawFacts(slide: pptxgen.Slide, { part: { facts } }: ScenePage, { say }: Quarter) {
  const width = PLACE.facts.w / Math.max(4, facts.length)
  const fontSize = factSize(
    facts.map(({ figure }) => say.figure(figure).text),
    width - FACT_GAP,
  )
  facts.forEach(({ label, figure }, at) => {
    const light = 'value' in figure && typeof figure.value === 'string' ? figure.value : null
    slide.addText(
      [
        { text: label, options: { fontSize: TYPE.factLabel, color: hex(theme.muted), breakLine: true } },
        {
          text: say.figure(figure).text,
          options: {
            fontSize,
            bold: true,
            color: hex(light ? theme.lights[light] : at === 0 ? theme.data : theme.text),
          },
        },
      ],
      {
        ...PLACE.facts,
        ...FLAT,
        // A label of two lines leaves the numbers in their line.
        valign: 'bottom',
        objectName: `Fact ${at + 1}`,
        x: PLACE.facts.x + at * width,
        w: width - FACT_GAP,
      },
    )
  })
}

/** One slide of a scene. */
export function drawScene(slide: pptxgen.Slide, planned: ScenePage, quarter: Quarter): void {
  const { say } = quarter
  const { part, chart, table, goesOn, facts, page } = planned
  const title = part.title
  slide.addText(
    [
      { text: part.name, options: { bold: true, color: hex(theme.accent) } },
      { text: `    ${part.subject}`, options: { color: hex(theme.muted) } },
    ],
    { ...PLACE.kicker, ...FLAT, objectName: 'Subject', fontSize: TYPE.kicker },
  )
  slide.addText(part.finding.map(runOf), { placeholder: 'title', fontSize: titleSize(title), bold: true })
  if (page.count > 1)
    slide.addText(say.t('frame.page', { page: page.number, pages: page.count }), {
      ...PLACE.place,
      ...FLAT,
      objectName: 'Page',
      fontSize: TYPE.kicker,
      align: 'right',
      color: hex(theme.muted),
    })
  if (facts) drawFacts(slide, planned, quarter)
  const y = PAGE.y + (facts ? FACTS_INCHES : 0)
  const height = PAGE.y + PAGE.height - y
  const chartWidth = table ? PAGE.width - PAGE.besideWidth - PAGE.gap : PAGE.width
  if (chart) drawChart(slide, chart, { x: PAGE.x, y, w: chartWidth, h: height }, say, title)
  const inHalves = table?.headings.length === 2
  if (table && chart)
    drawTable(slide, table, { x: PAGE.x + chartWidth + PAGE.gap, y: y + 0.1, w: PAGE.besideWidth })
  else if (table) drawTable(slide, table, { x: PAGE.x, y, w: inHalves ? HALF_INCHES : PAGE.width })
  if (goesOn) drawTable(slide, goesOn, { x: PAGE.x + HALF_INCHES + PAGE.gap, y, w: HALF_INCHES })
  drawSource(slide, quarter)
  slide.addNotes(planned.notes.join('\n'))
}

/** The first slide: what this is, whose, of when. */
export function drawCover(
  slide: pptxgen.Slide,
  quarter: Quarter,
  { title, headline }: { readonly title: string; readonly headline: string },
): void {
  const { head, say } = quarter
  const x = 1.1
  const w = SLIDE.width - 2 * x
  slide.addText(title, { placeholder: 'title', bold: true })
  slide.addText(headline, {
    ...FLAT,
    x,
    y: 3.55,
    w,
    h: 1,
    objectName: 'Headline',
    fontSize: 20,
    color: hex(theme.muted),
  })
  const lines = [head.issuer, say.day(head.publishedAt)]
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    { ...FLAT, x, y: 5.3, w, h: 0.9, objectName: 'Issuer', fontSize: 18, color: hex(theme.text) },
  )
  drawSource(slide, quarter)
  slide.addNotes([title, headline, ...whoseParts(quarter), sureness(quarter.head, quarter.say)].join('\n'))
}
