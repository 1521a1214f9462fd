import { attributesOf, elements, firstElement } from './xml'

/** Formats that have a number only: those of money, and dates as they are written in China. */
const money = (mark: string, decimals: string) =>
  `_ ${mark}* #,##0${decimals}_ ;_ ${mark}* -#,##0${decimals}_ ;_ ${mark}* "-"_ ;_ @_ `
const ACCOUNTS: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  41: money('', ''),
  42: money('"¥"', ''),
  43: money('', '.00'),
  44: money('"¥"', '.00'),
}
const isChineseDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

const builtInFormat = (id: number, table: Readonly<Record<number, string>>): string =>
  ACCOUNTS[id] ?? (isChineseDate(id) ? 'yyyy/m/d' : (table[id] ?? 'General'))

/** The number formats of cells by the number of their style. */
export function formatsIn(xml: string, table: Readonly<Record<number, string>>): readonly string[] {
  const own = new Map<number, string>()
  for (const { tag } of elements(firstElement(xml, 'numFmts')?.inner ?? '', 'numFmt')) {
    const of = attributesOf(tag)
    own.set(Number(of.get('numFmtId')), of.get('formatCode') ?? 'General')
  }
  return [...elements(firstElement(xml, 'cellXfs')?.inner ?? '', 'xf')].map(({ tag }) => {
    const id = Number(attributesOf(tag).get('numFmtId') ?? 0)
    return own.get(id) ?? builtInFormat(id, table)
  })
}
