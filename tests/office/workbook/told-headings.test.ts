import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ABOUT, TABLES, UNTOLD_HEADINGS } from '@/office/workbook/vocabulary'
import { ROOT } from '../../architecture/files'

const text = readFileSync(join(ROOT, 'docs/format.md'), 'utf8')
const lists = new Map(
  [...text.matchAll(/^- \*\*(\p{Script=Han}+)\*\*: (.+)$/gmu)].map(([, sheet = '', told = '']) => [
    sheet,
    told.split('；'),
  ]),
)
const MARK = { must: '● ', told: '○ ' } as const

describe('docs/format.md tells the workbook', () => {
  it.each(TABLES.map((table) => [table.name, table] as const))('sheet %s', (name, { columns, isOpen }) => {
    const told = columns.map(
      ({ key, names, need }) => `${need ? MARK[need] : ''}${names.join(' / ')} \`${key}\``,
    )
    expect(lists.get(name)?.slice(0, told.length)).toEqual(told)
    expect(lists.get(name)?.length).toBe(told.length + (isOpen ? 1 : 0))
  })

  it('sheet 说明, and the columns that are passed over', () => {
    expect(lists.get(ABOUT.name)).toEqual(
      Object.entries(ABOUT.keys).map(([name, key]) => `${name} \`${key}\``),
    )
    expect([...lists.keys()].toSorted()).toEqual([ABOUT.name, ...TABLES.map(({ name }) => name)].toSorted())
    const passed = /The columns (.+) are passed over/.exec(text)?.[1]?.split(/, | and /)
    expect(passed).toEqual([...UNTOLD_HEADINGS])
  })
})
