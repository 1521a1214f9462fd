import * as v from 'valibot'
import { ReportSchema } from '@/core/fleet/report'
import type { Condition } from '@/core/fleet/roster'
import type { Say } from '@/core/i18n/say'

const CONDITIONS = [
  'late',
  'stuck',
  'rewritten',
  'failing',
  'waiting',
  'well',
] as const satisfies readonly Condition[]

/** What the receiver answers about the screens. */
export const FleetSchema = v.object({
  now: v.number(),
  screens: v.array(
    v.object({
      ...v.omit(ReportSchema, ['turns']).entries,
      receivedAt: v.number(),
      condition: v.picklist(CONDITIONS),
    }),
  ),
})
export type Fleet = v.InferOutput<typeof FleetSchema>

export const SIGNS: Readonly<Record<Condition, string>> = {
  late: '■',
  stuck: '■',
  rewritten: '■',
  failing: '▲',
  waiting: '▲',
  well: '✓',
}
export const COLUMNS = [
  'condition',
  'publication',
  'on',
  'reported',
  'checked',
  'failures',
  'heap',
  'size',
  'version',
] as const

export interface ScreenRow {
  readonly name: string
  readonly condition: Condition
  readonly cells: Readonly<Record<(typeof COLUMNS)[number], string>>
}

/** A row a screen: those that need somebody first, then by name. */
export function rowsOf({ screens }: Fleet, say: Say): readonly ScreenRow[] {
  const { t, moment, decimal } = say
  const at = (instant: number | null) => (instant === null ? t('fleet.never') : moment(instant))
  const sorted = screens.toSorted(
    (a, b) => CONDITIONS.indexOf(a.condition) - CONDITIONS.indexOf(b.condition) || (a.name < b.name ? -1 : 1),
  )
  return sorted.map((screen) => {
    const { publication, scene, geometry, heapBytes, rewritten } = screen
    const { windowWidth, windowHeight } = geometry
    return {
      name: screen.name,
      condition: screen.condition,
      cells: {
        condition:
          screen.condition === 'rewritten' && rewritten
            ? t('fleet.rewritten', { ...rewritten, now: rewritten.now ?? t('fleet.gone') })
            : t(`fleet.condition.${screen.condition}`),
        publication: publication
          ? publication.edition + (publication.sample ? ` (${t('frame.sample')})` : '')
          : t('fleet.nothing'),
        on: scene
          ? t('fleet.scene', { name: t(`${scene.id}.name`), page: String(scene.page) })
          : t(`fleet.state.${screen.state}`),
        reported: at(screen.receivedAt),
        checked: at(screen.lastCheckedAt),
        failures: decimal(screen.failures + screen.faults.length, 0).text,
        heap: heapBytes === null ? t('fleet.unknown') : decimal(heapBytes / 1e6, 1, 'MB').text,
        size: t('fleet.size', { width: String(windowWidth), height: String(windowHeight) }),
        version: screen.version,
      },
    }
  })
}

/** How many screens there are, and how many of each condition that needs somebody. */
export function summaryOf({ screens }: Fleet, say: Say): string {
  const counts = CONDITIONS.filter((condition) => condition !== 'well').flatMap((condition) => {
    const count = screens.filter((screen) => screen.condition === condition).length
    return count === 0
      ? []
      : [say.t('fleet.counted', { count, condition: say.t(`fleet.condition.${condition}`) })]
  })
  return counts.length === 0
    ? say.t('fleet.allWell', { count: screens.length })
    : say.t('fleet.someNot', { count: screens.length, what: say.list(counts) })
}
