import { CFB } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkBook } from '@/office/workbook/check-book'
import { fieldsOf, sheetOfCsv } from '@/office/workbook/csv'
import { openBook, openTables } from '@/office/workbook/open-book'
import { ABOUT, bytesOf, checkBytes, editionOf, GOOD, HEADINGS, row, say, told, type Grid } from './books'
import { isReadWithoutBlanksTo, rezipped } from './large-book'

const refusalOf = async (bytes: Uint8Array, name = '台账.xlsx') => {
  const opened = await openBook({ name, bytes })
  return opened.ok ? 'opened' : opened.fault.key
}

describe('a file is refused in one line', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['empty', () => new Uint8Array(), 'damaged'],
    ['cut off', () => bytesOf(GOOD).subarray(0, 3000), 'damaged'],
    ['cut off, of 2003', () => bytesOf(GOOD, 'biff8').subarray(0, 1500), 'damaged'],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), 'noWorkbook'],
    [
      'a page saved as .xls',
      () => strToU8('<html><table><tr><td>项目</td></tr></table></html>'),
      'noWorkbook',
    ],
  ])('that is %s', async (_, bytes, key) => {
    expect(await refusalOf(bytes())).toBe(key)
  })

  it('that is broken inside', async () => {
    const bytes = bytesOf(GOOD)
    const name = strToU8('xl/worksheets/sheet1.xml')
    const at = bytes.findIndex((_, from) => name.every((byte, place) => bytes[from + place] === byte))
    bytes.fill(0xff, at + name.length + 4, at + name.length + 200)
    expect(['damaged', 'bomb']).toContain(await refusalOf(bytes))
  })

  it('that is encrypted, new or old', async () => {
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptedPackage', strToU8('secret'))
    CFB.utils.cfb_add(container, '/EncryptionInfo', strToU8('info'))
    expect(await refusalOf(new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer))).toBe(
      'encrypted',
    )
    const locked = rezipped(bytesOf(GOOD), () => undefined)
    const view = new DataView(locked.buffer, locked.byteOffset)
    const directory = view.getUint32(locked.length - 6, true)
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true)
    expect(await refusalOf(locked)).toBe('encrypted')
  })

  it('that is encrypted and of 2003, by its record FilePass', async () => {
    const container = CFB.read(bytesOf(GOOD, 'biff8'), { type: 'array' })
    const stream = CFB.find(container, '/Workbook')
    if (!stream) throw new Error('no stream')
    const records = Uint8Array.from(stream.content)
    const first = 4 + new DataView(records.buffer).getUint16(2, true)
    const filePass = new Uint8Array(4 + 54)
    filePass.set([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0])
    const locked = Uint8Array.from([...records.subarray(0, first), ...filePass, ...records.subarray(first)])
    Object.assign(stream, { content: locked, size: locked.length })
    expect(await refusalOf(new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer))).toBe(
      'encrypted',
    )
  })

  it('that holds macros, by its name, its parts or its streams', async () => {
    expect(await refusalOf(bytesOf(GOOD), '台账.XLSM')).toBe('macros')
    const hidden = rezipped(bytesOf(GOOD), (files) => (files['xl/vbaProject.bin'] = strToU8('macro')))
    expect(await refusalOf(hidden)).toBe('macros')
    const old = CFB.read(bytesOf(GOOD, 'biff8'), { type: 'array' })
    CFB.utils.cfb_add(old, '/_VBA_PROJECT_CUR/VBA/dir', strToU8('macro'))
    expect(await refusalOf(new Uint8Array(CFB.write(old, { type: 'array' }) as ArrayBuffer))).toBe('macros')
  })

  it('that is a zip bomb, whether it declares what it grows to or not', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const bomb = rezipped(bytesOf(GOOD), (files) => (files[sheet] = new Uint8Array(20_000_000)))
    expect(await refusalOf(bomb)).toBe('bomb')
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = view.getUint32(bomb.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
      if (view.getUint32(at + 24, true) === 20_000_000) view.setUint32(at + 24, 1000, true)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    expect(await refusalOf(bomb)).toBe('bomb')
  })
})

describe('a large book', () => {
  // To the last row of a sheet, and ten thousand projects: files.long.test.ts.
  it('is read without its trailing blank rows', () => isReadWithoutBlanksTo(20_000))
})

/** Two bytes a letter, found by decoding: the platform encodes UTF-8 alone. */
const gbk = new Map<string, readonly number[]>()
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const letter = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if ([...letter].length === 1 && letter !== '\ufffd') gbk.set(letter, [lead, trail])
  }
}
const inGb18030 = (text: string) =>
  Uint8Array.from([...text].flatMap((letter) => gbk.get(letter) ?? [letter.charCodeAt(0)]))

const csv = (grid: Grid, end = '\r\n') =>
  grid.map((cells) => cells.map((cell) => (cell === null ? '' : `"${String(cell)}"`)).join(',')).join(end)

describe('a folder of CSV', () => {
  const [about, table] = [csv(ABOUT), csv([HEADINGS, row('P1'), row('P2', { 2: '市级' })], '\n')]
  const opened = (encode: (text: string) => Uint8Array) => {
    const tables = openTables([
      { name: '说明.csv', bytes: encode(about) },
      { name: '项目.csv', bytes: encode(table) },
    ])
    if (!tables.ok) throw new Error(tables.fault.key)
    return checkBook(tables.value, [], say)
  }
  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', strToU8],
    ['UTF-8 with BOM', (text) => strToU8(`\ufeff${text}`)],
    ['GB18030', inGb18030],
  ])('is read in %s', async (_, encode) => {
    expect(editionOf(opened(encode))).toEqual(editionOf(await checkBytes(bytesOf(GOOD))))
  })
  it('tells mistakes by file and cell', () => {
    const { errors } = opened((text) => strToU8(text.replace('12360', '约1亿')))
    expect(told(errors)).toEqual(['项目.csv!J2 不能确定是哪一个数'])
  })
  it('in other letters, or without a file, is refused', () => {
    expect(openTables([{ name: '项目.csv', bytes: Uint8Array.of(0xff, 0xff, 0x31) }])).toMatchObject({
      fault: { key: 'unknownLetters' },
    })
    expect(openTables([])).toMatchObject({ fault: { key: 'noTables' } })
  })
  it.each([
    ['a,b\r\nc', [['a', 'b'], ['c']]],
    ['"a,""b""\nc",d,', [['a,"b"\nc', 'd', '']]],
    ['a\n\nb\n', [['a'], undefined, ['b']]],
    ['"open,1', [['"open', '1']]],
    ['', []],
    [
      'a;b\n"c,;";d',
      [
        ['a', 'b'],
        ['c,;', 'd'],
      ],
    ],
    [
      'a\tb, c\n1\t2',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    ['sep=|\na|b,c', [['a', 'b,c']]],
    [
      'a,b\nc,d;e;f;g',
      [
        ['a', 'b'],
        ['c', 'd;e;f;g'],
      ],
    ],
  ])('has its fields split: %j', (text, fields) => {
    expect(fieldsOf(text).map((row) => row?.map((field) => field.text))).toEqual(fields)
  })
  const sheetOf = (text: string) => sheetOfCsv('项目.csv', strToU8(text))?.rows ?? []
  it('keeps the zeros of a code that is written as a formula', () => {
    expect(
      sheetOf('="001","=""002""",3')
        .at(0)
        ?.map((cell) => cell?.text),
    ).toEqual(['001', '002', '3'])
  })
  it('with a quote that does not end, or goes on behind it, is an error at that cell', () => {
    const { errors } = opened((text) => strToU8(text.replace('"项目P1"', '"项目P1')))
    expect(told(errors)).toEqual(['项目.csv!B2 引号没有成对'])
    expect(
      sheetOf('a,"b')
        .at(0)
        ?.map((cell) => cell?.kind),
    ).toEqual(['value', 'open'])
  })
  it('of five million line breaks is refused at once', () => {
    const bytes = new Uint8Array(5_000_000).fill(10)
    expect(openTables([{ name: '项目.csv', bytes }])).toMatchObject({ fault: { key: 'outOfRange' } })
  })
})
