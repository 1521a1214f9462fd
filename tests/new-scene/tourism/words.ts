import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['旅游项目', 'Tourism'],
  none: ['本期没有公布旅游项目', 'no tourism project was published this period'],
  subject: ['{period} · 旅游项目完成投资', '{period} · investment completed in tourism'],
  finding: ['{level}旅游项目完成投资{completed}', '{level} tourism projects have completed {completed}'],
  caption: ['旅游项目完成投资', 'Investment completed in tourism'],
  perProject: ['项目数', 'Projects'],
} satisfies Topic
