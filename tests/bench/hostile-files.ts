import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { editionBook } from '#mock/books/edition-book'
import { sampleEditions } from '#mock/city/editions'
import type { NamedFile } from '@/office/workbook/open-book'

const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>'
const MB = 1_000_000

/** A zip whose directory says that an entry is this large, whatever it is. */
function declaring(zip: Uint8Array, bytes: number): Uint8Array {
  const lied = zip.slice()
  const view = new DataView(lied.buffer)
  for (let at = 0; at < lied.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true)
  }
  return lied
}

/** Files that must be refused in a line: damaged, bombs, with macros, of other kinds. Made on the spot. */
export async function hostileFiles(): Promise<readonly NamedFile[]> {
  const [first] = sampleEditions()
  const good = first ? await editionBook(first) : new Uint8Array()
  const zeros = new Uint8Array(150 * MB)
  const sheet = 'xl/worksheets/sheet1.xml'
  const bomb = zipSync({ 'xl/workbook.xml': strToU8(WORKBOOK), [sheet]: zeros }, { level: 9 })
  return [
    { name: 'cut.xlsx', bytes: good.subarray(0, Math.floor(good.length / 2)) },
    { name: 'noise.xlsx', bytes: Uint8Array.from(randomBytes(20 * MB)) },
    { name: 'empty.xlsx', bytes: new Uint8Array() },
    { name: 'bomb.xlsx', bytes: bomb },
    { name: 'lying-bomb.xlsx', bytes: declaring(bomb, 1000) },
    {
      name: 'macros.xlsx',
      bytes: zipSync({ 'xl/workbook.xml': strToU8(WORKBOOK), 'xl/vbaProject.bin': zeros.subarray(0, MB) }),
    },
    {
      name: 'cut.xls',
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...randomBytes(MB)]),
    },
    { name: 'words.xlsx', bytes: strToU8('no workbook at all') },
    { name: 'huge.xlsx', bytes: new Uint8Array(65 * MB) },
  ]
}
