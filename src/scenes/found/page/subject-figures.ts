import type { SceneFigures } from '../../scene'

export const subjectFigures = import.meta.glob<SceneFigures>('../../subjects/*/figures.ts', {
  eager: true,
  import: 'figures',
})
