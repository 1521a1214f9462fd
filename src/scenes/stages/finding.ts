import type { Figure } from '@/core/figures/figure'
import type { StageArrivals } from '@/core/figures/stage-flow'
import { previousPeriod } from '@/core/publication/period'
import type { Piece, Say, Sentence } from '@/core/i18n/say'
import { shortName } from '../naming'
import type { StagesFigures } from './figures'

const KEY = 'stages.finding.'

/** When the moves happened: in the quarter, or since an earlier one where quarters between were not published. */
function duringOf({ at, flow: { since } }: StagesFigures, say: Say) {
  return since === null || since === previousPeriod(at)
    ? say.t('stages.during', { quarter: say.quarter(at, true) })
    : say.t('stages.sinceThen', { quarter: say.quarter(since) })
}

/** Most arrivals first; later stages first where as many moved: they are nearer to the end. */
const byArrivals = ({ flow: { arrivals } }: StagesFigures): readonly StageArrivals[] =>
  arrivals.toReversed().toSorted((a, b) => b.arrived.value - a.arrived.value)

const named = (name: string): Piece => ({ text: shortName(name), tone: 'accent' })

/** The stage with most projects. */
function standing({ flow: { now, total, unpublished } }: StagesFigures, say: Say) {
  const most = Math.max(...now.map(({ count }) => count.value))
  const largest = now.filter(({ count }) => count.value === most)
  const [first] = largest
  const inAll: Figure = { ...total, value: total.value - unpublished.value, leftOut: unpublished.value }
  const count = say.piece(unpublished.value > 0 ? inAll : total, 'strong')
  if (!first) return []
  if (most === inAll.value) return say.sentence(`${KEY}all`, { count, stage: named(first.stage.name) })
  const n = say.piece(first.count, 'data')
  if (largest.length === 1) return say.sentence(`${KEY}most`, { count, stage: named(first.stage.name), n })
  if (largest.length === 2) {
    const stages = named(say.list(largest.map(({ stage }) => shortName(stage.name))))
    return say.sentence(`${KEY}both`, { count, stages, n })
  }
  const stages = say.decimal(largest.length, 0, say.t('common.unit.projects')).text
  return say.sentence(`${KEY}even`, { count, stages, n })
}

/** Which stages most projects moved to; without an earlier period, where most stand. */
export function finding(figures: StagesFigures, say: Say): Sentence {
  const { flow } = figures
  if (flow.since === null) return standing(figures, say)
  const during = duringOf(figures, say)
  const [first, second, third] = byArrivals(figures)
  if (!first)
    return flow.entered.value > 0
      ? say.sentence(`${KEY}noneButEntered`, { during, entered: say.piece(flow.entered) })
      : say.sentence(`${KEY}none`, { during })
  const to = { during, stage: named(first.stage.name) }
  if (!second) return say.sentence(`${KEY}one`, { ...to, count: say.piece(first.arrived) })
  const next = { second: say.piece(second.arrived), secondStage: shortName(second.stage.name) }
  if (!third) return say.sentence(`${KEY}two`, { ...to, ...next, count: say.piece(first.arrived) })
  const all = { count: say.piece(flow.moved, 'strong'), first: say.piece(first.arrived) }
  return say.sentence(`${KEY}many`, { ...to, ...next, ...all })
}

/** The stage in the finding: the one to which most projects moved; none where none moved. */
export const toldStage = (figures: StagesFigures): StageArrivals | null => byArrivals(figures)[0] ?? null
