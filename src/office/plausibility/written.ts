import type { Say } from '@/core/i18n/say'
import type { Draft } from '@/office/workbook/draft'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import type { AmountUnit } from '@/office/workbook/read-number'
import { placeIn, type Place } from './places'
import type { Value } from './rule'
import type { Odd } from './weigh'

/** An oddity in the words of a language. */
export interface WrittenOdd extends WrittenMistake {
  /** The id of its rule. */
  readonly rule: string
  /** Every cell that it is about, the first one's place its own. */
  readonly cells: readonly Place[]
  readonly was: string | null
  readonly now: string | null
  /** How many times what was expected it is; null where that is not the question. */
  readonly times: string | null
}

const POWERS: Readonly<Record<AmountUnit, number>> = {
  ...{ 元: 0, 千元: 3, 万元: 4, 万: 4, 百万元: 6, 千万元: 7 },
  ...{ 亿元: 8, 亿: 8 },
}

/** As many decimals as a value has. */
const decimalsOf = (value: number) => (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length

/** An amount in a sheet's unit, to the last digit that it has. */
export function amountText(yuan: number, unit: AmountUnit | null, say: Say): string {
  if (unit === null) return say.exactYuan(yuan).text
  const value = Number(`${yuan}e-${POWERS[unit]}`)
  return say.decimal(value, decimalsOf(value), unit).text
}

function text(value: Value, say: Say): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return say.decimal(value, decimalsOf(value)).text
  if ('yuan' in value) return amountText(value.yuan, 'unit' in value ? value.unit : null, say)
  if ('ratio' in value) return say.ratio(value.ratio).text
  if ('period' in value) return say.toDate(value.period)
  if ('list' in value) return say.list(value.list)
  if ('day' in value) return say.day(value.day)
  if ('moment' in value) return say.moment(value.moment)
  if ('word' in value) return say.t(`plausible.word.${value.word}`)
  if ('times' in value) {
    const isMore = value.times >= 1
    const factor = Math.round(isMore ? value.times : 1 / value.times)
    return say.t(`plausible.${isMore ? 'times' : 'part'}`, { factor: say.decimal(factor, 0).text })
  }
  return say.decimal(value.decimal, value.decimals ?? decimalsOf(value.decimal), value.unit ?? '').text
}

/** An oddity in the words of a language, with its cells. */
export function writtenOdd(
  { rule: { id }, paths, named, was, now }: Odd,
  draft: Draft,
  say: Say,
): WrittenOdd {
  const cells = paths.map((path) => placeIn(draft, path))
  const { sheet = '', cell = '', value = '' } = cells[0] ?? {}
  const fillings = Object.entries(named).map(([name, filling]) => [name, text(filling, say)] as const)
  return {
    ...{ rule: id, sheet, cell, value, cells },
    problem: say.t(`plausible.${id}.line`, Object.fromEntries(fillings)),
    repair: say.t(`plausible.${id}.mend`),
    was: was === undefined ? null : text(was, say),
    now: now === undefined ? null : text(now, say),
    times: named['times'] === undefined ? null : text(named['times'], say),
  }
}
