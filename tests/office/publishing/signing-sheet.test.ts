import { describe, expect, it } from 'vitest'
import { signingSheet, type Signing } from '@/office/publishing/signing-sheet'
import { ledgersOf } from '@/office/ledger/ledger'
import type { WrittenOdd } from '@/office/plausibility/written'
import { say, second, third, withProject } from '../plausibility/kit'

const draft = { edition: withProject(1, { completedYuan: 4e7 }), rows: null }
const odd: WrittenOdd = {
  ...{
    cells: [],
    rule: 'project-gone',
    sheet: '项目',
    cell: 'A3',
    value: 'P1',
    was: null,
    now: null,
    times: null,
  },
  ...{ problem: '上期有，本期没有', repair: '看看是否漏了' },
}
const signing = (more: Partial<Signing> = {}): Signing => ({
  ...{ checked: { draft, errors: [], warnings: [] }, accepted: [], correction: null },
  ledgers: ledgersOf(draft, [second(), third()], say),
  ...{ workbook: '台账.xlsx', madeBy: '张三（示例）', madeAt: Date.parse('2026-11-30T13:00:00+08:00') },
  ...more,
})

describe('the sheet to sign before publishing', () => {
  it('says whose figures, of when, which revision, and who made it', () => {
    const { facts, signers, date } = signingSheet(signing({ correction: '更正乙水厂' }), say)
    expect(Object.fromEntries(facts)).toEqual({
      发布单位: draft.edition.issuer,
      期次: `2026年前三季度（2026Q3）`,
      版次: '第2版',
      数据截至: '2026年9月30日',
      更正说明: '更正乙水厂',
      工作簿: '台账.xlsx',
      制表: '张三（示例）　2026年11月30日 13:00',
    })
    expect([...signers, date]).toEqual(['拟稿', '审核', '签发', '日期'])
  })

  it('has every change, old and new, against both, and what follows from it', () => {
    const { tables } = signingSheet(signing(), say)
    const [values, effects] = tables
    expect(values?.heading).toBe('与2026年前三季度第1版相比的变更，共 1 处')
    expect(values?.rows).toEqual([['', 'P1 乙水厂', '完成投资', '30,000,000元', '40,000,000元']])
    expect(effects?.rows).toContainEqual(['全市 完成投资', '3.2亿元', '3.3亿元'])
    expect(tables.some(({ heading }) => heading.includes('2026年上半年'))).toBe(true)
  })

  it('names the rules that spoke, with the reason that was given', () => {
    const checked = { draft, errors: [], warnings: [odd, { ...odd, rule: 'plan-changed' }] }
    const accepted = [{ id: 'project-gone', reason: '已并入甲山厂' }]
    const { tables } = signingSheet(signing({ checked, accepted }), say)
    expect(tables.at(-1)?.rows).toEqual([
      ['project-gone', expect.stringContaining('上期有，本期没有'), '已并入甲山厂'],
      ['plan-changed', expect.any(String), ''],
    ])
  })

  it('says first what is wrong with the workbook, so that nobody signs what cannot be published', () => {
    const error = { sheet: '项目', cell: 'H2', value: '约3亿', problem: '不能确定是哪一个数', repair: '改' }
    const { tables } = signingSheet(signing({ checked: { draft, errors: [error], warnings: [] } }), say)
    expect(tables[0]?.heading).toContain('改正后才能公开')
    expect(tables[0]?.rows).toEqual([['项目!H2', '约3亿', '不能确定是哪一个数']])
  })

  it('of a first period without oddities has no table', () => {
    expect(signingSheet(signing({ ledgers: [] }), say).tables).toEqual([])
  })
})
