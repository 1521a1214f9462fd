import type { Scene } from '../../scene'

export const scenes = import.meta.glob<Scene>('../../*/scene.ts', { eager: true, import: 'scene' })
