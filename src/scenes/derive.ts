import { figures } from '#scenes/figures'
import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { byId } from './by-id'
import { FAILED, type Figures, type LeftOut, type SceneFigures } from './scene'

/** The figures functions of every scene of the loop, without words and drawings, for the worker. */
export const figuresOf: Readonly<Record<string, SceneFigures>> = byId(figures)

/** The figures of every scene, or why it is left out; plain data, computed off the main thread. */
export interface Derived {
  readonly at: Period
  readonly scenes: Readonly<Record<string, Figures | LeftOut>>
}

function derive(id: string, make: SceneFigures, publications: Publications, at: Period) {
  try {
    return [id, make(publications, at)] as const
  } catch (cause) {
    return [id, { leftOut: FAILED, why: String(cause) }] as const
  }
}

/** All scenes' figures from the publications up to `at`. A scene that fails is left out alone. */
export const deriveScenes = (publications: Publications, at: Period): Derived => ({
  at,
  scenes: Object.fromEntries(
    Object.entries(figuresOf).map(([id, make]) => derive(id, make, publications, at)),
  ),
})
