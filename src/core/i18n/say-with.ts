import { isAbsent } from '@/core/figures/figure'
import { yearQuarter, type Period } from '@/core/publication/period'
import { calledBy } from './called'
import { createCalendar } from './dates'
import { writeNumber } from './numbers'
import type { Locale, Named, Say, Words } from './say'
import { composeSentence } from './sentence'
import { createTranslate } from './translate'
import { createWriting } from './writing'

const EN_DASH = '–'
const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** Whole numbers get their separators, others one decimal: no message writes a number itself. */
const writtenOut = (value: string | number) =>
  typeof value === 'string' ? value : writeNumber(value, { decimals: Number.isInteger(value) ? 0 : 1 })

const countIn = ({ count, n }: Named) =>
  [count, n].find((value): value is number => typeof value === 'number')

/** Everything written for people in one language from its words; instants in `timeZone` (an unknown one is a RangeError). */
export function sayWith(words: Words, locale: Locale, timeZone = DEFAULT_TIME_ZONE): Say {
  const translate = createTranslate(locale, words)
  const calendar = createCalendar(locale, timeZone)

  const t: Say['t'] = (key, named) => {
    if (named === undefined) return translate(key)
    const texts = Object.entries(named).map(([name, value]) => [name, writtenOut(value)] as const)
    return translate(key, Object.fromEntries(texts), countIn(named))
  }
  const writing = createWriting(locale, t)

  const span = (kind: 'toDate' | 'quarter') => (period: Period, short?: boolean) => {
    const { year, quarter } = yearQuarter(period)
    const key = `common.${kind}.${short ? 'short' : 'whole'}.${quarter}`
    return short ? t(key) : t(key, { year: String(year) })
  }

  const say: Say = {
    locale,
    calling: (own) => (own ? sayWith(calledBy(words, own), locale, timeZone) : say),
    t,
    ...writing,
    sentence: (key, pieces) => composeSentence(translate, key, pieces),
    piece(figure, tone) {
      const usual = isAbsent(figure) ? 'plain' : typeof figure.value === 'string' ? figure.value : 'data'
      return { figure, written: writing.figure(figure), tone: tone ?? usual }
    },
    level: (level) => t(`common.level.${level}`),
    toDate: span('toDate'),
    quarter: span('quarter'),
    quarterMark: (period, short) => (short ? period.slice(4) : period),
    day(text) {
      const { year, month, day } = calendar.day(text)
      return t('common.day', { year, month, day })
    },
    moment: (epochMs) => t('common.moment', { ...calendar.moment(epochMs) }),
    years(start, end) {
      if (start === null && end === null) return writing.absent('not-published')
      const from = start === null ? writing.absent('not-published') : String(start)
      const to = end === null ? t('common.undetermined') : String(end)
      return from === to ? from : from + EN_DASH + to
    },
    list(items) {
      const [last = ''] = items.slice(-1)
      if (items.length < 2) return last
      return items.slice(0, -1).join(t('common.listSeparator')) + t('common.listLast') + last
    },
  }
  return say
}
