import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packed } from '@/core/zip/packed'
import { validations, type CellCheck } from './checks'
import { boxesPart, commentsPart, type Note } from './notes'
import { declareBoxes, declarePart, relate, type PackageParts } from './parts'

/** What a sheet gets that the library which writes workbooks cannot write. */
export interface Adornment {
  readonly name: string
  readonly notes: readonly Note[]
  readonly checks: readonly CellCheck[]
  /** Whether its first row is repeated on every printed page. */
  readonly hasHeading: boolean
  /** The colour of the cells that can be changed, `#fffdf2`; the others are locked. Absent: nothing is locked. */
  readonly openColour?: string | undefined
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
/** Without a password: it keeps from slips, not from intent. Widths and heights may be changed. */
const LOCKED =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>'

const adornedSheet = (xml: string, { notes, checks, openColour }: Adornment) =>
  xml
    .replace(/(<worksheet[^>]*>)/, `$1${FIT}`)
    .replace('</sheetData>', `</sheetData>${openColour === undefined ? '' : LOCKED}${validations(checks)}`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace('</worksheet>', `${notes.length > 0 ? '<legacyDrawing r:id="rIdNotes"/>' : ''}</worksheet>`)

/** The styles with those of a colour unlocked: a locked cell is what a style says unless it says otherwise. */
function unlocked(styles: string, colour: string): string {
  const fills = [
    ...(/<fills[^>]*>([\s\S]*?)<\/fills>/u.exec(styles)?.[1] ?? '').matchAll(/<fill>[\s\S]*?<\/fill>/gu),
  ]
  const rgb = `rgb="FF${colour.slice(1).toUpperCase()}"`
  const fill = fills.findIndex(([xml]) => xml.includes(rgb))
  return styles.replace(
    new RegExp(`<xf([^>]* fillId="${fill}"[^>]*)>([\\s\\S]*?)</xf>`, 'gu'),
    '<xf$1 applyProtection="1">$2<protection locked="0"/></xf>',
  )
}

const titles = (sheets: readonly Adornment[]) =>
  sheets
    .flatMap(({ name, hasHeading }, at) =>
      hasHeading
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`
        : [],
    )
    .join('')

function addNotes(parts: PackageParts, place: number, notes: readonly Note[]): void {
  const sheet = `xl/worksheets/sheet${place}.xml`
  parts.set(`xl/comments${place}.xml`, commentsPart(notes))
  parts.set(`xl/drawings/vmlDrawing${place}.vml`, boxesPart(notes))
  relate(parts, sheet, 'rIdNotes', 'vmlDrawing', `../drawings/vmlDrawing${place}.vml`)
  relate(parts, sheet, 'rIdWords', 'comments', `../comments${place}.xml`)
  declarePart(parts, `xl/comments${place}.xml`, 'comments')
}

/**
 * Adds to an .xlsx what its library cannot write: notes on cells, checks of what is typed, locked cells, pages fitted to
 * the width with repeated headings. `sheets` are all of its sheets, in their order.
 */
export function adorned(bytes: Uint8Array, sheets: readonly Adornment[]): Uint8Array {
  const parts: PackageParts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  )
  const change = (path: string, make: (xml: string) => string) => parts.set(path, make(parts.get(path) ?? ''))
  sheets.forEach((sheet, at) => {
    change(`xl/worksheets/sheet${at + 1}.xml`, (xml) => adornedSheet(xml, sheet))
    if (sheet.notes.length > 0) addNotes(parts, at + 1, sheet.notes)
  })
  declareBoxes(parts)
  for (const colour of new Set(sheets.flatMap(({ openColour }) => openColour ?? [])))
    change('xl/styles.xml', (xml) => unlocked(xml, colour))
  change('xl/workbook.xml', (xml) =>
    xml.replace('<definedNames/>', `<definedNames>${titles(sheets)}</definedNames>`),
  )
  return packed([...parts].map(([path, text]) => [path, strToU8(text)] as const))
}
