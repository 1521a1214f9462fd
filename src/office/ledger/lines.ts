import type { Say } from '@/core/i18n/say'
import type { Effect } from './effects'
import { rowsOf, type Ledger } from './ledger'

const ROWS = 12
const EFFECTS = 8

const effectLines = (key: 'effects' | 'sentences', effects: readonly Effect[], say: Say): string[] => {
  if (effects.length === 0) return []
  const told = effects.slice(0, EFFECTS).map(({ name, was, now }) => {
    return `  ${say.t('ledger.effect', { name, was, now })}`
  })
  const more = effects.length - told.length
  return [
    say.t(`ledger.${key}`, { count: String(effects.length) }),
    ...told,
    ...(more > 0 ? [`  ${say.t('ledger.more', { count: String(more) })}`] : []),
  ]
}

/** A ledger as lines: how much changes, the first rows, and what follows from them. */
export function ledgerLines(ledger: Ledger, say: Say): string[] {
  const { count, kinds, effects, sentences, against, correction } = ledger
  const named = { period: say.toDate(against.period), revision: String(against.revision) }
  if (count === 0) return [say.t('ledger.none', named)]
  const list = kinds.map(({ name, count }) => say.t('ledger.kind', { name, count: String(count) }))
  const told = rowsOf(ledger, 0, ROWS).map(({ place, ...row }) => {
    return `  ${say.t('ledger.line', { ...row, place: place === '' ? '' : `${place} ` })}`
  })
  const more = count - told.length
  return [
    say.t('ledger.against', { ...named, count: String(count), kinds: say.list(list) }),
    ...told,
    ...(more > 0 ? [`  ${say.t('ledger.more', { count: String(more) })}`] : []),
    ...effectLines('effects', effects, say),
    ...effectLines('sentences', sentences, say),
    ...(correction === '' ? [] : [say.t('ledger.draft', { text: correction })]),
  ]
}
