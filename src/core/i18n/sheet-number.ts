import type { Figure } from '@/core/figures/figure'
import type { Say } from './say'

/** A figure as a spreadsheet holds it: a number, how the sheet writes it, and the unit for its column's heading. */
export interface SheetNumber {
  readonly value: number
  /** In the spreadsheet's own notation, without the unit. */
  readonly format: string
  /** As the wall writes it: for labels in a chart, where the cell behind keeps more digits. */
  readonly label: string
  readonly unit: string
}

/** The unit of amounts in a language, and its digits: a cell shows one digit more than the wall, and holds all. */
const YUAN = {
  'zh-CN': { yuan: 100_000_000, format: '#,##0.00', label: '#,##0.0' },
  en: { yuan: 1_000_000_000, format: '#,##0.000', label: '#,##0.00' },
} as const

const signed = (format: string) => `+${format};-${format};${format}`
const decimals = (count: number) => (count > 0 ? `#,##0.${'0'.repeat(count)}` : '#,##0')
/** Scores are published with two decimals. */
const SCORE_DECIMALS = 2

/** A number as it stands in a spreadsheet or in a chart's data: unrounded, amounts in the language's large unit. */
export function sheetNumber({ value, unit, formula, format }: Figure, say: Say): SheetNumber {
  const isChange = formula === 'change-yuan' || formula === 'change-ratio'
  const sign = isChange ? signed : (text: string) => text
  const one = (number: number, digits: string, named: string, label = digits): SheetNumber => ({
    value: number,
    unit: named,
    format: sign(digits),
    label: sign(label),
  })
  const unitOf = (name: string) => say.t(`common.unit.${name}`)
  switch (unit) {
    case 'yuan': {
      const scale = YUAN[say.locale]
      return one(value / scale.yuan, scale.format, say.t('common.columnYuan'), scale.label)
    }
    case 'ratio':
      return one(value, '0.0%', '')
    case 'points':
      return one(value, signed('0.0'), unitOf('points'))
    case 'count':
      return one(value, '#,##0', unitOf('projects'))
    case 'score':
      return one(value, decimals(format?.decimals ?? SCORE_DECIMALS), unitOf('score'))
    case 'rank':
      return one(value, '0', '')
    case 'rank-change':
      return one(value, `"↑"0;"↓"0;"${say.t('common.rankChange.same')}"`, '')
    default:
      return one(value, decimals(format?.decimals ?? 0), format?.suffix ?? '')
  }
}
