import type { Scene } from '../../scene'
import { readEach } from './read'

export const scenes = await readEach<Scene>('scene.ts', 'scene')
