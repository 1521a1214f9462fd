import { describe, expect, it } from 'vitest'
import { isAbsent, type Maybe } from '@/core/figures/figure'
import { sourceOf } from '@/core/figures/source'
import type { Light } from '@/core/publication/contract'
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
      if (isLeftOut(figures)) return []
      const told = [zh, en].map((say) => [scene.finding(figures, say), scene.facts(figures, say)])
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
})
