import type { Topic } from './topic'
import en from './workbook.en'
import zh from './workbook.zh'

export default { 'zh-CN': zh, en } satisfies Topic
