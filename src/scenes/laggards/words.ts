import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '看落后',
    subject: '{period} · 落后序时进度的项目，落后多的在前',
    subjectOfSome: '{period} · 落后序时进度最多的{count}个项目',
    caption: '{period}落后序时进度的项目',
    due: '序时进度',
    finding: {
      one: '仅{name}落后序时进度，差{points}',
      furthest: '{count}项目落后序时进度，{name}落后最多，差{points}',
      tied: '{count}项目落后序时进度，其中{furthest}并列最多，均差{points}',
      all: '{count}项目落后序时进度，均差{points}',
    },
    fact: {
      count: '落后序时进度',
      warned: '其中被警告',
      points: '与序时进度最大差距',
      ratio: '落后项目合计完成率',
    },
    column: { points: '落后', place: '区(市) · 帮包单位', completed: '完成({unit})', plan: '计划({unit})' },
  },
  en: {
    name: 'Furthest behind',
    subject: '{period} · projects behind time, furthest first',
    subjectOfSome: '{period} · the {count} projects furthest behind time',
    caption: 'Projects behind time, {period}',
    due: 'due',
    finding: {
      one: 'Only {name} is behind time, by {points}',
      furthest: '{count} projects are behind time; {name} most, by {points}',
      tied: '{count} projects are behind time, {furthest} of them most, each by {points}',
      all: '{count} projects are behind time, each by {points}',
    },
    fact: {
      count: 'behind time',
      warned: 'of them warned',
      points: 'largest gap to time progress',
      ratio: 'completion ratio of all behind',
    },
    column: {
      points: 'Behind',
      place: 'District · responsible unit',
      completed: 'Done, {unit}',
      plan: 'Plan, {unit}',
    },
  },
} satisfies Topic
