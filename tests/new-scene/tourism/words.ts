import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '旅游项目',
    none: '本期没有公布旅游项目',
    subject: '{period} · 旅游项目完成投资',
    finding: '{level}旅游项目完成投资{completed}',
    caption: '旅游项目完成投资',
    perProject: '项目数',
  },
  en: {
    name: 'Tourism',
    none: 'no tourism project was published this period',
    subject: '{period} · investment completed in tourism',
    finding: '{level} tourism projects have completed {completed}',
    caption: 'Investment completed in tourism',
    perProject: 'Projects',
  },
} satisfies Topic
