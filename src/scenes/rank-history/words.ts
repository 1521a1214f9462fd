import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '位次变化',
    subject: '{from}至{to} · 各区(市)考核名次',
    caption: '各期考核名次',
    notAssessed: '未考核',
    places: '{count}位',
    finding: {
      rose: {
        one: '{since}以来，{name}由{before}升至{now}，升幅最大',
        both: '{since}以来，{names}均上升{places}，升幅最大',
        many: '{since}以来，{count}个区(市)均上升{places}，升幅最大',
      },
      fell: {
        one: '{since}以来，{name}由{before}降至{now}，降幅最大',
        both: '{since}以来，{names}均下降{places}，降幅最大',
        many: '{since}以来，{count}个区(市)均下降{places}，降幅最大',
      },
      same: '各区(市)的位次与{since}相同',
      sameAlone: '{name}仍居{now}，与{since}相同',
      incomparable: '与{since}相比，没有可比的位次',
    },
    fact: { now: '{name}，现居', then: '{name}，{period}时居' },
  },
  en: {
    name: 'Ranks over time',
    subject: '{from} to {to} · assessment ranks of the districts',
    caption: 'Ranks in every assessment',
    notAssessed: 'none',
    places: '{count} place | {count} places',
    finding: {
      rose: {
        one: 'Since the {since}, {name} has risen from {before} to {now}, the most of all',
        both: 'Since the {since}, {names} have each risen {places}, the most of all',
        many: 'Since the {since}, {count} districts have each risen {places}, the most of all',
      },
      fell: {
        one: 'Since the {since}, {name} has fallen from {before} to {now}, the most of all',
        both: 'Since the {since}, {names} have each fallen {places}, the most of all',
        many: 'Since the {since}, {count} districts have each fallen {places}, the most of all',
      },
      same: 'Every rank is as it was in the {since}',
      sameAlone: '{name} is still {now}, as in the {since}',
      incomparable: 'No rank can be compared with the {since}',
    },
    fact: { now: '{name}, now', then: '{name}, in {period}' },
  },
} satisfies Topic
