import { isAbsent, type Maybe } from '@/core/figures/figure'
import { inWords, type Say, type Written } from '@/core/i18n/say'

/** A change of yuan with its arrow: ↑ +17.2亿元, ↓ −2.3亿元, 持平; absent in words. */
export function writeQuarterChange(change: Maybe, say: Say): Written {
  const written = say.figure(change)
  if (isAbsent(change)) return written
  const text =
    change.value === 0
      ? say.t('quarterly.same')
      : say.t(`quarterly.${change.value > 0 ? 'up' : 'down'}`, { change: written.text })
  return inWords(text)
}
