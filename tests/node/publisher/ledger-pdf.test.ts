import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerPdf } from '@/node/publisher/ledger-pdf'
import { wrapped } from '@/node/publisher/wrap'
import type { SigningSheet } from '@/office/publishing/signing-sheet'
import { createOfficeSay } from '@/scenes/words'
import { bytesOf, GOOD } from '#tests/office/workbook/books'
import { cliHere } from '../server/cli-here'

const say = createOfficeSay('zh-CN')
const sheet = (rows: readonly (readonly string[])[]): SigningSheet => ({
  title: '数据公开送签单',
  facts: [['发布单位', '江城市重点项目办公室（示例）']],
  tables: [
    {
      heading: '变更',
      columns: ['单元格', '原来', '现在'].map((name) => ({ name, share: 1 })),
      rows,
    },
  ],
  signers: ['拟稿', '审核', '签发'],
  date: '日期',
})

/** What the streams of a PDF hold, as text. */
function streamsOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/\/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .join('\n')
}

/** The characters that can be copied from a PDF: those that its fonts say they draw. */
function drawnIn(pdf: Uint8Array): ReadonlySet<string> {
  const maps = streamsOf(pdf).match(/beginbfrange[\s\S]*?endbfrange/g) ?? []
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-f]{4,8})>/gi)].map(([, hex = '']) => hex))
  return new Set(codes.map((hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le')))
}
const pagesIn = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-pdf-'))
  await writeFile(join(dir, 'good.xlsx'), bytesOf(GOOD))
})
afterAll(() => rm(dir, { recursive: true }))

describe('the ledger as a PDF', () => {
  it('embeds the type of all it says, and shows 〓 for what no type has', async () => {
    const pdf = await ledgerPdf(sheet([['项目!J6', '1,234万元 → Ω', '峄城区\u{10fffd}']]), say)
    const drawn = drawnIn(pdf)
    for (const character of '数据公开送签单江城市示例项目万元峄城区拟稿审核签发日期第页共1234→〓')
      expect(drawn, character).toContain(character)
    expect(drawn.has('\u{10fffd}')).toBe(false)
    const text = Buffer.from(pdf).toString('latin1')
    expect(text.match(/\/FontFile2/g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length)
  })

  it('writes all of it in the sizes of the sheet', async () => {
    const pdf = await ledgerPdf(sheet([['项目!J6', '旧', '新']]), say)
    const sizes = [...streamsOf(pdf).matchAll(/\/\S+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
    expect(new Set(sizes)).toEqual(new Set([20, 11.5, 10, 9, 8]))
  })

  it('has as many pages as its rows need, a cell longer than a page among them', async () => {
    expect(pagesIn(await ledgerPdf(sheet([['a', 'b', 'c']]), say))).toBe(1)
    const rows = Array.from({ length: 100 }, (_, at) => [`项目!J${at}`, '旧', '新'])
    const many = pagesIn(await ledgerPdf(sheet(rows), say)) ?? 0
    expect(many).toBeGreaterThan(2)
    expect(many).toBeLessThan(6)
    expect(pagesIn(await ledgerPdf(sheet([['a', '征地拆迁'.repeat(400), 'c']]), say))).toBeGreaterThan(2)
  })

  it('is written by check, as a workbook or a page to sign; another file is refused', async () => {
    const check = (file: string, env?: NodeJS.ProcessEnv) =>
      cliHere(['check', join(dir, 'good.xlsx'), '--ledger', join(dir, file)], env)
    expect(await check('ledger.pdf', {})).toMatchObject({ code: 0, err: '' })
    const pdf = await readFile(join(dir, 'ledger.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const character of '拟稿审核签发') expect(drawnIn(pdf), character).toContain(character)
    expect(await check('ledger.xlsx')).toMatchObject({ code: 0, err: '' })
    expect((await readFile(join(dir, 'ledger.xlsx'))).subarray(0, 2).toString()).toBe('PK')
    expect(await check('ledger.doc')).toMatchObject({ code: 2, err: /ending in \.xlsx or \.pdf/ })
    expect(await check('none/ledger.pdf')).toMatchObject({ code: 2, err: /cannot be written \(ENOENT\)/ })
  })
})

describe('a text in lines', () => {
  const widthOf = (text: string) => [...text].length

  it('is no wider than it may be, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'项目，。 ab1 \n') }),
        fc.integer({ min: 2, max: 9 }),
        (text, most) => {
          const lines = wrapped(text, most, widthOf)
          expect(lines.every((line) => widthOf(line) <= most)).toBe(true)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
      { seed: 11 },
    )
  })

  it('keeps words and numbers whole, and marks away from its beginning', () => {
    expect(wrapped('完成2021Q3数据', 6, widthOf)).toEqual(['完成', '2021Q3', '数据'])
    expect(wrapped('甲乙丙，丁', 3, widthOf)).toEqual(['甲乙', '丙，丁'])
  })
})
