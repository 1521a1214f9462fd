import type { Topic } from './topic'

export default {
  'zh-CN': {
    subject: '{period} · 省、市级重点项目',
    caption: '重点项目总览',
    timeProgress: '序时进度',
    annualPlan: '年度计划',
    inQuarter: '{quarter}完成投资',
    trend: '各季度完成投资({unit})',
    finding: {
      beyond: '{period}完成投资{completed}，占年度计划的{ratio}，超时间进度{points}',
      ahead: '{period}完成投资{completed}，占年度计划的{ratio}，超时间进度{points}',
      behind: '{period}完成投资{completed}，占年度计划的{ratio}，落后时间进度{points}',
      amount: '{period}完成投资{completed}',
      unpublished: '{period}完成投资尚未公布',
    },
    fact: {
      projects: '重点项目',
      provincial: '其中省级',
      total: '总投资',
      completed: '完成投资',
      plan: '年度计划投资',
      ratio: '年度投资完成率',
      points: '与时间进度相比',
    },
    column: { name: '指标', value: '数值' },
  },
  en: {
    subject: '{period} · provincial and municipal key projects',
    caption: 'Key projects at a glance',
    timeProgress: 'Time progress',
    annualPlan: 'Annual plan',
    inQuarter: 'Completed in the {quarter}',
    trend: 'Investment completed in each quarter ({unit})',
    finding: {
      beyond: "{completed} invested in the {period}: {ratio} of the year's plan, {points} ahead of time",
      ahead: "{completed} invested in the {period}: {ratio} of the year's plan, {points} ahead of time",
      behind: "{completed} invested in the {period}: {ratio} of the year's plan, {points} behind time",
      amount: '{completed} invested in the {period}',
      unpublished: 'Investment in the {period} is not published yet',
    },
    fact: {
      projects: 'key projects',
      provincial: 'of them provincial',
      total: 'total investment',
      completed: 'completed',
      plan: 'annual plan',
      ratio: 'Completion of the annual plan',
      points: 'Against time progress',
    },
    column: { name: 'Figure', value: 'Value' },
  },
} satisfies Topic
