import type { Draft } from '@/office/workbook/draft'
import { USUAL_UNITS, type AmountUnits } from './columns'
import { stagesOf, type LastQuarter } from './last-quarter'

/** The last quarter as a checked workbook says it: its stages' other names and its units go on. */
export function lastQuarterOf({ edition, rows }: Draft): LastQuarter {
  const first = rows?.projects.rows[0]?.row
  const unitOf = (key: keyof AmountUnits) => first?.column(key)?.unit ?? USUAL_UNITS[key]
  return {
    edition,
    stages: rows?.stages ?? stagesOf(edition),
    units: {
      ...{ totalYuan: unitOf('totalYuan'), planYuan: unitOf('planYuan') },
      completedYuan: unitOf('completedYuan'),
    },
  }
}
