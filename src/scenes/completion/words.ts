import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '投资完成',
    subject: '{period} · 各区(市)完成投资与年度计划',
    subjectLeftOut: '{period} · 各区(市) · {count}个项目未公布，未计入',
    caption: '{period}各区(市)年度计划与完成投资，序时进度{progress}',
    legend: { plan: '年度计划', completed: '完成投资', timeProgress: '序时进度' },
    amounts: '完成 / 计划',
    under: '不足{points}',
    who: { all: '{count}区(市)', known: '已公布的{count}区(市)' },
    against: { over: '超序时进度', met: '达到序时进度' },
    card: { yellow: '，被黄牌提醒', red: '，被红牌警告' },
    finding: {
      unpublished: '{period}各区(市)完成率尚未公布',
      noPlan: '{period}各区(市)没有年度计划投资，不计算完成率',
      single: {
        over: '{name}完成率{ratio}，超序时进度{points}',
        met: '{name}完成率{ratio}，与序时进度持平',
        behind: '{name}完成率{ratio}，落后序时进度{points}{card}',
      },
      noneBehind: '{who}全部{against}，{name}以{ratio}居首',
      noneBehindTied: '{who}全部{against}，完成率最高{ratio}',
      allBehind: '{who}全部落后序时进度，{name}落后最多，达{points}{card}',
      allBehindTied: '{who}全部落后序时进度，最多落后{points}',
      oneBehind: '{count}区(市){against}，{name}落后{points}{card}',
      mixed: '{count}区(市){against}，{behind}落后，{name}落后最多，达{points}{card}',
      mixedTied: '{count}区(市){against}，{behind}落后，最多落后{points}',
    },
    leftOut: '未计入的项目',
  },
  en: {
    name: 'Investment completed',
    subject: '{period} · completed investment and annual plan by district',
    subjectLeftOut:
      '{period} · by district, {count} unpublished project left out | {period} · by district, {count} unpublished projects left out',
    caption: 'Annual plan and completed investment by district, {period}; time progress {progress}',
    legend: { plan: 'Annual plan', completed: 'Completed', timeProgress: 'Time progress' },
    amounts: 'Completed / plan',
    under: 'less than {points}',
    who: {
      all: 'The only district is | All {count} districts are',
      known: 'The only published district is | All {count} published districts are',
    },
    against: { over: 'ahead of time progress', met: 'on or ahead of time progress' },
    card: { yellow: ', and reminded', red: ', and warned' },
    finding: {
      unpublished: "The districts' completion in the {period} is not published yet",
      noPlan: 'The districts have no annual plan in the {period}: no completion ratio',
      single: {
        over: '{name} completed {ratio} of its plan, {points} ahead of time progress',
        met: '{name} completed {ratio} of its plan, level with time progress',
        behind: '{name} completed {ratio} of its plan, {points} behind time progress{card}',
      },
      noneBehind: '{who} {against}; {name} leads with {ratio}',
      noneBehindTied: '{who} {against}; the highest ratio is {ratio}',
      allBehind: '{who} behind time progress; {name} furthest, by {points}{card}',
      allBehindTied: '{who} behind time progress, by up to {points}',
      oneBehind:
        '{count} district is {against}; {name} is {points} behind{card} | {count} districts are {against}; {name} is {points} behind{card}',
      mixed:
        '{count} district is {against}, {behind} are behind; {name} furthest, by {points}{card} | {count} districts are {against}, {behind} are behind; {name} furthest, by {points}{card}',
      mixedTied:
        '{count} district is {against}, {behind} are behind by up to {points} | {count} districts are {against}, {behind} are behind by up to {points}',
    },
    leftOut: 'Projects left out',
  },
} satisfies Topic
