import type { Problem } from '../problems'
import type { WantedFile } from '../trust'
import type { Pin } from '../trusting'
import type { Kind, Metadata } from './contract'
import type { Index2, Notices2 } from './index-2'

/** A metadata file that was verified. */
export interface HeldMetadata<K extends Kind> extends Metadata<K> {
  /** Its path in the published folder. */
  readonly path: string
  readonly text: string
  /** The metadata whose keys it was verified with; it counts as long as those stand. */
  readonly by: object
}

/** A target that was verified. */
export interface HeldTarget<T> {
  readonly path: string
  readonly text: string
  readonly value: T
}

/** TUF's trusted metadata, as far as they were verified. */
export interface Trusted {
  /** From the one that the configuration names to the newest. */
  readonly roots: readonly HeldMetadata<'root'>[]
  readonly timestamp: HeldMetadata<'timestamp'> | null
  readonly snapshot: HeldMetadata<'snapshot'> | null
  readonly targets: HeldMetadata<'targets'> | null
  /** The roles that it delegates to, by name. */
  readonly delegated: ReadonlyMap<string, HeldMetadata<'targets'>>
  readonly index: HeldTarget<Index2> | null
  /** Null where none was ever published. */
  readonly notices: HeldTarget<Notices2> | null
  /** What is wrong with the notices; they keep nothing else from being shown. */
  readonly noticeProblems: readonly Problem[]
}

export const NOTHING_TRUSTED: Trusted = {
  ...{ roots: [], timestamp: null, snapshot: null, targets: null, delegated: new Map() },
  ...{ index: null, notices: null, noticeProblems: [] },
}

/** What the workflow is given. */
export interface Round {
  readonly pin: Pin
  readonly nowMs: number
  /** What was fetched in this round, by path; null: there is no such file. */
  readonly files: Pick<ReadonlyMap<string, string | null>, 'get'>
}

/** How far a stage of the workflow came. What was verified stays so, whatever follows. */
export interface TufStep {
  readonly trusted: Trusted
  readonly wanted?: readonly WantedFile[]
  readonly problems?: readonly Problem[]
}
