import type { Project } from './contract'
import { LIMITS } from './limits'
import { isText } from './schema'

const isName = (value: unknown) => typeof value === 'string' && value !== '' && isText(value)
const isTextOrNull = (value: unknown) => value === null || (typeof value === 'string' && isText(value))
const isYuan = (value: unknown) => value === null || Number.isSafeInteger(value)
const isYear = (value: unknown) =>
  value === null ||
  (Number.isSafeInteger(value) &&
    (value as number) >= LIMITS.firstYear &&
    (value as number) <= LIMITS.lastYear)

function areNames(values: unknown): boolean {
  if (!Array.isArray(values) || values.length === 0 || values.length > LIMITS.districtsOfProject) return false
  for (let at = 0; at < values.length; at += 1) if (!isName(values[at])) return false
  return true
}

/**
 * A fast test for one project, the part of the schema of which there are thousands. Reading properties by fixed names
 * is many times as fast. What it accepts, the schema accepts; the rest goes to the schema.
 */
export function isPlainProject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const row = value as Readonly<Record<keyof Project, unknown>>
  return (
    isName(row.id) &&
    isName(row.name) &&
    (row.level === 'provincial' || row.level === 'municipal') &&
    areNames(row.districts) &&
    isTextOrNull(row.location) &&
    isYear(row.start) &&
    isYear(row.end) &&
    (row.stage === null || isName(row.stage)) &&
    isYuan(row.totalYuan) &&
    isYuan(row.planYuan) &&
    isYuan(row.completedYuan) &&
    (row.light === null || row.light === 'blue' || row.light === 'yellow' || row.light === 'red') &&
    isTextOrNull(row.unit) &&
    isTextOrNull(row.problem) &&
    isTextOrNull(row.remedy)
  )
}
