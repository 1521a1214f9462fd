import type { Topic } from '@/core/i18n/messages/topic'
import { readEach } from './read'

export const words = await readEach<Topic>('words.ts', 'default')
export const subjectWords = await readEach<Topic>('words.ts', 'default', 'subjects/')
