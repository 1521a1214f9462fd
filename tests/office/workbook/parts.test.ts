import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openBook } from '@/office/workbook/open-book'
import { ABOUT, bytesOf, check, checkBytes, editionOf, GOOD, projects, row, told } from './books'

type Files = Record<string, Uint8Array>
const text = (files: Files, name: string) => strFromU8(files[name] ?? new Uint8Array())

/** A sound book with its parts changed. */
function changed(change: (files: Files) => Files | undefined): Uint8Array {
  const files = unzipSync(bytesOf(GOOD))
  return zipSync(change(files) ?? files, { level: 1 })
}
const edited = (name: string, edit: (xml: string) => string) =>
  changed((files) => ({ ...files, [name]: strToU8(edit(text(files, name))) }))
const SHEET = 'xl/worksheets/sheet2.xml'
const refusalOf = async (bytes: Uint8Array) => {
  const opened = await openBook({ name: '台账', bytes })
  return opened.ok ? 'opened' : opened.fault.key
}
const good = await checkBytes(bytesOf(GOOD))
const isAsGood = async (bytes: Uint8Array) =>
  expect(editionOf(await checkBytes(bytes))).toEqual(editionOf(good))

describe('a package is read', () => {
  it('whatever else stands beside its sheets: persons, notes that are answered, pictures', async () => {
    const more = [
      'xl/persons/person.xml',
      'xl/threadedComments/threadedComment1.xml',
      'xl/drawings/drawing1.xml',
    ]
    const kinds = more.map(
      (name) => `<Override PartName="/${name}" ContentType="application/vnd.ms-excel.other+xml"/>`,
    )
    await isAsGood(
      changed((files) => ({
        ...files,
        ...Object.fromEntries(more.map((name) => [name, strToU8('<other>')])),
        '[Content_Types].xml': strToU8(
          text(files, '[Content_Types].xml').replace('</Types>', `${kinds.join('')}</Types>`),
        ),
      })),
    )
  })

  it('wherever its relationships say that the parts are, in letters of any size', async () => {
    await isAsGood(
      changed((files) => {
        const moved = Object.entries(files).map(
          ([name, bytes]) => [name.replace(/^xl\//, '').toUpperCase(), bytes] as const,
        )
        const root = text(files, '_rels/.rels').replaceAll('"xl/workbook.xml"', '"/workbook.xml"')
        return { ...Object.fromEntries(moved), '_RELS/.RELS': strToU8(root) }
      }),
    )
  })

  it('with its elements in a prefix, and its days as ISO 8601', async () => {
    await isAsGood(
      edited(SHEET, (xml) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')),
    )
    await isAsGood(
      edited('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="d"><v>2021-09-30T00:00:00.000Z</v></c>'),
      ),
    )
  })

  it('without what is commented out, and with words that stand as data', async () => {
    const cell = /<c r="B2"[^>]*>.*?<\/c>/
    const bytes = edited(SHEET, (xml) =>
      xml
        .replace(
          cell,
          (kept) =>
            `<!-- ${kept.replace('B2', 'C2')} --><c r="B2" t="inlineStr"><is><t><![CDATA[甲<乙>&丙]]></t></is></c>`,
        )
        .replace('<sheetData>', '<!--<sheetData><row r="99999999"/></sheetData>--><sheetData>'),
    )
    const { name, level } = editionOf(await checkBytes(bytes)).projects[0] ?? {}
    expect([name, level]).toEqual(['甲<乙>&丙', 'provincial'])
    const open = edited(SHEET, (xml) => xml.replace('</sheetData>', `${'<!--'.repeat(200_000)}</sheetData>`))
    expect(await refusalOf(open)).toBe('damaged')
  })

  it('with words in pieces, escaped, and read aloud', async () => {
    const inline =
      '<is><r><t>甲&amp;</t></r><r><t xml:space="preserve">乙_x4E19_</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></is>'
    const bytes = edited(SHEET, (xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" t="inlineStr">${inline}</c>`),
    )
    expect(editionOf(await checkBytes(bytes)).projects[0]?.name).toBe('甲&乙丙')
  })

  it('not where it names rows, columns or ranges that no office program has', async () => {
    const refused = (from: string | RegExp, to: string) =>
      refusalOf(edited(SHEET, (xml) => xml.replace(from, to)))
    expect(await refused('<row r="2"', '<row r="99999999"')).toBe('outOfRange')
    expect(await refused('r="C2"', 'r="ZZZZZZ2"')).toBe('outOfRange')
    expect(await refused('<sheetData', '<cols><col min="1" max="2000000000"/></cols><sheetData')).toBe(
      'outOfRange',
    )
    const merges = Array.from({ length: 9 }, () => '<mergeCell ref="A2:B1000000"/>').join('')
    expect(await refused('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`)).toBe('bomb')
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="rId1"/></hyperlinks>'
    await isAsGood(edited(SHEET, (xml) => xml.replace('</sheetData>', `</sheetData>${links}`)))
  })

  it('not where parts lie over each other and are read again and again', async () => {
    const sheets = Array.from(
      { length: 200 },
      (_, at) => `<sheet name="甲${at}" sheetId="${at + 9}" r:id="rId2"/>`,
    )
    const files = unzipSync(bytesOf(GOOD))
    const workbook = text(files, 'xl/workbook.xml').replace('</sheets>', `${sheets.join('')}</sheets>`)
    const bulk = new Uint8Array(900_000).fill(32)
    const sheet = new Uint8Array([...strToU8(text(files, SHEET)), ...bulk])
    const bytes = zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook), [SHEET]: sheet }, { level: 0 })
    expect(await refusalOf(bytes)).toBe('bomb')
  })
})

describe('the office’s other programs', () => {
  it.each(['ods', 'xlsb', 'biff8'] as const)('write %s, which is read', async (bookType) => {
    await isAsGood(bytesOf(GOOD, bookType))
  })

  it('write an .ods that repeats more rows than there are, which is refused', async () => {
    const files = unzipSync(bytesOf(GOOD, 'ods'))
    const xml = text(files, 'content.xml').replace(
      '<table:table-row>',
      '<table:table-row table:number-rows-repeated="99999999">',
    )
    expect(await refusalOf(zipSync({ ...files, 'content.xml': strToU8(xml) }))).toBe('outOfRange')
  })

  it('of 2003 write sectors, none of which is passed twice', async () => {
    const bytes = Uint8Array.from(bytesOf(GOOD, 'biff8'))
    const view = new DataView(bytes.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    const chained = Array.from({ length: 100 }, (_, place) => place).filter(
      (place) => view.getUint32(table + place * 4, true) < 100,
    )
    const last = Math.max(...chained)
    view.setUint32(table + last * 4, Math.min(...chained.filter((place) => place > 0)), true)
    expect(await refusalOf(bytes)).toBe('damaged')
  })
})

it('rows that a filter hides are read, and told', async () => {
  const checked = await check({
    说明: ABOUT,
    项目: {
      grid: projects(row('P1'), row('P2')),
      adorn: (sheet) => {
        sheet['!autofilter'] = { ref: 'A1:N3' }
        sheet['!rows'] = [{}, { hidden: true }, {}]
      },
    },
  })
  expect(editionOf(checked).projects).toHaveLength(2)
  expect(told(checked.warnings)).toEqual(['项目!A2 第 2 行是隐藏的，已照常读取'])
})
