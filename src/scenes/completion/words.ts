import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['投资完成', 'Investment completed'],
  subject: [
    '{period} · 各区(市)完成投资与年度计划',
    '{period} · completed investment and annual plan by district',
  ],
  subjectLeftOut: [
    '{period} · 各区(市) · {count}个项目未公布，未计入',
    '{period} · by district, {count} unpublished project left out | {period} · by district, {count} unpublished projects left out',
  ],
  caption: [
    '{period}各区(市)年度计划与完成投资，序时进度{progress}',
    'Annual plan and completed investment by district, {period}; time progress {progress}',
  ],
  legend: {
    plan: ['年度计划', 'Annual plan'],
    completed: ['完成投资', 'Completed'],
    timeProgress: ['序时进度', 'Time progress'],
  },
  amounts: ['完成 / 计划', 'Completed / plan'],
  under: ['不足{points}', 'less than {points}'],
  who: {
    all: ['{count}区(市)', 'The only district is | All {count} districts are'],
    known: ['已公布的{count}区(市)', 'The only published district is | All {count} published districts are'],
  },
  against: {
    over: ['超序时进度', 'ahead of time progress'],
    met: ['达到序时进度', 'on or ahead of time progress'],
  },
  card: {
    yellow: ['，被黄牌提醒', ', and reminded'],
    red: ['，被红牌警告', ', and warned'],
  },
  finding: {
    unpublished: [
      '{period}各区(市)完成率尚未公布',
      "The districts' completion in the {period} is not published yet",
    ],
    noPlan: [
      '{period}各区(市)没有年度计划投资，不计算完成率',
      'The districts have no annual plan in the {period}: no completion ratio',
    ],
    single: {
      over: [
        '{name}完成率{ratio}，超序时进度{points}',
        '{name} completed {ratio} of its plan, {points} ahead of time progress',
      ],
      met: [
        '{name}完成率{ratio}，与序时进度持平',
        '{name} completed {ratio} of its plan, level with time progress',
      ],
      behind: [
        '{name}完成率{ratio}，落后序时进度{points}{card}',
        '{name} completed {ratio} of its plan, {points} behind time progress{card}',
      ],
    },
    noneBehind: ['{who}全部{against}，{name}以{ratio}居首', '{who} {against}; {name} leads with {ratio}'],
    noneBehindTied: [
      '{who}全部{against}，完成率最高{ratio}',
      '{who} {against}; the highest ratio is {ratio}',
    ],
    allBehind: [
      '{who}全部落后序时进度，{name}落后最多，达{points}{card}',
      '{who} behind time progress; {name} furthest, by {points}{card}',
    ],
    allBehindTied: [
      '{who}全部落后序时进度，最多落后{points}',
      '{who} behind time progress, by up to {points}',
    ],
    oneBehind: [
      '{count}区(市){against}，{name}落后{points}{card}',
      '{count} district is {against}; {name} is {points} behind{card} | {count} districts are {against}; {name} is {points} behind{card}',
    ],
    mixed: [
      '{count}区(市){against}，{behind}落后，{name}落后最多，达{points}{card}',
      '{count} district is {against}, {behind} are behind; {name} furthest, by {points}{card} | {count} districts are {against}, {behind} are behind; {name} furthest, by {points}{card}',
    ],
    mixedTied: [
      '{count}区(市){against}，{behind}落后，最多落后{points}',
      '{count} district is {against}, {behind} are behind by up to {points} | {count} districts are {against}, {behind} are behind by up to {points}',
    ],
  },
  leftOut: ['未计入的项目', 'Projects left out'],
} satisfies Topic
