import { describe, expect, it } from 'vitest'
import { writeTable } from '@/channels/shared/table-pages'
import { cellText, decimalsOf } from '@/channels/present/source-words'
import { scoreDecimals } from '@/core/figures/score-decimals'
import { isAbsent } from '@/core/figures/figure'
import { rankFigures } from '@/core/figures/ranking'
import { sheetNumber } from '@/core/i18n/sheet-number'
import { figures } from '@/scenes/ranking/figures'
import { scene as ranking } from '@/scenes/ranking/scene'
import { scored } from './assessed-city'
import { alone, shown, svgOf, zh } from './setup'

const at = '2021Q3'
const alike = [scored(at, [88.334, 90, 88.3349, 80])]
const page = { from: 0, to: 4, characters: 0 }

describe('a column of scores', () => {
  it.each<[string, readonly (number | null)[], number]>([
    ['two decimals', [90, 88.33, null, 88.33], 2],
    ['as many as tell its scores apart', [88.334, 88.3349], 3],
    ['as they are written, half up', [1.005, 1.006], 3],
    ['two where they differ by the noise of a formula', [90.00000001, 90.00000002], 2],
    ['two where it is empty', [], 2],
  ])('has %s', (_, scores, decimals) => {
    expect(scoreDecimals(scores)).toBe(decimals)
  })

  it('has the same for all its rows, in tables, pictures, spreadsheets and sources', () => {
    const own = shown(figures(alike, at))
    const table = writeTable(ranking.table(own, zh), zh)
    const column = table.headings.findIndex(({ text }) => text.startsWith('得分'))
    expect(table.rows.map((row) => row[column]?.text)).toEqual(['90.000', '88.335', '88.334', '80.000'])
    const svg = svgOf(ranking.chart(own, alone(), page), alone())
    for (const score of ['90.000', '88.335', '88.334', '80.000']) expect(svg).toContain(score)
    const { score } = rankFigures(alike, at, 'A')
    expect(isAbsent(score) ? null : sheetNumber(score, zh).format).toBe('#,##0.000')
    const source = { columns: ['score'] as const, rows: [88.334, 88.3349].map(rowOf) }
    expect(cellText('score', 88.334, zh, decimalsOf(source, 0))).toBe('88.334')
  })

  it('has no notation of its own where two decimals tell them apart', () => {
    expect(rankFigures([scored(at, [88.33, 90])], at, 'A').score).not.toHaveProperty('format')
  })
})

const rowOf = (score: number, at: number) => ({ id: `${at}`, name: `${at}`, values: [score], counted: true })
