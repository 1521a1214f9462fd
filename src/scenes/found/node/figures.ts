import type { SceneFigures } from '../../scene'
import { readEach } from './read'

export const figures = await readEach<SceneFigures>('figures.ts', 'figures')
