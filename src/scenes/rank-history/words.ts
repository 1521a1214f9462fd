import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['位次变化', 'Ranks over time'],
  subject: ['{from}至{to} · 各区(市)考核名次', '{from} to {to} · assessment ranks of the districts'],
  caption: ['各期考核名次', 'Ranks in every assessment'],
  notAssessed: ['未考核', 'none'],
  places: ['{count}位', '{count} place | {count} places'],
  finding: {
    rose: {
      one: [
        '{since}以来，{name}由{before}升至{now}，升幅最大',
        'Since the {since}, {name} has risen from {before} to {now}, the most of all',
      ],
      both: [
        '{since}以来，{names}均上升{places}，升幅最大',
        'Since the {since}, {names} have each risen {places}, the most of all',
      ],
      many: [
        '{since}以来，{count}个区(市)均上升{places}，升幅最大',
        'Since the {since}, {count} districts have each risen {places}, the most of all',
      ],
    },
    fell: {
      one: [
        '{since}以来，{name}由{before}降至{now}，降幅最大',
        'Since the {since}, {name} has fallen from {before} to {now}, the most of all',
      ],
      both: [
        '{since}以来，{names}均下降{places}，降幅最大',
        'Since the {since}, {names} have each fallen {places}, the most of all',
      ],
      many: [
        '{since}以来，{count}个区(市)均下降{places}，降幅最大',
        'Since the {since}, {count} districts have each fallen {places}, the most of all',
      ],
    },
    same: ['各区(市)的位次与{since}相同', 'Every rank is as it was in the {since}'],
    sameAlone: ['{name}仍居{now}，与{since}相同', '{name} is still {now}, as in the {since}'],
    incomparable: ['与{since}相比，没有可比的位次', 'No rank can be compared with the {since}'],
  },
  fact: {
    now: ['{name}，现居', '{name}, now'],
    then: ['{name}，{period}时居', '{name}, in {period}'],
  },
} satisfies Topic
