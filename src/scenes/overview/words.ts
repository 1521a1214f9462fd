import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['总览', 'Overview'],
  subject: ['{period} · 省、市级重点项目', '{period} · provincial and municipal key projects'],
  caption: ['重点项目总览', 'Key projects at a glance'],
  timeProgress: ['序时进度', 'Time progress'],
  annualPlan: ['年度计划', 'Annual plan'],
  inQuarter: ['{quarter}完成投资', 'Completed in the {quarter}'],
  trend: ['各季度完成投资({unit})', 'Investment completed in each quarter ({unit})'],
  finding: {
    beyond: [
      '{period}完成投资{completed}，占年度计划的{ratio}，超时间进度{points}',
      "{completed} invested in the {period}: {ratio} of the year's plan, {points} ahead of time",
    ],
    ahead: [
      '{period}完成投资{completed}，占年度计划的{ratio}，超时间进度{points}',
      "{completed} invested in the {period}: {ratio} of the year's plan, {points} ahead of time",
    ],
    behind: [
      '{period}完成投资{completed}，占年度计划的{ratio}，落后时间进度{points}',
      "{completed} invested in the {period}: {ratio} of the year's plan, {points} behind time",
    ],
    amount: ['{period}完成投资{completed}', '{completed} invested in the {period}'],
    unpublished: ['{period}完成投资尚未公布', 'Investment in the {period} is not published yet'],
  },
  fact: {
    projects: ['重点项目', 'key projects'],
    provincial: ['其中省级', 'of them provincial'],
    total: ['总投资', 'total investment'],
    completed: ['完成投资', 'completed'],
    plan: ['年度计划投资', 'annual plan'],
    ratio: ['年度投资完成率', 'Completion of the annual plan'],
    points: ['与时间进度相比', 'Against time progress'],
  },
  column: {
    name: ['指标', 'Figure'],
    value: ['数值', 'Value'],
  },
} satisfies Topic
