import { filesNamed } from './read'

export const files = filesNamed('scene.ts')
