import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '项目详情',
    subject: '{place} · {period}',
    caption: '{name}：公开的各项内容与各季度进展',
    field: '项目',
    value: '内容',
    quarters: '各季度完成投资({unit})',
    inQuarter: '{quarter}完成投资',
    stageIn: '{quarter}建设阶段',
    ratioIn: '至{quarter}末完成率',
    finding: {
      unpublished: '{name}完成投资尚未公布',
      amount: '{name}完成投资{completed}',
      reached: '{name}完成投资{completed}，已完成全年计划({ratio})',
      ahead: '{name}完成年度计划的{ratio}，超序时进度{points}',
      met: '{name}完成年度计划的{ratio}，与序时进度持平',
      behind: '{name}完成年度计划的{ratio}，落后序时进度{points}{light}',
    },
    light: { yellow: '，黄牌提醒', red: '，红牌警告' },
  },
  en: {
    name: 'Project',
    subject: '{place} · {period}',
    caption: '{name}: all that is disclosed, and its quarters',
    field: 'Field',
    value: 'Content',
    quarters: 'Completed in each quarter ({unit})',
    inQuarter: 'Completed in the {quarter}',
    stageIn: 'Stage in the {quarter}',
    ratioIn: 'Completion ratio to the end of the {quarter}',
    finding: {
      unpublished: '{name}: investment not published yet',
      amount: '{name}: {completed} invested',
      reached: '{name}: {completed} invested, the annual plan is completed ({ratio})',
      ahead: '{name} has completed {ratio} of its annual plan, {points} ahead of time',
      met: '{name} has completed {ratio} of its annual plan, level with time progress',
      behind: '{name} has completed {ratio} of its annual plan, {points} behind time{light}',
    },
    light: { yellow: ', reminded', red: ', warned' },
  },
} satisfies Topic
