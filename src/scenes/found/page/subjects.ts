import type { SubjectScene } from '../../scene'

export const subjects = import.meta.glob<SubjectScene>('../../subjects/*/scene.ts', {
  eager: true,
  import: 'scene',
})
