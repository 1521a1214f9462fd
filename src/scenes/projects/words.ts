import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '项目进展',
    subject: '{period} · 按区(市)及完成率高低排列',
    caption: '{period}重点项目进展',
    due: '序时进度',
    finding: {
      mixed: '{count}项目中，{reached}已完成全年计划，{behind}落后序时进度',
      noneBehind: '{count}项目中，{reached}已完成全年计划，没有项目落后序时进度',
      allReached: '{count}项目全部完成全年计划',
      noneReached: '{count}项目中，尚无项目完成全年计划，{behind}落后序时进度',
      allBehind: '{count}项目全部落后序时进度',
      onTime: '{count}项目中，没有项目落后序时进度，尚无项目完成全年计划',
      uncompared: '{period}公开{count}重点项目的进展',
    },
    fact: {
      count: '重点项目',
      reached: '完成全年计划',
      behind: '落后序时进度',
      ratio: '年度投资完成率',
    },
    column: { total: '总投资', plan: '年度计划', completed: '完成投资', ratio: '完成率' },
  },
  en: {
    name: 'Projects',
    subject: '{period} · by district and completion ratio',
    caption: 'Progress of the key projects, {period}',
    due: 'due',
    finding: {
      mixed: 'Of {count} projects, {reached} have completed the annual plan; {behind} behind time',
      noneBehind: 'Of {count} projects, {reached} have completed the annual plan; none is behind time',
      allReached:
        'The annual plan is completed by {count} project, the only one | All {count} projects have completed the annual plan',
      noneReached: '{count} projects: no annual plan completed yet, {behind} behind time',
      allBehind: '{count} project, and it is behind time | All {count} projects are behind time',
      onTime:
        '{count} project: not behind time, its annual plan not completed yet | {count} projects: none is behind time, no annual plan completed yet',
      uncompared: '{count} key project in the {period} | {count} key projects in the {period}',
    },
    fact: {
      count: 'key projects',
      reached: 'annual plan completed',
      behind: 'behind time',
      ratio: 'Completion of the annual plan',
    },
    column: { total: 'Total', plan: 'Plan', completed: 'Completed', ratio: 'Completion' },
  },
} satisfies Topic
