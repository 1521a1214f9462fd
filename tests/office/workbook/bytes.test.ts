import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBook } from '@/office/workbook/check-book'
import { written } from '@/office/workbook/mistakes'
import { openBook, openTables } from '@/office/workbook/open-book'
import type { Reading } from '@/office/workbook/read'
import type { Book } from '@/office/workbook/sheet'
import { bytesOf, GOOD, say, type Grid } from './books'

/** Checks whatever opens; a refusal must be a known one. */
function judge(opened: Reading<Book>) {
  if (opened.ok) checkBook(opened.value, [], say)
  else expect(written({ sheet: '', cell: '', value: '', fault: opened.fault }, say).problem).not.toBe('')
}

const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 12,
})

describe('no bytes make reading throw', () => {
  it.each(['xlsx', 'biff8'] as const)('of a %s with some of them changed', async (bookType) => {
    const good = bytesOf(GOOD, bookType)
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (changed, cut) => {
        const bytes = Uint8Array.from(good)
        for (const [where, byte] of changed) bytes[Math.floor(where * bytes.length)] = byte
        const end = cut ? Math.floor((changed[0]?.[0] ?? 1) * bytes.length) : bytes.length
        judge(await openBook({ name: '台账', bytes: bytes.subarray(0, end) }))
      }),
      { numRuns: 150 },
    )
  })
  it('of tables of anything', () => {
    const anything = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(anything, anything, (about, rows) => {
        judge(
          openTables(
            [['说明.csv', about] as const, ['项目.csv', rows] as const].map(([name, bytes]) => ({
              name,
              bytes,
            })),
          ),
        )
      }),
      { numRuns: 200 },
    )
  })
})

it('no grid makes checking throw, in any sheet', () => {
  const word = fc.constantFrom(
    ...[
      '项目编号',
      '项目名称',
      '级别',
      '区市',
      '总投资（亿元）',
      '年度计划投资',
      '完成投资',
      '占比',
      '合计',
      '名称',
      '代码',
    ],
    ...[
      '指标名称',
      '方向',
      '得分',
      '名次',
      '领域',
      '项目数',
      '板块',
      '数值',
      '单位：万元',
      'P1',
      '省级',
      '滕州市',
      '3',
      '',
      '%',
    ],
  )
  const cell = fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 6 }))
  const grid: fc.Arbitrary<Grid> = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 })
  const names = ['说明', '项目', '指标', '考核', '储备', '服务成效', '区市', '阶段']
  const csv = (rows: Grid) =>
    rows.map((cells) => cells.map((text) => `"${String(text).replaceAll('"', '""')}"`).join(',')).join('\n')
  fc.assert(
    fc.property(fc.array(grid, { minLength: names.length, maxLength: names.length }), (grids) => {
      const bytes = grids.map((rows) => new TextEncoder().encode(csv(rows)))
      judge(
        openTables(names.map((name, at) => ({ name: `${name}.csv`, bytes: bytes[at] ?? new Uint8Array() }))),
      )
    }),
    { numRuns: 300 },
  )
})
