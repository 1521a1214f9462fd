import { parse, safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { HoursSchema, isLit, type HoursConfig } from '@/core/playhead/hours'
import { nextSwitch } from '@/core/playhead/next-switch'

const ZONE = 'Asia/Shanghai'
const china = (text: string) => Date.parse(`${text}:00+08:00`)
const office: HoursConfig = parse(HoursSchema, {
  weekdays: { mon: '07:30-18:30', sat: null, sun: null },
  dates: { '2021-10-01/2021-10-07': null, '2021-10-09': '09:00-12:00' },
})
const lit = (text: string, hours = office) => isLit(hours, china(text), ZONE)

describe('the hours', () => {
  it('are all day by default, and on every day that is not named', () => {
    expect(parse(HoursSchema, undefined)).toBeNull()
    expect(lit('2021-11-01T03:00', null)).toBe(true)
    expect(lit('2021-11-02T03:00')).toBe(true)
  })

  it('begin and end to the minute, by weekday', () => {
    expect(lit('2021-11-01T07:29')).toBe(false)
    expect(lit('2021-11-01T07:30')).toBe(true)
    expect(lit('2021-11-01T18:29')).toBe(true)
    expect(lit('2021-11-01T18:30')).toBe(false)
    expect(lit('2021-11-06T12:00')).toBe(false)
  })

  it('give way to those of a date: a holiday, and a day off that is worked', () => {
    expect(lit('2021-10-04T12:00')).toBe(false)
    expect(lit('2021-10-08T12:00')).toBe(true)
    expect(lit('2021-10-09T10:00')).toBe(true)
    expect(lit('2021-10-09T13:00')).toBe(false)
  })

  it('may go over midnight, into a day that is dark itself', () => {
    const night: HoursConfig = { weekdays: { fri: '18:00-02:00', sat: null }, dates: {} }
    expect(lit('2021-11-05T17:59', night)).toBe(false)
    expect(lit('2021-11-05T23:00', night)).toBe(true)
    expect(lit('2021-11-06T01:59', night)).toBe(true)
    expect(lit('2021-11-06T02:00', night)).toBe(false)
  })

  it('are of the configured zone, also where summer time skips an hour', () => {
    const all = '08:00-20:00'
    const days = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all }
    const hours: HoursConfig = { weekdays: days, dates: {} }
    const berlin = (text: string) => isLit(hours, Date.parse(text), 'Europe/Berlin')
    expect(berlin('2021-03-27T06:59Z')).toBe(false)
    expect(berlin('2021-03-27T07:00Z')).toBe(true)
    expect(berlin('2021-03-28T06:00Z')).toBe(true)
    expect(berlin('2021-10-31T06:59Z')).toBe(false)
    expect(berlin('2021-10-31T07:00Z')).toBe(true)
  })

  it.each(['7:30-18:30', '07:30–18:30', '25:00-26:00', 'closed', 7])('refuse %j', (hours) => {
    expect(safeParse(HoursSchema, { weekdays: { mon: hours } }).success).toBe(false)
  })

  it.each([{ monday: null }, { dates: { tomorrow: null } }, { weekdays: { mo: null } }])(
    'refuse %j',
    (hours) => {
      expect(safeParse(HoursSchema, hours).success).toBe(false)
    },
  )
})

describe('the next switch', () => {
  it('is told to the minute', () => {
    const next = (text: string) => nextSwitch(office, china(text), ZONE)
    expect(next('2021-11-01T09:00')).toBe(china('2021-11-01T18:30'))
    expect(next('2021-11-01T07:00')).toBe(china('2021-11-01T07:30'))
    expect(next('2021-11-05T18:31')).toBe(china('2021-11-06T00:00'))
    expect(next('2021-10-01T00:00')).toBe(china('2021-10-08T00:00'))
  })

  it('is none where the display is always lit, or always dark', () => {
    expect(nextSwitch(null, china('2021-11-01T09:00'), ZONE)).toBeNull()
    expect(
      nextSwitch({ weekdays: {}, dates: { '2021-01-01/2022-12-31': null } }, china('2021-11-01T09:00'), ZONE),
    ).toBeNull()
  })
})
