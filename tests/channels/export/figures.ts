import type { Figure, Unit } from '@/core/figures/figure'

/** A figure made up for a test. */
export const figure = (unit: Unit, value: number): Figure => ({
  ...{ id: `made-up.${unit}`, value, unit },
  ...{ formula: 'sum', leftOut: 0 },
})
