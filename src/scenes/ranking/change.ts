import { isAbsent, valueOf, type Maybe } from '@/core/figures/figure'
import { inWords, type Say, type Written } from '@/core/i18n/say'

/** A change of rank with its sign: ▲ 3位, ▼ 1位, 持平, 新. */
export function writeChange(change: Maybe, say: Say): Written {
  if (isAbsent(change)) return say.rankChange(change)
  const { value } = change
  const text =
    value === 0
      ? say.t('ranking.same')
      : say.t(`ranking.${value > 0 ? 'up' : 'down'}`, { places: Math.abs(value) })
  return inWords(text)
}

/** Up, down or neither; the sign says it, colour only supports it. */
export function changeTone(change: Maybe): 'blue' | 'red' | 'plain' {
  const places = valueOf(change) ?? 0
  return places > 0 ? 'blue' : places < 0 ? 'red' : 'plain'
}
