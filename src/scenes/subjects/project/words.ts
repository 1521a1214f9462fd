import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['项目详情', 'Project'],
  subject: '{place} · {period}',
  caption: ['{name}：公开的各项内容与各季度进展', '{name}: all that is disclosed, and its quarters'],
  field: ['项目', 'Field'],
  value: ['内容', 'Content'],
  quarters: ['各季度完成投资({unit})', 'Completed in each quarter ({unit})'],
  inQuarter: ['{quarter}完成投资', 'Completed in the {quarter}'],
  stageIn: ['{quarter}建设阶段', 'Stage in the {quarter}'],
  ratioIn: ['至{quarter}末完成率', 'Completion ratio to the end of the {quarter}'],
  finding: {
    unpublished: ['{name}完成投资尚未公布', '{name}: investment not published yet'],
    amount: ['{name}完成投资{completed}', '{name}: {completed} invested'],
    reached: [
      '{name}完成投资{completed}，已完成全年计划({ratio})',
      '{name}: {completed} invested, the annual plan is completed ({ratio})',
    ],
    ahead: [
      '{name}完成年度计划的{ratio}，超序时进度{points}',
      '{name} has completed {ratio} of its annual plan, {points} ahead of time',
    ],
    met: [
      '{name}完成年度计划的{ratio}，与序时进度持平',
      '{name} has completed {ratio} of its annual plan, level with time progress',
    ],
    behind: [
      '{name}完成年度计划的{ratio}，落后序时进度{points}{light}',
      '{name} has completed {ratio} of its annual plan, {points} behind time{light}',
    ],
  },
  light: {
    yellow: ['，黄牌提醒', ', reminded'],
    red: ['，红牌警告', ', warned'],
  },
} satisfies Topic
