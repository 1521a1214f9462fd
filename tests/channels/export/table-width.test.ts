import { expect, it } from 'vitest'
import { columnWidths } from '@/channels/shared/column-widths'
import { planSlides } from '@/channels/slides/plan'
import { HALF_INCHES, PAGE, TABLE } from '@/channels/slides/sizes'
import { linesIn, setEms, widestPiece } from '@/channels/shared/text-width'
import { sampleQuarter } from './sample'

it('keeps words whole when it counts lines, and breaks Chinese anywhere', () => {
  expect(linesIn('Completion ratio', 7)).toBe(2)
  expect(linesIn('Completion ratio', setEms('Completion ratio'))).toBe(1)
  expect(linesIn('aaaa bbbb cccc', setEms('aaaa bb'))).toBe(3)
  expect(linesIn('竣工投产竣工投产', 4)).toBe(2)
  expect(linesIn('', 4)).toBe(1)
})

it('breaks no word of a heading and no light of an English table over the whole width', () => {
  const tables = planSlides(sampleQuarter('en')).flatMap(({ chart, table }) =>
    chart || !table ? [] : [table],
  )
  expect(tables.length).toBeGreaterThan(12)
  for (const { headings, rows, widths, points } of tables) {
    const width = headings.length === 2 ? HALF_INCHES : PAGE.width
    const room = widths.map((share) => (share * width * 72) / points)
    headings.forEach(({ text }, column) =>
      expect(room[column], text).toBeGreaterThan(widestPiece(text) * TABLE.headScale),
    )
    for (const { cells } of rows)
      cells.forEach(({ text, light }, column) => {
        // Bold letters, and the air of both sides.
        if (light) expect(room[column], text).toBeGreaterThan(setEms(text) * 1.05 + 10 / points)
      })
  }
})

it('takes about as many slides in English as in Chinese', () => {
  const count = (locale: 'zh-CN' | 'en') => planSlides(sampleQuarter(locale)).length
  expect(count('en')).toBeLessThan(count('zh-CN') * 1.4)
})

it('gives a column what saves it a line, and leaves no word of the floor broken', () => {
  const texts = (floor: number, ...cells: string[]) => ({ heading: '', cells, floor })
  const [wide = 0, narrow = 0] = columnWidths([texts(4, '一二三四五六七八'), texts(4, '一二')], 14, 1)
  expect(wide).toBeGreaterThanOrEqual(9)
  expect(narrow).toBeGreaterThanOrEqual(4)
  expect(wide + narrow).toBeCloseTo(14)
  expect(columnWidths([texts(10, ''), texts(10, '')], 10, 1)).toEqual([5, 5])
})
