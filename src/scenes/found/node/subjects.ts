import type { SubjectScene } from '../../scene'
import { readEach } from './read'

export const subjects = await readEach<SubjectScene>('scene.ts', 'scene', 'subjects/')
