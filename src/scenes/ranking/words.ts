import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['考核排名', 'Assessment ranking'],
  subject: ['{quarter} · 各区(市)综合得分', '{quarter} · assessment scores of the districts'],
  caption: ['考核得分、名次与位次变化', 'Scores, ranks and changes of rank'],
  group: {
    district: ['区(市)', 'the districts'],
    'functional-zone': ['功能区', 'the functional zones'],
  },
  up: ['▲ {places}位', '▲ {places}'],
  down: ['▼ {places}位', '▼ {places}'],
  same: ['持平', 'level'],
  places: ['{count}位', '{count} place | {count} places'],
  finding: {
    unpublished: ['{quarter}考核名次尚未公布', 'The ranks of the {quarter} are not published yet'],
    whole: ['{leader}；{mover}', '{leader}; {mover}'],
    leader: ['{name}位居第一', '{name} ranks first'],
    leaderOfGroup: ['{name}居{group}第一', '{name} ranks first of {group}'],
    leaders: ['{names}并列第一', '{names} share the first rank'],
    leadersOfGroup: ['{names}并列{group}第一', '{names} share the first rank of {group}'],
    manyLeaders: ['{count}个区(市)并列第一', '{count} districts share the first rank'],
    manyLeadersOfGroup: ['{count}家并列{group}第一', '{count} share the first rank of {group}'],
    byScore: ['{name}以{score}位居第一', '{name} ranks first with {score}'],
    roseToFirst: [
      '{name}上升{places}，跃居第一，进步最大',
      '{name} rose {places} to the first rank, the most of all',
    ],
    roseToFirstOfGroup: [
      '{name}上升{places}，跃居{group}第一，进步最大',
      '{name} rose {places} to the first rank of {group}, the most of all',
    ],
    rose: {
      one: ['{name}上升{places}，进步最大', '{name} rose {places}, the most of all'],
      both: ['{names}均上升{places}，进步最大', '{names} each rose {places}, the most of all'],
      many: [
        '{count}个区(市)均上升{places}，进步最大',
        '{count} districts each rose {places}, the most of all',
      ],
    },
    fell: {
      one: ['{name}下降{places}，降幅最大', '{name} fell {places}, the most of all'],
      both: ['{names}均下降{places}，降幅最大', '{names} each fell {places}, the most of all'],
      many: [
        '{count}个区(市)均下降{places}，降幅最大',
        '{count} districts each fell {places}, the most of all',
      ],
    },
    same: ['位次均未变化', 'no rank has changed'],
    sameButNew: ['此前参评的位次均未变化', 'no rank held before has changed'],
  },
  fact: {
    first: ['第一名得分', 'Score of the first'],
    last: ['末位得分', 'Score of the last'],
    change: ['最大位次变化', 'Largest change of rank'],
  },
  column: {
    change: ['位次变化', 'Change'],
    group: ['排名组', 'Group'],
    scoreBefore: ['上次得分', 'Score before'],
    rankBefore: ['上次名次', 'Rank before'],
  },
} satisfies Topic
