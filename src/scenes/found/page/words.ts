import type { Topic } from '@/core/i18n/messages/topic'

export const words = import.meta.glob<Topic>('../../*/words.ts', { eager: true, import: 'default' })
export const subjectWords = import.meta.glob<Topic>('../../subjects/*/words.ts', {
  eager: true,
  import: 'default',
})
