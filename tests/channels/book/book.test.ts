import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { isAbsent } from '@/core/figures/figure'
import { makeBook } from '@/channels/book/book'
import { toldOf } from '@/channels/shared/quarter'
import { openPackage, packageProblems } from '#tests/channels/export/office-package'
import { city, quarterOf, sampleQuarter } from '#tests/channels/export/sample'
import { holdsProjects } from './many-projects'

const quarter = sampleQuarter()
const bytes = await makeBook(quarter)
const book = read(bytes, { cellNF: true })
const YUAN = 100_000_000
/** Above a sheet's rows: finding, source, an empty one, headings. */
const HEADINGS = 3

const cell = (sheet: string, row: number, column: number) => {
  const name = String.fromCharCode(65 + column)
  return book.Sheets[sheet]?.[`${name}${row + 1}`] as { v?: unknown; t?: string; z?: string } | undefined
}

describe('a workbook', () => {
  it('is a whole package', () => expect(packageProblems(openPackage(bytes))).toEqual([]))

  it('has a sheet a scene behind one that says whose figures these are', () => {
    expect(book.SheetNames).toEqual(['说明', ...toldOf(quarter).map(({ name }) => name)])
    const about = Object.values(book.Sheets['说明'] ?? {}).flatMap((one) => (one as { v?: unknown }).v ?? [])
    for (const text of [quarter.head.issuer, '2021Q3', '2021年10月26日', '第1版', '示例数据，不是真实数据'])
      expect(about).toContain(text)
    expect(about.join()).toContain('密钥 sample')
  })

  it('holds every figure of every table unrounded, as a number, with its unit in the heading', () => {
    let numbers = 0
    for (const { name, table } of toldOf(quarter)) {
      table.rows.forEach((row, at) =>
        row.forEach((figure, column) => {
          if (column > 25) return
          const found = cell(name, HEADINGS + 1 + at, column)
          if (typeof figure === 'string') return expect(found?.v ?? '').toBe(figure)
          if (isAbsent(figure) || typeof figure.value === 'string')
            return expect(found?.v).toBe(quarter.say.figure(figure).text)
          expect([found?.t, found?.v]).toEqual([
            'n',
            figure.unit === 'yuan' ? figure.value / YUAN : figure.value,
          ])
          numbers += 1
        }),
      )
    }
    expect(numbers).toBeGreaterThan(1000)
    const headings = Array.from({ length: 6 }, (_, column) => cell('投资完成', HEADINGS, column)?.v)
    expect(headings.slice(0, 5)).toEqual([
      '区(市)',
      '项目数(个)',
      '年度计划投资(亿元)',
      '完成投资(亿元)',
      '完成率',
    ])
  })

  it('writes percentages, changes and units of mixed columns by formats', () => {
    expect(cell('投资完成', HEADINGS + 1, 4)?.z).toBe('0.0%')
    expect(cell('投资完成', HEADINGS + 1, 5)?.z).toBe('+0.0;-0.0;0.0')
    expect(cell('考核排名', HEADINGS + 1, 3)?.z).toContain('"↑"0')
    expect(cell('总览', HEADINGS + 1, 1)?.z).toBe('#,##0"个"')
  })

  it('keeps the headings in sight', () => {
    const xml = new TextDecoder().decode(openPackage(bytes).files['xl/worksheets/sheet2.xml'])
    expect(xml).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/)
  })

  it('is the same bytes whenever it is made', async () => {
    expect(Buffer.from(await makeBook(sampleQuarter())).equals(Buffer.from(bytes))).toBe(true)
  })

  it('never runs what a name spells as a formula', async () => {
    const [first] = city
    const project = { ...first!.projects[0]!, name: '=HYPERLINK("http://x","y")&<b>' }
    const made = await makeBook(quarterOf([{ ...first!, projects: [project] }], first!.period, 'en'))
    const odd = Object.values(read(made).Sheets['Projects'] ?? {}).find(
      (one) => (one as { v?: unknown }).v === project.name,
    )
    expect(odd).toMatchObject({ t: 's' })
    expect(odd).not.toHaveProperty('f')
  })

  // Ten thousand: book.long.test.ts.
  it('holds many projects', () => holdsProjects(500))
})
