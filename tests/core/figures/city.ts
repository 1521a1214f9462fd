import type { Edition, Project } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { edition, project } from '../publication/small-city'

// The small city with quarters made to order: only what the figures read is set.
let made = 0

/** A project of the small city with an id of its own. */
export const row = (change: Partial<Project> = {}): Project => project({ id: `R${(made += 1)}`, ...change })

export const quarter = (
  period: Period,
  projects: readonly Project[] = [],
  change: Partial<Edition> = {},
): Edition => edition({ period, projects: [...projects], ...change })

type Result = NonNullable<Edition['assessment']>['results'][number]

/** An assessment without indicators: district, score, and the rank where it is published. */
export const assessed = (
  ...results: readonly (readonly [district: string, score: number | null, rank?: number])[]
): { assessment: NonNullable<Edition['assessment']> } => ({
  assessment: {
    indicators: [],
    results: results.map(([district, score, rank]): Result => ({
      district,
      score,
      rank: rank ?? null,
      values: {},
    })),
  },
})
