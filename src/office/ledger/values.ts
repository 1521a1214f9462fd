import type { Level, Light } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import type { Filling } from '@/office/workbook/mistakes'
import type { AmountUnit } from '@/office/workbook/read-number'

/** A value as it is told. */
export type LedgerValue =
  | Filling
  /** An amount in its sheet's own unit. */
  | { readonly yuan: number; readonly unit: AmountUnit | null }
  | { readonly decimal: number; readonly decimals?: number; readonly unit?: string }
  /** How many times more, or what part where it is below 1. */
  | { readonly times: number }
  | { readonly day: string }
  | { readonly moment: number }
  /** A word of `ledger.word`. */
  | { readonly word: string }
  | { readonly level: Level }
  | { readonly light: Light }
  | { readonly better: 'higher' | 'lower' }

const POWERS: Readonly<Record<AmountUnit, number>> = {
  ...{ 元: 0, 千元: 3, 万元: 4, 万: 4, 百万元: 6, 千万元: 7 },
  ...{ 亿元: 8, 亿: 8 },
}

/** As many decimals as a value has. */
const decimalsOf = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length

/** An amount in a sheet's unit, to the last digit that it has. */
function amountText(yuan: number, unit: AmountUnit | null, say: Say): string {
  if (unit === null) return say.exactYuan(yuan).text
  const value = Number(`${yuan}e-${POWERS[unit]}`)
  return say.decimal(value, decimalsOf(value), unit).text
}

/** A value in the words of a language. */
export function valueText(value: LedgerValue, say: Say): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return say.decimal(value, decimalsOf(value)).text
  if ('yuan' in value) return amountText(value.yuan, 'unit' in value ? value.unit : null, say)
  if ('ratio' in value) return say.ratio(value.ratio).text
  if ('period' in value) return say.toDate(value.period)
  // Of the lists that are told, only a project's districts may be none.
  if ('list' in value) return value.list.length === 0 ? say.t('common.place.direct') : say.list(value.list)
  if ('day' in value) return say.day(value.day)
  if ('moment' in value) return say.moment(value.moment)
  if ('level' in value) return say.level(value.level)
  if ('light' in value) return say.light(value.light).word
  if ('better' in value) return say.t(`ledger.better.${value.better}`)
  if ('word' in value) return say.t(`ledger.word.${value.word}`)
  if ('times' in value) {
    const isMore = value.times >= 1
    const factor = Math.round(isMore ? value.times : 1 / value.times)
    return say.t(`ledger.${isMore ? 'times' : 'part'}`, { factor: say.decimal(factor, 0).text })
  }
  return say.decimal(value.decimal, value.decimals ?? decimalsOf(value.decimal), value.unit ?? '').text
}
