import { FONT_FAMILY } from '@/core/charts/pieces'
import type { Theme } from '@/core/charts/theme'
import { emsOf } from '@/core/charts/text-width'
import type { Say } from '@/core/i18n/say'
import { descriptionOf, someOnly } from './description'
import { drawChart, type Drawing, type DrawingSpec } from './drawing'
import { attributes, escaped } from './markup'
import { sourceParts, type SourceHead } from './source'
import { drawTable } from './table-picture'
import type { ToldScene } from './told'
import { wrap } from './wrap'

/** A complete picture of one scene: finding, chart or table, and source. */
export interface PictureSpec {
  readonly theme: Theme
  readonly say: Say
  readonly width: number
  /** By its contents where it is not given. */
  readonly height?: number
  /** Around everything. */
  readonly margin?: number
  /** The size of a chart's names and values; the others follow. Default: by the width. */
  readonly size?: number
}

/** A scene's chart, or its table drawn where it is text. */
function drawScene(told: ToldScene, spec: DrawingSpec, mostRows = 20) {
  return drawChart(told, spec) ?? drawTable(told.table, spec, mostRows)
}

/** The root of an SVG with role, title and description. */
function svgDocument(
  { width, height, body }: Pick<Drawing, 'width' | 'height' | 'body'>,
  title: string,
  description: string,
) {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': FONT_FAMILY,
  })
  return `<svg${root}><title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc>${body}</svg>\n`
}

interface PictureBlock {
  readonly height: number
  readonly markup: (top: number) => string
}

/** Lines of one size below one another. */
function lines(
  texts: readonly string[],
  x: number,
  size: number,
  fill: string,
  { bold = false, leading = 1.4 } = {},
): PictureBlock {
  const height = texts.length * size * leading
  const at = (top: number, line: number) => (top + (line + 0.5) * size * leading + size * 0.36).toFixed(1)
  return {
    height,
    markup: (top) =>
      texts
        .map((text, line) => {
          const given = { x, y: at(top, line), fill, 'font-size': size, 'font-weight': bold ? 700 : null }
          return `<text${attributes(given)}>${escaped(text)}</text>`
        })
        .join(''),
  }
}

/** Parts of a line with their separator, broken between parts only where they fit. */
function shared(parts: readonly string[], ems: number): string[] {
  const result: string[] = []
  for (const part of parts) {
    const last = result.at(-1)
    const longer = last === undefined ? part : `${last}　${part}`
    if (last !== undefined && emsOf(longer) <= ems) result[result.length - 1] = longer
    else result.push(...wrap(part, ems))
  }
  return result
}

/** The picture of a scene as an SVG document. Where a height is given, the chart gets what the words leave. */
export function pictureOf(told: ToldScene, source: SourceHead, spec: PictureSpec): string {
  const { theme, say, width, margin = 0 } = spec
  const size = spec.size ?? Math.max(15, Math.min(24, width / 48))
  const inner = width - 2 * margin
  const title = { size: size * 1.65, most: spec.height === undefined ? Infinity : 2 }
  const small = size * 0.86
  const subject = lines(wrap(`${told.name}　${told.subject}`, inner / small), margin, small, theme.muted)
  const finding = lines(wrap(told.title, inner / title.size, title.most), margin, title.size, theme.text, {
    bold: true,
    leading: 1.32,
  })
  const foot = lines(
    shared(sourceParts(source, say), inner / small),
    margin,
    small,
    source.sample ? theme.accent : theme.muted,
  )
  const gap = size * 0.9
  const drawingSpec = { theme, say, width: inner, table: size, axis: small }
  const taken = 2 * margin + subject.height + finding.height + foot.height + 2.4 * gap
  const room = spec.height === undefined ? undefined : spec.height - taken
  const noted = (drawing: Drawing) => {
    const note = someOnly(drawing, told, say)
    return note === null ? null : lines([note], margin, small, theme.muted)
  }
  let drawing = drawScene(told, room === undefined ? drawingSpec : { ...drawingSpec, height: room })
  let note = noted(drawing)
  if (note && room !== undefined) {
    drawing = drawScene(told, { ...drawingSpec, height: room - note.height })
    note = noted(drawing)
  }
  const top = margin + subject.height + finding.height + gap
  const height =
    spec.height ?? Math.ceil(top + drawing.height + (note?.height ?? 0) + 1.4 * gap + foot.height + margin)
  const footTop = height - margin - foot.height
  const body = [
    `<rect${attributes({ width, height, fill: theme.ground })}/>`,
    subject.markup(margin),
    finding.markup(margin + subject.height),
    `<g transform="translate(${margin} ${top.toFixed(1)})">${withoutMarks(drawing.body)}</g>`,
    note?.markup(top + drawing.height) ?? '',
    `<path${attributes({ d: `M${margin} ${(footTop - gap * 0.6).toFixed(1)}h${inner}`, stroke: theme.line, fill: 'none' })}/>`,
    foot.markup(footTop),
  ].join('')
  return svgDocument({ width, height, body }, told.title, descriptionOf(told, say))
}

const withoutMarks = (body: string) => body.replace(/ data-[si]="[^"]*"/g, '')
