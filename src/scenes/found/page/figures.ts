import type { SceneFigures } from '../../scene'

export const figures = import.meta.glob<SceneFigures>('../../*/figures.ts', {
  eager: true,
  import: 'figures',
})
