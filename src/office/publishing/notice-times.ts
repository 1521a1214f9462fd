import { instantAt } from '@/office/workbook/instant'
import { UsageError } from './usage-error'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2})?)?$/
const LATER = /^\+(\d{1,4})(m|h|d)$/
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 24 * 3_600_000 } as const
const FORMS = ['2021-10-27T09:00:00+08:00', '"2021-10-27 09:00"'] as const

function epochOf(text: string, sinceMs: number): number {
  const later = LATER.exec(text)
  if (later) return sinceMs + Number(later[1]) * UNIT_MS[later[2] as keyof typeof UNIT_MS]
  if (INSTANT.test(text)) return Date.parse(text)
  const [, day, time = '00:00', seconds = ':00'] = LOCAL.exec(text) ?? []
  return day === undefined ? NaN : Date.parse(`${day}T${time}${seconds}+08:00`)
}

/** A time as people write it: with an offset, in China's time, or relative to another; else a UsageError. */
export function instantOf(option: string, text: string, sinceMs: number): string {
  const trimmed = text.trim()
  const epochMs = epochOf(trimmed, sinceMs)
  const instant = Number.isNaN(epochMs) ? '' : instantAt(epochMs)
  // Date.parse takes the 30th of February for the 2nd of March.
  const day = LOCAL.exec(trimmed)?.[1]
  if (instant === '' || (day !== undefined && !instant.startsWith(day)))
    throw new UsageError([
      `--${option} ${text || '（空）'}：应写成 ${FORMS[0]}、${FORMS[1]}（北京时间），或 +30m、+2h、+1d`,
      `--${option} ${text || '(empty)'}: expected ${FORMS[0]}, ${FORMS[1]} (China’s time), or +30m, +2h, +1d`,
    ])
  return instant
}
