import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['项目进展', 'Projects'],
  subject: ['{period} · 按区(市)及完成率高低排列', '{period} · by district and completion ratio'],
  caption: ['{period}重点项目进展', 'Progress of the key projects, {period}'],
  due: ['序时进度', 'due'],
  finding: {
    mixed: [
      '{count}项目中，{reached}已完成全年计划，{behind}落后序时进度',
      'Of {count} projects, {reached} have completed the annual plan; {behind} behind time',
    ],
    noneBehind: [
      '{count}项目中，{reached}已完成全年计划，没有项目落后序时进度',
      'Of {count} projects, {reached} have completed the annual plan; none is behind time',
    ],
    allReached: [
      '{count}项目全部完成全年计划',
      'The annual plan is completed by {count} project, the only one | All {count} projects have completed the annual plan',
    ],
    noneReached: [
      '{count}项目中，尚无项目完成全年计划，{behind}落后序时进度',
      '{count} projects: no annual plan completed yet, {behind} behind time',
    ],
    allBehind: [
      '{count}项目全部落后序时进度',
      '{count} project, and it is behind time | All {count} projects are behind time',
    ],
    onTime: [
      '{count}项目中，没有项目落后序时进度，尚无项目完成全年计划',
      '{count} project: not behind time, its annual plan not completed yet | {count} projects: none is behind time, no annual plan completed yet',
    ],
    uncompared: [
      '{period}公开{count}重点项目的进展',
      '{count} key project in the {period} | {count} key projects in the {period}',
    ],
  },
  fact: {
    count: ['重点项目', 'key projects'],
    reached: ['完成全年计划', 'annual plan completed'],
    behind: ['落后序时进度', 'behind time'],
    ratio: ['年度投资完成率', 'Completion of the annual plan'],
  },
  column: {
    total: ['总投资', 'Total'],
    plan: ['年度计划', 'Plan'],
    completed: ['完成投资', 'Completed'],
    ratio: ['完成率', 'Completion'],
  },
} satisfies Topic
