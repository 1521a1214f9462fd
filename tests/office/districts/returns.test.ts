import * as excel from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeBook } from '@/office/districts/write-book'
import type { FiledMistake } from '@/office/districts/filed'
import { mergeFiles } from '@/office/districts/merge'
import { returnBook } from '@/office/districts/return-book'
import { openBook } from '@/office/workbook/open-book'
import { say } from '../workbook/books'
import { bytesOfBook, came, office, OUT, TENGZHOU, TODAY, toldOf, XUECHENG } from './kit'

const T = OUT.tengzhou.file
const mistake = (cell: string, problem: string, sheet = '项目'): FiledMistake => ({
  ...{ file: T, sheet, cell, value: '约3亿', problem, repair: '只写一个数', weight: 'refuse' },
})
const MISTAKES = [mistake('L2', '不能确定'), mistake('L2', '太大'), mistake('', '少了 1 个项目')]

async function returned(bytes: Uint8Array, mistakes = MISTAKES, name = T): Promise<Uint8Array> {
  const made = await returnBook({ name, bytes }, mistakes, say)
  if (!made) throw new Error('not returned')
  return made
}
const read = (bytes: Uint8Array) => excel.read(bytes, { type: 'array' })
const noteAt = (bytes: Uint8Array, at: string) => {
  const cell: excel.CellObject | undefined = read(bytes).Sheets['项目']?.[at]
  return cell?.c?.map(({ t }) => t).join() ?? null
}
const list = (bytes: Uint8Array) => {
  const sheet = read(bytes).Sheets['退回清单']
  return sheet ? excel.utils.sheet_to_json<string[]>(sheet, { header: 1 }) : []
}
const own = () => bytesOfBook(OUT.tengzhou, TENGZHOU)

describe('a returned workbook', () => {
  it('has a note at each wrong cell, and the list in front', async () => {
    const bytes = await returned(own())
    expect(noteAt(bytes, 'L2')).toBe('【退回】\n不能确定\n→ 只写一个数\n太大\n→ 只写一个数')
    expect(read(bytes).SheetNames).toEqual(['退回清单', '填报说明', '项目'])
    expect(list(bytes)).toEqual([
      ['退回清单：3 处，改好后把本文件发回'],
      ['单元格', '现在写的', '问题', '怎么改'],
      ['项目!L2', '约3亿', '不能确定', '只写一个数'],
      ['项目!L2', '约3亿', '太大', '只写一个数'],
      ['项目', '约3亿', '少了 1 个项目', '只写一个数'],
    ])
  })

  it('is the district’s own file: its values, locked cells and checks stay', async () => {
    const files = unzipSync(await returned(await writeBook(OUT.tengzhou.sheets)))
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).toContain('<formula1>"新开工,续建"</formula1>')
    expect(sheet).not.toContain('tabSelected="1"')
    const names = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
    // The sheet that was the second is the third now.
    expect(names).toContain(`localSheetId="2">'项目'!$1:$1`)
  })

  it('can be sent back: the list is not merged, and nothing else is told', async () => {
    const bytes = await returned(own())
    const again = { name: T, day: TODAY, reading: await openBook({ name: T, bytes }) }
    const files = await Promise.all([came(OUT.whole, [office]), came(OUT.xuecheng, XUECHENG)])
    expect(toldOf(mergeFiles([...files, again], TODAY))).toEqual([])
  })

  it('returned once more has this time’s mistakes only', async () => {
    const bytes = await returned(await returned(own()), [mistake('H3', '没有这个阶段')])
    expect([noteAt(bytes, 'L2'), noteAt(bytes, 'H3')]).toEqual([null, '【退回】\n没有这个阶段\n→ 只写一个数'])
    expect(read(bytes).SheetNames).toEqual(['退回清单', '填报说明', '项目'])
    expect(list(bytes).length).toBe(3)
  })

  it('keeps the notes of others, at the same cell too', async () => {
    const [, sheet] = OUT.tengzhou.sheets
    if (!sheet) throw new Error('no sheet')
    const notes = [
      { at: 'A1', text: '甲' },
      { at: 'B1', text: '乙' },
    ]
    const noted = await writeBook([{ ...sheet, notes }])
    const bytes = await returned(noted, [mistake('B1', '不对')])
    expect([noteAt(bytes, 'A1'), noteAt(bytes, 'B1')]).toEqual(['甲', '乙\n【退回】\n不对\n→ 只写一个数'])
  })

  it('is an .xlsx whatever the file was; what cannot be opened is not returned', async () => {
    const bytes = await returned(bytesOfBook(OUT.tengzhou, TENGZHOU, 'biff8'), MISTAKES, '滕州市.xls')
    expect([noteAt(bytes, 'L2') === null, list(bytes).length]).toEqual([false, 5])
    expect(
      await returnBook({ name: 'x.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }, MISTAKES, say),
    ).toBe(null)
  })
})

describe('a workbook that is sent out', () => {
  it('locks what stands without a password, and leaves open what is asked', async () => {
    const files = unzipSync(await writeBook(OUT.tengzhou.sheets))
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const sheet = part('xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<sheetProtection(?![^>]*(?:password|hashValue))[^>]*sheet="1"/u)
    const styles = [...part('xl/styles.xml').matchAll(/<xf [^>]*>[\s\S]*?<\/xf>/gu)].map(([xml]) => xml)
    const isOpen = (at: string) =>
      styles[Number(new RegExp(`r="${at}" s="(\\d+)"`, 'u').exec(sheet)?.[1])]?.includes('locked="0"')
    expect(['A2', 'J2', 'H2', 'L2', 'N3'].map(isOpen)).toEqual([false, false, true, true, true])
    expect(sheet).toContain('type="decimal" operator="greaterThanOrEqual"')
    expect(sheet).toContain('type="textLength" operator="lessThanOrEqual"')
  })
})
