import type { Say } from '@/core/i18n/say'
import { escaped } from '@/office/adorn/notes'
import type { FiledMistake } from './filed'

/** The sheet in front of a returned workbook. */
export const RETURNS_SHEET: string = '退回清单'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const WIDTHS = [16, 24, 44, 44]

/** The numbers of styles of a workbook. */
export interface ListStyles {
  readonly head: number
  readonly words: number
}

const words = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const rowOf = (row: number, texts: readonly string[], style: number) =>
  `<row r="${row}">${texts.map((text, at) => words(`${'ABCD'[at] ?? 'A'}${row}`, text, style)).join('')}</row>`

const placeOf = ({ sheet, cell }: FiledMistake, say: Say) =>
  [sheet, cell].filter((part) => part !== '').join('!') || say.t('workbook.report.book')

/** Where a mistake leads: to its cell, in the same workbook. */
function linkOf({ sheet, cell }: FiledMistake, row: number): string {
  if (sheet === '' || cell === '') return ''
  const location = escaped(`'${sheet.replaceAll("'", "''")}'!${cell}`)
  return `<hyperlink ref="A${row}" location="${location}" display="${escaped(cell)}"/>`
}

/** The list of a file's mistakes as the XML of a sheet: where, what stands there, what is wrong, how it is mended. */
export function returnsSheet(mistakes: readonly FiledMistake[], styles: ListStyles, say: Say): string {
  const headings = ['place', 'value', 'problem', 'repair'].map((name) =>
    say.t(`workbook.districts.list.${name}`),
  )
  const first = 3
  const rows = mistakes.map((one, at) =>
    rowOf(first + at, [placeOf(one, say), one.value, one.problem, one.repair], styles.words),
  )
  const links = mistakes.map((one, at) => linkOf(one, first + at)).join('')
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${rowOf(1, [say.t('workbook.districts.list.title', { count: mistakes.length })], styles.head).replace('<row ', '<row ht="24" customHeight="1" ')}` +
    `${rowOf(2, headings, styles.head)}${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>` +
    (links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`) +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}
