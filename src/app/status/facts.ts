import type { DisplayConfig } from '@/core/display/display-config'
import type { ConfigProblem } from '@/core/display/problems'
import type { SceneFault } from '@/core/playhead/faults'
import type { FailedPoll } from '@/core/publication/store'
import type { Problem } from '@/core/publication/problems'
import type { Head } from '@/core/publication/taken'
import type { Shells } from '../shell/shells'
import type { Size } from '@/core/frame/content-box'
import type { Geometry } from '@/core/frame/geometry'
import type { Omission } from '@/channels/shared/programme'

/** Everything the status page shows; times in ms since the epoch. */
export interface StatusFacts {
  readonly nowMs: number
  readonly config: DisplayConfig
  readonly configProblems: readonly ConfigProblem[]
  readonly head: Head | null
  readonly warnings: readonly Problem[]
  /** From when on what is shown is out of date; null: never. */
  readonly expiresAt: number | null
  readonly polls: {
    readonly lastPollAt: number | null
    readonly lastCheckedAt: number | null
    readonly nextPollAt: number | null
    /** Consecutive failures. */
    readonly failures: number
    readonly lastFailure: FailedPoll | null
    /** The server's clock minus this device's. */
    readonly skewMs: number | null
  }
  readonly scenes: {
    readonly on: readonly { readonly id: string; readonly pages: number; readonly dwellMs: number }[]
    readonly omitted: readonly Omission[]
    readonly faults: readonly SceneFault[]
  }
  readonly window: Size
  readonly devicePixelRatio: number
  readonly geometry: Geometry
  readonly secureContext: boolean
  /** Whether the browser keeps the last good publication when space runs out; null: it does not say. */
  readonly storagePersisted: boolean | null
  readonly version: string
  /** The build on this page; empty in development. */
  readonly build: string
  /** The versions kept on this device; null where there is no service worker. */
  readonly shells: Shells | null
}

/** `good` and `attention` are marked with a sign and a word; most rows only tell. */
export interface FactRow {
  readonly id: string
  readonly label: string
  readonly lines: readonly string[]
  /** The same lines in English, as the program's logs have them, so that they can be looked up. */
  readonly raw?: readonly string[]
  readonly state: 'plain' | 'good' | 'attention'
}

export interface FactSection {
  readonly id: string
  readonly heading: string
  readonly rows: readonly FactRow[]
}
