/** Units a figure may have. `yuan` integer yuan, `ratio` a fraction, `points` percentage points, the rest as they say. */
export type Unit =
  'yuan' | 'ratio' | 'points' | 'count' | 'score' | 'rank' | 'rank-change' | 'light' | 'indicator' | 'service'

/** Why there is no figure (publication.md, "Open figures"). Missing is not zero. */
export type AbsentCode = 'not-published' | 'zero-base' | 'no-previous-period' | 'not-ranked-before'

/** The rule a figure was computed by (publication.md, "What is computed, and how"). */
export type Formula =
  | 'count'
  | 'sum'
  | 'ratio'
  | 'points'
  | 'light'
  | 'in-quarter'
  | 'change-yuan'
  | 'change-ratio'
  | 'time-progress'
  | 'rank'
  | 'rank-change'
  | 'published'

/** A number (or light) that can be shown: raw value, unit, and the rule behind it. */
export interface Figure<V = number> {
  /** Id of the open figures; of another period with `@2021Q2` behind. */
  readonly id: string
  readonly value: V
  readonly unit: Unit
  readonly formula: Formula
  /** Rows that could not be counted in, because a value of theirs is not published. */
  readonly leftOut: number
  /** How the source wants it written, where it says so (indicators, services). */
  readonly format?: { readonly decimals: number; readonly suffix: string }
}

export interface Absent {
  readonly id: string
  readonly unit: Unit
  readonly absent: AbsentCode
}

/** A figure, or the reason why there is none. */
export type Maybe<V = number> = Figure<V> | Absent

export const isAbsent = (figure: Maybe<unknown>): figure is Absent => 'absent' in figure

/** The value, or null where absent: for sorting and drawing, never for writing out. */
export const valueOf = <V>(figure: Maybe<V>): V | null => (isAbsent(figure) ? null : figure.value)
