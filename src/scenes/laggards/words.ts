import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['看落后', 'Furthest behind'],
  subject: ['{period} · 落后序时进度的项目，落后多的在前', '{period} · projects behind time, furthest first'],
  subjectOfSome: [
    '{period} · 落后序时进度最多的{count}个项目',
    '{period} · the {count} projects furthest behind time',
  ],
  caption: ['{period}落后序时进度的项目', 'Projects behind time, {period}'],
  due: ['序时进度', 'due'],
  finding: {
    one: ['仅{name}落后序时进度，差{points}', 'Only {name} is behind time, by {points}'],
    furthest: [
      '{count}项目落后序时进度，{name}落后最多，差{points}',
      '{count} projects are behind time; {name} most, by {points}',
    ],
    tied: [
      '{count}项目落后序时进度，其中{furthest}并列最多，均差{points}',
      '{count} projects are behind time, {furthest} of them most, each by {points}',
    ],
    all: ['{count}项目落后序时进度，均差{points}', '{count} projects are behind time, each by {points}'],
  },
  fact: {
    count: ['落后序时进度', 'behind time'],
    warned: ['其中被警告', 'of them warned'],
    points: ['与序时进度最大差距', 'largest gap to time progress'],
    ratio: ['落后项目合计完成率', 'completion ratio of all behind'],
  },
  column: {
    points: ['落后', 'Behind'],
    place: ['区(市) · 帮包单位', 'District · responsible unit'],
    completed: ['完成({unit})', 'Done, {unit}'],
    plan: ['计划({unit})', 'Plan, {unit}'],
  },
} satisfies Topic
