import en from './publish.en'
import zh from './publish.zh'
import type { Topic } from './topic'

export default { 'zh-CN': zh, en } satisfies Topic
