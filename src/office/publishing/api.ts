import type { Period } from '@/core/publication/period'
import type { AskedDecision } from '@/office/workbook/checked'
import type { Acceptance } from './acceptance'

/** The path of the publishing API; only `serve --publish` answers there. */
export const PUBLISHING = 'publishing/'

/** A header that marks a request as the page's own: pages of other sites cannot send it. */
export const TOKEN_HEADER = 'x-liangping-token'
/** The header's value where the page requests the token. */
export const ASKS_FOR_TOKEN = 'please'

/** What the server tells the page first. */
export interface Session {
  readonly token: string
  /** The folder that is served and published into. */
  readonly folder: string
  /** The key that signs here; null: editions are signed elsewhere. */
  readonly key: { readonly kid: string; readonly sample: boolean } | null
}

/** What the page asks to be published; `edition` is an edition file (office/workbook/edition-file.ts). */
export interface PublishQuestion {
  readonly edition: unknown
  readonly correction: string | null
  readonly accept: readonly Acceptance[]
}

/** The outcome, or the plan. */
export type PublishAnswer =
  | {
      readonly kind: 'planned' | 'published'
      readonly sequence: number
      /** The edition; null where only the index is issued anew. */
      readonly edition: { readonly period: Period; readonly revision: number; readonly path: string } | null
    }
  | { readonly kind: 'unchanged'; readonly sequence: number }
  | { readonly kind: 'undecided'; readonly decisions: readonly AskedDecision[] }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
  /** An error that the user can correct, with its code where it has one. */
  | { readonly kind: 'usage'; readonly code: string | null; readonly line: string }

export interface PublishProgress {
  readonly path: string
  readonly done: number
  readonly of: number
}

/** One line of the answer to `publish`. */
export type PublishLine = { readonly progress: PublishProgress } | { readonly answer: PublishAnswer }
