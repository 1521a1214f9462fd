import PDFDocument from 'pdfkit'
import type { Say } from '@/core/i18n/say'
import type { SigningSheet, SigningTable } from '@/office/publishing/signing-sheet'
import { pdfTypeFor, type PdfType } from './pdf-type'
import type { TypeWeight } from './type-slices'
import { wrapped } from './wrap'

/** Lengths in points, on A4. */
const MARGIN = { left: 57, right: 45, top: 48, bottom: 56 } as const
const SIZE = { title: 20, heading: 11.5, text: 9, foot: 8 } as const
const LEADING = 1.45
const PAD = 3
const SIGN_HEIGHT = 62
const GREY = '#777777'
const LINE = '#999999'

interface Style {
  readonly size: number
  readonly weight?: TypeWeight
  readonly colour?: string
}

/** What is written on a document from top to bottom. */
function createPaper(doc: PDFKit.PDFDocument, type: PdfType) {
  const width = doc.page.width - MARGIN.left - MARGIN.right
  const bottom = doc.page.height - MARGIN.bottom
  let y: number = MARGIN.top

  const widthIn = (text: string, { size, weight = '400' }: Style) =>
    [...text].reduce((sum, character) => sum + type.widthOf(character, weight) * size, 0)
  const linesIn = (text: string, most: number, style: Style) =>
    wrapped(text, most, (part) => widthIn(part, style))

  function draw(text: string, x: number, top: number, style: Style) {
    const { size, weight = '400', colour = 'black' } = style
    doc.fillColor(colour)
    let at = x
    for (const run of type.runsOf(text, weight)) {
      // Measuring may leave another font and size.
      const width = widthIn(run.text, style)
      doc.font(run.font).fontSize(size).text(run.text, at, top, { lineBreak: false, baseline: 'top' })
      at += width
    }
  }
  const paragraph = (lines: readonly string[], x: number, top: number, style: Style) =>
    lines.forEach((line, at) => draw(line, x, top + at * style.size * LEADING, style))
  const rule = (from: number, to: number, at: number, colour = LINE) =>
    doc.moveTo(from, at).lineTo(to, at).lineWidth(0.5).strokeColor(colour).stroke()

  return {
    width,
    widthIn,
    linesIn,
    draw,
    paragraph,
    rule,
    get y() {
      return y
    },
    down: (by: number) => void (y += by),
    /** Begins a new page where less than this is left; true where it did. */
    need(height: number): boolean {
      if (y + height <= bottom) return false
      doc.addPage()
      y = MARGIN.top
      return true
    },
  }
}
type Paper = ReturnType<typeof createPaper>

function writeTable(paper: Paper, { heading, columns, rows }: SigningTable): void {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * paper.width)
  const lefts = widths.map((_, at) => MARGIN.left + widths.slice(0, at).reduce((sum, one) => sum + one, 0))
  const text: Style = { size: SIZE.text }
  const bold: Style = { size: SIZE.text, weight: '700' }
  const step = SIZE.text * LEADING

  const linesOf = (cells: readonly string[], style: Style) =>
    cells.map((cell, at) => paper.linesIn(cell, (widths[at] ?? 0) - 2 * PAD, style))
  function write(cells: readonly (readonly string[])[], style: Style, from = 0, count = Infinity) {
    const shown = cells.map((lines) => lines.slice(from, from + count))
    const height = Math.max(1, ...shown.map((lines) => lines.length)) * step + 2 * PAD
    shown.forEach((lines, at) => paper.paragraph(lines, (lefts[at] ?? 0) + PAD, paper.y + PAD, style))
    paper.down(height)
    paper.rule(MARGIN.left, MARGIN.left + paper.width, paper.y)
  }
  const head = linesOf(
    columns.map(({ name }) => name),
    bold,
  )
  const headHeight = Math.max(...head.map((lines) => lines.length)) * step + 2 * PAD

  const title = paper.linesIn(heading, paper.width, { size: SIZE.heading, weight: '700' })
  paper.need(title.length * SIZE.heading * LEADING + 10 + headHeight + 3 * step)
  paper.down(10)
  paper.paragraph(title, MARGIN.left, paper.y, { size: SIZE.heading, weight: '700' })
  paper.down(title.length * SIZE.heading * LEADING + 3)
  paper.rule(MARGIN.left, MARGIN.left + paper.width, paper.y, 'black')
  write(head, bold)
  for (const row of rows) {
    const cells = linesOf(row, text)
    const count = Math.max(1, ...cells.map((lines) => lines.length))
    // A cell longer than a page goes on over the next.
    const most = 40
    for (let from = 0; from < count; from += most) {
      if (paper.need(Math.min(most, count - from) * step + 2 * PAD)) write(head, bold)
      write(cells, text, from, most)
    }
  }
}

function writeFacts(paper: Paper, facts: SigningSheet['facts']): void {
  const style: Style = { size: SIZE.text + 1 }
  const left = Math.max(...facts.map(([name]) => paper.widthIn(name, style))) + 14
  for (const [name, value] of facts) {
    const lines = paper.linesIn(value, paper.width - left, style)
    paper.draw(name, MARGIN.left, paper.y, { ...style, colour: GREY })
    paper.paragraph(lines, MARGIN.left + left, paper.y, style)
    paper.down(lines.length * style.size * LEADING + 2)
  }
}

/** Lines to sign on, side by side, together on one page. */
function writeSigners(paper: Paper, { signers, date }: SigningSheet): void {
  paper.need(SIGN_HEIGHT + 20)
  paper.down(24)
  const each = paper.width / signers.length
  const style: Style = { size: SIZE.text + 1 }
  signers.forEach((who, at) => {
    const x = MARGIN.left + at * each
    for (const [name, top] of [
      [who, 0],
      [date, SIGN_HEIGHT / 2],
    ] as const) {
      const from = x + paper.widthIn(name, style) + 6
      paper.draw(name, x, paper.y + top, style)
      paper.rule(from, x + each - 18, paper.y + top + style.size * 1.3, 'black')
    }
  })
  paper.down(SIGN_HEIGHT)
}

const wordsOf = ({ title, facts, tables, signers, date }: SigningSheet, more: string) =>
  [title, ...facts.flat(), ...signers, date, more]
    .concat(
      tables.flatMap(({ heading, columns, rows }) => [
        heading,
        ...columns.map(({ name }) => name),
        ...rows.flat(),
      ]),
    )
    .join('')

/** The sheet to sign as a PDF: A4, headings repeated on every page, page numbers, type embedded. */
export async function ledgerPdf(sheet: SigningSheet, say: Say): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...{ size: 'A4', bufferPages: true, margin: 0, lang: say.locale },
    // The default font of the library is not needed, and its files need not be there.
    font: '',
    info: { Title: sheet.title },
  })
  const parts: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', resolve)
      .on('error', reject)
  })
  const foot = (page: number, pages: number) =>
    say.t('ledger.signing.page', { page: String(page), pages: String(pages) })
  const nothing = say.t('ledger.signing.nothing')
  const type = await pdfTypeFor(wordsOf(sheet, `${foot(1, 1)}0123456789${nothing}`), doc)
  const paper = createPaper(doc, type)

  const title: Style = { size: SIZE.title, weight: '700' }
  paper.draw(sheet.title, MARGIN.left + (paper.width - paper.widthIn(sheet.title, title)) / 2, paper.y, title)
  paper.down(SIZE.title * LEADING + 10)
  writeFacts(paper, sheet.facts)
  if (sheet.tables.length === 0) {
    paper.down(10)
    paper.draw(nothing, MARGIN.left, paper.y, { size: SIZE.heading })
    paper.down(SIZE.heading * LEADING)
  }
  for (const table of sheet.tables) writeTable(paper, table)
  writeSigners(paper, sheet)

  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    const text = foot(page + 1, count)
    const style: Style = { size: SIZE.foot, colour: GREY }
    const top = doc.page.height - MARGIN.bottom + 20
    paper.draw(sheet.title, MARGIN.left, top, style)
    paper.draw(text, MARGIN.left + paper.width - paper.widthIn(text, style), top, style)
  }
  doc.end()
  await ended
  return Uint8Array.from(Buffer.concat(parts))
}
