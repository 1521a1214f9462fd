import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import { definitionOf, sourceOf } from '@/core/figures/catalogue'
import { figureOf } from '@/core/figures/definition'
import type { Light } from '@/core/publication/contract'
import { nameOfSource } from '@/channels/present/source-words'
import { figures as districtFigures } from '@/scenes/subjects/district/figures'
import { figures as projectFigures } from '@/scenes/subjects/project/figures'
import { deriveScenes } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'
import { en, sampleCity, zh } from './setup'

type AnyFigure = Maybe<number | Light>
const isFigure = (value: object): value is AnyFigure =>
  'id' in value && 'unit' in value && ('formula' in value || 'absent' in value)

/** Every figure within a value, however deep. */
function figuresIn(value: unknown, seen = new Set<object>()): AnyFigure[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  return isFigure(value) ? [value] : Object.values(value).flatMap((part) => figuresIn(part, seen))
}

/** What is told by the period's number alone, by a value as published, or by a rule without rows. */
const hasNoRows = (figure: AnyFigure) =>
  isAbsent(figure) ||
  figure.formula === 'published' ||
  figure.formula === 'time-progress' ||
  figure.value === 0

describe('where a number on screen comes from', () => {
  const city = sampleCity()
  const asked = city.flatMap(({ period }) => {
    const { scenes } = deriveScenes(city, period)
    return registry.flatMap((scene) => {
      const figures = scenes[scene.id]
      if (!figures || isLeftOut(figures)) return []
      const shown = scene.show(figures)
      const told = [zh, en].map((say) => [shown.finding(say), shown.facts(say)])
      return figuresIn([figures, told]).map((figure) => ({ period, scene: scene.id, figure }))
    })
  })

  it('is answered with rows for every figure of every scene, its finding and its facts, at every period', () => {
    expect(asked.length).toBeGreaterThan(5000)
    const unanswered = asked.filter(
      ({ period, figure }) => !hasNoRows(figure) && !sourceOf(city, period, figure.id)?.rows.length,
    )
    expect(unanswered.map(({ period, scene, figure }) => `${period} ${scene} ${figure.id}`)).toEqual([])
  })
  const ofSubjects = city.flatMap(({ period, districts, projects }) => {
    const told = [
      ...[...districts.map(({ id }) => id), 'cross'].map((id) => districtFigures(city, period, id)),
      ...projects.slice(0, 20).map(({ id }) => projectFigures(city, period, id)),
    ]
    return figuresIn(told).map((figure) => ({ period, scene: 'subject', figure }))
  })
  /** All but what has no period before, and the count of those whose stage is known, which a finding makes for itself. */
  const defined = [...asked, ...ofSubjects].filter(
    ({ figure }) =>
      !figure.id.endsWith('@before') &&
      (isAbsent(figure) || figure.id !== 'city.count' || figure.leftOut === 0),
  )

  it('is answered by the definition that the figure itself was computed by, under a name in both languages', () => {
    const names = new Set<string>()
    const others = defined.filter(({ period, figure }) => {
      const definition = definitionOf(city, period, figure.id)
      if (!definition) return true
      for (const say of [zh, en]) names.add(nameOfSource({ ...definition, period }, say))
      return !isDeepStrictEqual({ ...figureOf(definition), id: figure.id }, figure)
    })
    expect(others).toEqual([])
    for (const name of names) expect(name).toMatch(/\S · \S/)
  })

  it('has as many rows as a count counts, and sums that add up to a sum', () => {
    for (const { period, figure } of defined) {
      if (isAbsent(figure) || (figure.formula !== 'count' && figure.formula !== 'sum')) continue
      const { rows, columns, sums } = sourceOf(city, period, figure.id)!
      const sum = sums[columns.findIndex((column) => figure.id.includes(`.${column}`))]
      const isOfRows = figure.unit === 'count' && !figure.id.startsWith('pipeline.')
      if (isOfRows || sum !== undefined)
        expect([period, figure.id, isOfRows ? rows.length : sum]).toEqual([period, figure.id, figure.value])
    }
  })
})
