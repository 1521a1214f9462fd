import { createCellMaker, type Excel } from '../cell-maker'
import { MOST_SHEETS, TooMuch } from '../limits'
import type { Sheet } from '../sheet'
import type { UnpackedZip } from '../unpack'
import { relationshipsOf, type Relationship } from './package'
import { isYes, sheetOfXml } from './sheet-xml'
import { formatsIn } from './styles'
import { attributesOf, elements, firstElement, wordsIn, xmlOf } from './xml'

/** The part that is the workbook, wherever the package says that it stands; null where there is none. */
export function workbookPart(parts: UnpackedZip): string | null {
  const named = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target
  const usual = parts.names.find((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))
  const found = named !== undefined && parts.has(named) ? named : usual
  return found !== undefined && /\.(?:xml|bin)$/i.test(found) ? found : null
}

const sheetsIn = (xml: string) =>
  [...elements(firstElement(xml, 'sheets')?.inner ?? '', 'sheet')].map(({ tag }) => attributesOf(tag))

/** The part that a sheet of an .xlsx is, by its name; null where there is none, or the package is no .xlsx. */
export function sheetPart(parts: UnpackedZip, name: string): string | null {
  const workbook = workbookPart(parts)
  const bytes = workbook !== null && /\.xml$/i.test(workbook) ? parts.read(workbook) : null
  if (workbook === null || !bytes) return null
  const id = sheetsIn(xmlOf(bytes))
    .find((of) => of.get('name') === name)
    ?.get('id')
  const target = relationshipsOf(parts, workbook)
    .find((lead) => lead.id === id)
    ?.target.toLowerCase()
  return parts.names.find((one) => one.toLowerCase() === target) ?? null
}

/** The sheets of a workbook, part by part as its relationships lead; parts that they do not name are never opened. */
export function readXlsx(parts: UnpackedZip, workbook: string, excel: Excel): readonly Sheet[] | null {
  const read = (name: string | undefined) => {
    const bytes = name === undefined ? null : parts.read(name)
    return bytes && xmlOf(bytes)
  }
  const xml = read(workbook)
  if (xml === null) return null
  const leads = relationshipsOf(parts, workbook)
  const part = (kind: string) => read(leads.find((one) => one.kind === kind)?.target) ?? ''
  const date1904 = isYes(attributesOf(firstElement(xml, 'workbookPr')?.tag ?? '').get('date1904'))
  const shared = {
    make: createCellMaker(excel, date1904),
    strings: [...elements(part('sharedStrings'), 'si')].map(({ inner }) => wordsIn(inner)),
    formats: formatsIn(part('styles'), excel.SSF.get_table()),
  }
  const named = sheetsIn(xml)
  if (named.length > MOST_SHEETS) throw new TooMuch()
  const byId = new Map<string, Relationship>(leads.map((lead) => [lead.id, lead]))
  const sheets: Sheet[] = []
  for (const of of named) {
    const lead = byId.get(of.get('id') ?? '')
    if (lead && lead.kind !== 'worksheet') continue
    const sheet = read(lead?.target)
    if (sheet === null || firstElement(sheet, 'worksheet') === null) return null
    const hidden = (of.get('state') ?? 'visible') !== 'visible'
    sheets.push(sheetOfXml(of.get('name') ?? '', hidden, sheet, shared))
  }
  return sheets.length === 0 ? null : sheets
}
