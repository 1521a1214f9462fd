import { isRecord, type Test } from './accepts'
import type { Project } from './contract'

/** The test of a project, of which there are thousands. A property that is not named here: null, and the slower test. */
export function projectByName(tests: Readonly<Record<string, Test>>): Test | null {
  const { id, name, level, districts, location, start, end, stage, light, ...more } = tests
  const { totalYuan, planYuan, completedYuan, unit, problem, remedy, formerIds, ...others } = more
  if (Object.keys(others).length > 0) return null
  if (!id || !name || !level || !districts || !location || !start || !end || !stage || !light) return null
  if (!totalYuan || !planYuan || !completedYuan || !unit || !problem || !remedy || !formerIds) return null
  return (value) => {
    if (!isRecord(value)) return false
    const row: Readonly<Partial<Record<keyof Project, unknown>>> = value
    return (
      id(row.id) &&
      name(row.name) &&
      level(row.level) &&
      districts(row.districts) &&
      location(row.location) &&
      start(row.start) &&
      end(row.end) &&
      stage(row.stage) &&
      totalYuan(row.totalYuan) &&
      planYuan(row.planYuan) &&
      completedYuan(row.completedYuan) &&
      light(row.light) &&
      unit(row.unit) &&
      problem(row.problem) &&
      remedy(row.remedy) &&
      formerIds(row.formerIds)
    )
  }
}
