/** Units a figure may have. `yuan` integer yuan, `ratio` a fraction, `points` percentage points, the rest as they say. */
export type Unit =
  'yuan' | 'ratio' | 'points' | 'count' | 'score' | 'rank' | 'rank-change' | 'light' | 'indicator' | 'service'

/** Why there is no figure (docs/format.md). Missing is not zero. */
export type AbsentCode =
  'not-published' | 'zero-base' | 'no-previous-period' | 'not-ranked-before' | 'no-cards'

/** The rule that a figure was computed by (docs/format.md). */
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
  /** Id among the open figures; with `@2021Q2` behind it for another period. */
  readonly id: string
  readonly value: V
  readonly unit: Unit
  readonly formula: Formula
  /** Rows that could not be counted in, because a value of theirs is not published. */
  readonly leftOut: number
  /** How to write it, where the publication says so (indicators, services). */
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
