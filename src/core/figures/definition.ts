import type { Level, Light } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { AbsentCode, Figure, Formula, Maybe, Unit } from './figure'
import type { SourceTable } from './source-table'

/** What a figure is about, with the published name where it has one. */
export type Speaks =
  | { readonly of: 'city' | 'cross' | 'direct' | 'edition' }
  | { readonly of: 'level'; readonly level: Level }
  | { readonly of: 'district'; readonly name: string; readonly level: Level | null }
  | { readonly of: 'project' | 'stage' | 'indicator' | 'library'; readonly name: string }

/** The value of a figure; null stands for absent. */
type Value = number | Light | null

/** A computed value and how many rows were left out; for null the reason, `not-published` by default. */
export interface Computed<C = number | null> {
  readonly value: C
  readonly absent?: AbsentCode | null
  readonly leftOut?: number
}

/** How a figure is computed from rows. */
export interface Rule<R, C extends Value = number | null> {
  readonly id: string
  readonly unit: Unit
  readonly formula: Formula
  readonly rows: R
  compute(rows: R): Computed<C>
  readonly format?: NonNullable<Figure['format']>
}

/** The definition of a figure: its value and its source come from the same rows. */
export interface Definition<R, C extends Value = number | null> extends Rule<R, C> {
  readonly speaks: Speaks
  /** The figure's name in words: the rest of a message key `source.what.…`. */
  readonly what: string
  /** The period compared with, where the rows have values of two periods. */
  readonly before: Period | null
  table(rows: R): SourceTable
}

type FigureOf<C> = null extends C ? Maybe<NonNullable<C>> : Figure<C>

/** Computes a figure; the type is `Maybe` only where the rule can give null. */
export function figureOf<C extends Value>(rule: Rule<unknown, C>): FigureOf<C>
export function figureOf(rule: Rule<unknown, Value>): Maybe<number | Light> {
  const { id, unit, formula, format, rows } = rule
  const { value, absent, leftOut = 0 } = rule.compute(rows)
  if (value === null) return { id, unit, absent: absent ?? 'not-published' }
  return format ? { id, value, unit, formula, leftOut, format } : { id, value, unit, formula, leftOut }
}

/** The same lists and records with figures in place of definitions. */
export type Told<T> =
  T extends Rule<unknown, infer C extends Value>
    ? FigureOf<C>
    : T extends readonly (infer E)[]
      ? readonly Told<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Told<T[K]> }
        : T

export type AnyDefinition = Definition<unknown, Value>
const isDefinition = (value: object): value is AnyDefinition => 'compute' in value

/** Replaces each definition within a value by its figure. */
export function told<T>(value: T): Told<T>
export function told(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => told(part))
  if (isDefinition(value)) return figureOf(value)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, told(part)]))
}

/** All definitions within a value. */
export function definitionsIn(value: unknown): readonly AnyDefinition[] {
  if (typeof value !== 'object' || value === null) return []
  return isDefinition(value) ? [value] : Object.values(value).flatMap(definitionsIn)
}

/** What has figures: the beginning of their ids, and what they are about. */
export interface Subject {
  readonly key: string
  readonly speaks: Speaks
}

/** Defines a figure of a subject; its id is the subject's key and its name. */
export const define = <S extends Subject, C extends Value = number | null>(
  rows: S,
  what: string,
  unit: Unit,
  formula: Formula,
  compute: (rows: S) => Computed<C>,
  table: (rows: S) => SourceTable,
  before: Period | null = null,
): Definition<S, C> => ({
  id: `${rows.key}.${what}`,
  unit,
  formula,
  speaks: rows.speaks,
  what,
  rows,
  compute,
  table,
  before,
})

export type Count<R> = Definition<R, number>

/** Defines a count of rows. */
export const countOf = <R extends { readonly length: number }>(
  id: string,
  what: string,
  speaks: Speaks,
  rows: R,
  table: (rows: R) => SourceTable,
  before: Period | null = null,
): Count<R> => ({
  id,
  unit: 'count',
  formula: 'count',
  speaks,
  what,
  rows,
  compute: ({ length }) => ({ value: length }),
  table,
  before,
})
