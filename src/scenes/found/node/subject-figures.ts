import type { SceneFigures } from '../../scene'
import { readEach } from './read'

export const subjectFigures = await readEach<SceneFigures>('figures.ts', 'figures', 'subjects/')
