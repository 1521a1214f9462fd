import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['区(市)详情', 'District'],
  subject: '{name} · {period}',
  subjectShared: [
    '{name} · {period} · 另有{count}个跨区(市)项目，不计入合计',
    '{name} · {period} · {count} cross-district project beside, not in the sums | {name} · {period} · {count} cross-district projects beside, not in the sums',
  ],
  caption: ['{name}{period}进展', '{name}, progress in the {period}'],
  figure: ['指标', 'Figure'],
  value: ['数值', 'Value'],
  fact: {
    ratio: ['年度投资完成率', 'Completion of the annual plan'],
    points: ['与序时进度相比', 'Against time progress'],
  },
  quarters: ['各季度完成投资({unit})', 'Completed in each quarter ({unit})'],
  ranks: ['考核位次', 'Rank in the assessment'],
  ranked: ['共{count}个', 'of {count}'],
  stages: ['按建设阶段', 'By construction stage'],
  inQuarter: ['{quarter}完成投资', 'Completed in the {quarter}'],
  rankIn: ['{quarter}位次', 'Rank in the {quarter}'],
  inStage: ['{stage}项目', 'Projects: {stage}'],
  finding: {
    unpublished: [
      '{name}{period}完成投资尚未公布{rank}',
      '{name}: investment in the {period} is not published yet{rank}',
    ],
    amount: ['{name}{period}完成投资{completed}{rank}', '{name}: {completed} invested in the {period}{rank}'],
    ahead: [
      '{name}完成投资{completed}，占年度计划的{ratio}，超序时进度{points}{rank}',
      '{name}: {completed} invested, {ratio} of the annual plan, {points} ahead of time{rank}',
    ],
    met: [
      '{name}完成投资{completed}，占年度计划的{ratio}，与序时进度持平{rank}',
      '{name}: {completed} invested, {ratio} of the annual plan, level with time progress{rank}',
    ],
    behind: [
      '{name}完成投资{completed}，占年度计划的{ratio}，落后序时进度{points}{rank}',
      '{name}: {completed} invested, {ratio} of the annual plan, {points} behind time{rank}',
    ],
  },
  rank: {
    alone: ['；考核{rank}', '; ranked {rank}'],
    up: [
      '；考核{rank}，比上次上升{places}位',
      '; ranked {rank}, up {places} place | ; ranked {rank}, up {places} places',
    ],
    down: [
      '；考核{rank}，比上次下降{places}位',
      '; ranked {rank}, down {places} place | ; ranked {rank}, down {places} places',
    ],
    same: ['；考核{rank}，与上次持平', '; ranked {rank} as before'],
  },
} satisfies Topic
