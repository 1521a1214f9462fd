import { boxesPart, commentsPart, type Note } from '@/office/adorn/notes'
import { declareBoxes, declarePart, relate, relationsOf, type PackageParts } from '@/office/adorn/parts'
import { relationshipsOf } from '@/office/workbook/xlsx/package'
import { attributesOf, elements, wordsIn } from '@/office/workbook/xlsx/xml'
import type { UnpackedZip } from '@/office/workbook/unpack'
import type { ListStyles } from './returns-list'

/** What our notes begin with: what stands behind it in a note of another time is taken out. */
const MARK = '【退回】'

/** The notes of a part, without what an earlier return had added. */
function notesIn(xml: string): Note[] {
  return [...elements(xml, 'comment')].flatMap(({ tag, inner }) => {
    const [text = ''] = wordsIn(inner).split(MARK)
    const at = attributesOf(tag).get('ref') ?? ''
    return text.trim() === '' || at === '' ? [] : [{ at, text: text.trim() }]
  })
}

/** Notes of others and ours, one a cell. */
function together(others: readonly Note[], ours: readonly Note[]): Note[] {
  const texts = new Map(others.map(({ at, text }) => [at, text]))
  for (const { at, text } of ours) {
    const before = texts.get(at)
    texts.set(at, [...(before === undefined ? [] : [before]), `${MARK}\n${text}`].join('\n'))
  }
  return [...texts].map(([at, text]) => ({ at, text }))
}

/** Boxes of anything else than notes. */
const otherShapes = (vml: string) =>
  [...elements(vml, 'shape')]
    .filter(({ inner }) => !/ObjectType="Note"/iu.test(inner))
    .map(({ tag, inner }) => `${tag}${inner}</v:shape>`)
    .join('')

/** Where a reference to boxes may stand in a sheet: before these, which close it. */
const BEHIND =
  /<(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b|<extLst>(?=(?:(?!<extLst>)[\s\S])*<\/extLst>\s*<\/worksheet>)|<\/worksheet>/u
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Puts notes on cells of a sheet, beside those that are there. */
export function addNotes(
  parts: PackageParts,
  read: UnpackedZip,
  sheet: string,
  place: number,
  ours: readonly Note[],
): void {
  const leads = relationshipsOf(read, sheet)
  const partOf = (kind: string) => leads.find((lead) => lead.kind === kind)?.target
  const comments = partOf('comments') ?? `xl/returns/comments${place}.xml`
  if (ours.length === 0 && partOf('comments') === undefined) return
  const boxes = partOf('vmlDrawing') ?? `xl/returns/boxes${place}.vml`
  const notes = together(notesIn(parts.get(comments) ?? ''), ours)
  const others = otherShapes(parts.get(boxes) ?? '')
  parts.set(comments, commentsPart(notes))
  parts.set(boxes, boxesPart(notes).replace('</xml>', `${others}</xml>`))
  if (partOf('comments') === undefined) relate(parts, sheet, 'rIdReturnWords', 'comments', `/${comments}`)
  declarePart(parts, comments, 'comments')
  declareBoxes(parts)
  // Threads refer to notes by marks that plain notes do not have: their words stay in the notes.
  const rels = relationsOf(sheet)
  parts.set(rels, (parts.get(rels) ?? '').replace(/<Relationship\b[^>]*threadedComment[^>]*\/>/gu, ''))
  if (partOf('vmlDrawing') !== undefined) return
  relate(parts, sheet, 'rIdReturnBoxes', 'vmlDrawing', `/${boxes}`)
  const reference = `<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdReturnBoxes"/>`
  parts.set(
    sheet,
    (parts.get(sheet) ?? '').replace(BEHIND, (end) => reference + end),
  )
}

function appended(
  xml: string,
  list: string,
  item: string,
  added: readonly string[],
): { xml: string; from: number } {
  const found = new RegExp(`<${list}([^>]*)>([\\s\\S]*?)</${list}>`, 'u').exec(xml)
  if (!found) return { xml, from: -1 }
  const [whole, attributes = '', inner = ''] = found
  const from = inner.match(new RegExp(`<${item}[\\s/>]`, 'gu'))?.length ?? 0
  const counted = attributes.replace(/count="\d*"/u, `count="${from + added.length}"`)
  return { xml: xml.replace(whole, () => `<${list}${counted}>${inner}${added.join('')}</${list}>`), from }
}

/** Adds the styles of the list to a workbook's; all are the first style where it has none. */
export function addStyles(parts: PackageParts, name: string): ListStyles {
  const fonts = appended(parts.get(name) ?? '', 'fonts', 'font', [
    '<font><b/><sz val="11"/><name val="微软雅黑"/></font>',
    '<font><sz val="11"/><name val="微软雅黑"/></font>',
  ])
  const style = (font: number) =>
    `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" applyFont="1" applyAlignment="1">` +
    '<alignment vertical="top" wrapText="1"/></xf>'
  const xfs = appended(fonts.xml, 'cellXfs', 'xf', [style(fonts.from), style(fonts.from + 1)])
  if (fonts.from < 0 || xfs.from < 0) return { head: 0, words: 0 }
  parts.set(name, xfs.xml)
  return { head: xfs.from, words: xfs.from + 1 }
}
