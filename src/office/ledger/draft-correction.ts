import type { Say } from '@/core/i18n/say'
import type { LedgerEntry } from './entries'
import { valueText } from './values'

const NAMED = 4
const LONGEST = 500

const nameOf = ({ list, id, name }: LedgerEntry['item'], say: Say) =>
  list === 'projects' ? `${name}（${id}）` : list === 'about' ? say.t('ledger.about') : name

function itemText(entry: LedgerEntry, isShort: boolean, say: Say): string {
  const subject = nameOf(entry.item, say)
  if (entry.change !== 'changed') return say.t(`ledger.correction.${entry.change}`, { subject })
  const field = entry.label ?? say.t(`ledger.field.${entry.field}`)
  if (isShort) return say.t('ledger.correction.short', { subject, field })
  const text = (value: LedgerEntry['was']) => (value === null ? say.t('ledger.blank') : valueText(value, say))
  const values = { was: text(entry.was), now: text(entry.now) }
  return say.t('ledger.correction.item', { subject, field, ...values })
}

/** A draft of 更正说明: what changed, the first few by name and value; empty where nothing did. */
export function draftCorrection(entries: readonly LedgerEntry[], say: Say): string {
  if (entries.length === 0) return ''
  const sentence = (count: number, isShort: boolean) => {
    const named = entries.slice(0, count).map((entry) => itemText(entry, isShort, say))
    const rest =
      entries.length > count ? say.t('ledger.correction.rest', { count: String(entries.length) }) : ''
    return say.t('ledger.correction.head', { list: say.list(named) + rest })
  }
  const whole = sentence(NAMED, false)
  return whole.length <= LONGEST ? whole : [...sentence(1, true)].slice(0, LONGEST).join('')
}
