import { expect, it } from 'vitest'
import { planSlides } from '@/takeaway/slides/plan'
import { PAGE, TABLE } from '@/takeaway/slides/sizes'
import { linesIn, setEms, widestPiece } from '@/takeaway/text-width'
import { sampleQuarter } from './sample'

it('keeps words whole when it counts lines, and breaks Chinese anywhere', () => {
  expect(linesIn('Completion ratio', 7)).toBe(2)
  expect(linesIn('aaaa bbbb cccc', setEms('aaaa bb'))).toBe(3)
  expect(linesIn('竣工投产竣工投产', 4)).toBe(2)
  expect(linesIn('', 4)).toBe(1)
})

it('breaks no word of a heading and no light of an English table over the whole width', () => {
  const tables = planSlides(sampleQuarter('en')).flatMap(({ chart, table }) =>
    chart || !table ? [] : [table],
  )
  expect(tables.length).toBeGreaterThan(20)
  for (const { headings, rows, widths } of tables) {
    const room = widths.map((share) => (share * PAGE.width * 72) / TABLE.points)
    headings.forEach(({ text }, column) => expect(room[column], text).toBeGreaterThan(widestPiece(text)))
    for (const { cells } of rows)
      cells.forEach(({ text, light }, column) => {
        // Bold letters, and the air of both sides.
        if (light) expect(room[column], text).toBeGreaterThan(setEms(text) * 1.15 + 10 / TABLE.points)
      })
  }
})
