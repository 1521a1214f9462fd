import type { Edition, Level, Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { Rows } from './source-rows'

/** What a figure is about, with the published name where it has one. */
export type Speaks =
  | { readonly of: 'city' | 'cross' | 'edition' }
  | { readonly of: 'level'; readonly level: Level }
  | { readonly of: 'district'; readonly name: string; readonly level: Level | null }
  | { readonly of: 'project' | 'stage' | 'indicator' | 'library'; readonly name: string }

/** Where a figure comes from: what it is, and the rows of the edition it was computed from, with their sums. */
export interface Source extends Rows {
  readonly period: Period
  readonly speaks: Speaks
  /** The last part of its id: `ratio`, `completed`, `rank`. */
  readonly what: string
  /** The period compared with, where rows tell of two. */
  readonly before: Period | null
}

export interface Asked {
  readonly publications: Publications
  readonly edition: Edition
}

export type Found = Rows & Pick<Source, 'speaks' | 'what'> & { readonly before?: Period | null }
