import type { Locale } from './say'

export interface Moment {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly time: string
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T/

/** Months are 1…12 in Chinese and Jan…Dec in English. */
const MONTH = { 'zh-CN': 'numeric', en: 'short' } as const

/**
 * Splits times into year, month, day and so on in one time zone, whatever the machine's. An unknown zone is a
 * RangeError.
 */
export function createCalendar(locale: Locale, timeZone: string) {
  const options = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', day: 'numeric' } as const
  const month = MONTH[locale]
  const inZone = new Intl.DateTimeFormat('en-US', {
    ...options,
    month,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const ofDay = new Intl.DateTimeFormat('en-US', { ...options, month, timeZone: 'UTC' })

  const take = (format: Intl.DateTimeFormat, epochMs: number): Moment => {
    const parts = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, value]))
    const { year = '', month = '', day = '', hour = '', minute = '' } = parts
    return { year, month, day, time: `${hour}:${minute}` }
  }

  return {
    /** From milliseconds since the epoch. */
    moment: (epochMs: number): Moment => take(inZone, epochMs),
    /** From a date such as `2021-09-30`, the same in every time zone, or from a time; anything else throws. */
    day(text: string): Moment {
      const epochMs = Date.parse(text)
      if (Number.isNaN(epochMs) || !(DAY.test(text) || INSTANT.test(text)))
        throw new RangeError(`not a day or an instant: ${text}`)
      return take(DAY.test(text) ? ofDay : inZone, epochMs)
    },
  }
}
