import * as v from 'valibot'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/
const DATES = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/

/** `07:30-18:30`; over midnight where the end is not later; null: dark all day. */
const Hours = v.nullable(v.pipe(v.string(), v.regex(SPAN)))

/** When the display is lit; null: always. What is not named is lit all day. */
export const HoursSchema = v.optional(
  v.nullable(
    v.strictObject({
      weekdays: v.optional(v.record(v.picklist(WEEKDAYS), Hours), {}),
      /** Holidays, and days off that are worked: a date, or the first and the last of several with `/` between. */
      dates: v.optional(v.record(v.pipe(v.string(), v.regex(DATES)), Hours), {}),
    }),
  ),
  null,
)
export type HoursConfig = v.InferOutput<typeof HoursSchema>

const DAY_MS = 24 * 3_600_000
const ALL_DAY = '00:00-24:00'

/** The local day before or after, as dates are counted. */
const dayBeside = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** The hours of a local day: those of its date, else those of its weekday. */
function hoursOf(date: string, { weekdays, dates }: NonNullable<HoursConfig>) {
  for (const [days, hours] of Object.entries(dates)) {
    const [first = '', last = first] = days.split('/')
    if (first <= date && date <= last) return hours
  }
  const weekday = WEEKDAYS[(new Date(Date.parse(date)).getUTCDay() + 6) % 7]
  const hours = weekday && weekdays[weekday]
  return hours === undefined ? ALL_DAY : hours
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Date and time of day in a zone, `2021-11-01` and `09:00`. */
function localTime(nowMs: number, timeZone: string): { readonly date: string; readonly time: string } {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
  clocks.set(timeZone, clock)
  const written = clock.format(nowMs)
  return { date: written.slice(0, 10), time: written.slice(11, 16) }
}

/** Whether the display is lit at a moment, by the days and times of its zone. */
export function isLit(hours: HoursConfig, nowMs: number, timeZone: string): boolean {
  if (hours === null) return true
  const { date, time } = localTime(nowMs, timeZone)
  const [from = '', until = ''] = hoursOf(date, hours)?.split('-') ?? []
  if (from !== '' && time >= from && (until <= from || time < until)) return true
  const [eve = '', morning = ''] = hoursOf(dayBeside(date, -1), hours)?.split('-') ?? []
  return eve !== '' && morning <= eve && time < morning
}
