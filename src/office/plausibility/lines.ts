import type { Say } from '@/core/i18n/say'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import type { WrittenOdd } from './written'

const NAMED = 6

export const isOdd = (mistake: WrittenMistake): mistake is WrittenOdd => 'rule' in mistake

const placeText = ({ sheet, cell, value }: { sheet: string; cell: string; value: string }) =>
  cell === '' ? [sheet, value].filter(Boolean).join(' ') : `${sheet}!${cell}`

/** `项目!J6 72,097万元 → 36,049万元`. */
function changeText(odd: WrittenOdd, say: Say): string {
  const { was, now, times } = odd
  const values = was !== null && now !== null ? `${was} → ${now}` : (now ?? '')
  const change = [placeText(odd), values].filter(Boolean).join(' ')
  return times === null ? change : say.t('plausible.factor', { change, times })
}

function kindLine([first, ...others]: readonly [WrittenOdd, ...WrittenOdd[]], say: Say): string {
  const { rule, problem, repair } = first
  const kind = say.t(`plausible.${rule}.kind`)
  if (others.length === 0)
    return say.t('plausible.one', { kind, rule, place: placeText(first), problem, repair })
  const all = [first, ...others]
  const places =
    say.list(all.slice(0, NAMED).map((one) => changeText(one, say))) + (all.length > NAMED ? '…' : '')
  return say.t('plausible.many', { kind, rule, count: say.decimal(all.length, 0).text, places, repair })
}

/** Oddities as lines, one a kind with its cells. */
export function kindLines(odd: readonly WrittenOdd[], say: Say): string[] {
  const kinds = new Map<string, [WrittenOdd, ...WrittenOdd[]]>()
  for (const one of odd) {
    const known = kinds.get(one.rule)
    if (known) known.push(one)
    else kinds.set(one.rule, [one])
  }
  return [...kinds.values()].map((kind) => kindLine(kind, say))
}
