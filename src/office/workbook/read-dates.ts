import type { Period } from '@/core/publication/period'
import { compact, normalized, type BookCell } from './cell'
import { read, unreadable, type CellReader } from './read'
import { ifPublished } from './read-cell'

const DAY = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?/
const TIME = /^(?:T| )?(\d{1,2})(?::|时|点)(\d{2})(?::(\d{2})|分)?$/
/** The office's own clock. */
const ZONE = '+08:00'

const two = (text: string) => text.padStart(2, '0')

const isDay = (day: string) => {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

/** Day and time as they stand, or null. */
function momentOf(cell: BookCell): { readonly day: string; readonly time: string } | null {
  const text = cell.kind === 'date' ? (cell.moment ?? '') : normalized(cell.text)
  const found = DAY.exec(text)
  if (!found) return null
  const [whole, year = '', month = '', date = ''] = found
  const day = `${year}-${two(month)}-${two(date)}`
  const rest = text.slice(whole.length)
  if (rest === '') return isDay(day) ? { day, time: '00:00:00' } : null
  const clock = TIME.exec(rest)
  if (!clock || !isDay(day)) return null
  const [, hour = '', minute = '', second = '00'] = clock
  const time = `${two(hour)}:${minute}:${second}`
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 ? { day, time } : null
}

/** A day: a date cell, `2021-09-30`, `2021年9月30日`. Null: not published. */
export const readDay: CellReader<string | null> = (cell) =>
  ifPublished(cell, 'date', () => {
    const moment = momentOf(cell)
    return moment ? read(moment.day) : unreadable('noDay')
  })

/** An instant on the office's clock: `2021-10-26 09:00`; a day alone is its beginning. Null: not published. */
export const readInstant: CellReader<string | null> = (cell) =>
  ifPublished(cell, 'date', () => {
    const moment = momentOf(cell)
    return moment ? read(`${moment.day}T${moment.time}${ZONE}`) : unreadable('noInstant')
  })

const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  ...{ Q1: 1, Q2: 2, Q3: 3, Q4: 4 },
  ...{ 第一季度: 1, 第二季度: 2, 第三季度: 3, 第四季度: 4 },
  ...{ 一季度: 1, 二季度: 2, 三季度: 3, 四季度: 4, 上半年: 2, 前三季度: 3, 全年: 4 },
  ...{ 第1季度: 1, 第2季度: 2, 第3季度: 3, 第4季度: 4, 前3季度: 3 },
  ...{ '1季度': 1, '2季度': 2, '3季度': 3, '4季度': 4 },
  ...{ '1-3月': 1, '1-6月': 2, '1-9月': 3, '1-12月': 4 },
}

/** `1—9月份` as `1-9月`. */
const usual = (rest: string) => rest.replace(/(?<=\d)[–—―−~〜至到]+(?=\d)/u, '-').replace(/月份$/u, '月')

const WORDS = new RegExp(
  Object.keys(QUARTERS)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

/** The period that a title tells: `2026年省市重点项目1-9月进展情况表`. Null: none, or several. */
export function periodIn(text: string): Period | null {
  const [, year, rest = ''] = /(\d{4})年(.+)/u.exec(usual(compact(text))) ?? []
  const told = new Set((rest.match(WORDS) ?? []).map((word) => QUARTERS[word]))
  const [quarter, another] = told
  return year === undefined || quarter === undefined || another !== undefined
    ? null
    : `${Number(year)}Q${quarter}`
}

/** A period: `2021Q3`, `2021年前三季度`, `2021年第三季度`, `2021年1-9月`. Null: not published. */
export const readPeriod: CellReader<Period | null> = (cell) =>
  ifPublished<Period>(cell, 'date', () => {
    const [, year, rest = ''] = /^(\d{4})[年-]?(.+)$/.exec(compact(cell.text).toUpperCase()) ?? []
    const quarter = Object.hasOwn(QUARTERS, usual(rest)) ? QUARTERS[usual(rest)] : undefined
    return cell.kind === 'date' || year === undefined || quarter === undefined
      ? unreadable('noPeriod')
      : read<Period>(`${Number(year)}Q${quarter}`)
  })
