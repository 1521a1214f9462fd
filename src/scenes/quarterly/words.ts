import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['季度变化', 'Quarter by quarter'],
  subject: [
    '{quarter} · 各区(市)当季完成投资与上季度比较',
    '{quarter} · by district, against the quarter before',
  ],
  caption: [
    '各区(市)各季度完成投资(当季)，{quarter}与上季度比较',
    'Investment completed in each quarter by district; {quarter} against the quarter before',
  ],
  absentMark: ['无数据', 'no figure'],
  up: '↑ {change}',
  down: '↓ {change}',
  same: ['持平', 'unchanged'],
  column: {
    quarter: ['本季度完成', 'This quarter'],
    change: ['比上季度', 'On the quarter before'],
    changeRatio: ['增减幅度', 'Change'],
  },
  fact: {
    toDate: ['年初至今完成', 'Completed this year'],
  },
  finding: {
    unpublished: ['{quarter}完成投资尚未公布', 'Investment in the {quarter} is not published yet'],
    noPrevious: [
      '上期未公布，{quarter}当季完成投资无从计算',
      'The period before is not published: investment in the {quarter} cannot be told',
    ],
    amount: ['{quarter}完成投资{amount}', '{amount} invested in the {quarter}'],
    amountLeader: [
      '{quarter}完成投资{amount}，{name}完成最多，达{most}',
      '{amount} invested in the {quarter}, most in {name} with {most}',
    ],
    compared: [
      '{quarter}完成投资{amount}，{change}；{districts}',
      '{amount} invested in the {quarter}, {change}; {districts}',
    ],
    comparedCity: ['{quarter}完成投资{amount}，{change}', '{amount} invested in the {quarter}, {change}'],
  },
  city: {
    grown: ['比上季度增长{percent}', 'up {percent}'],
    fallen: ['比上季度下降{percent}', 'down {percent}'],
    more: ['比上季度增加{yuan}', 'up by {yuan}'],
    less: ['比上季度减少{yuan}', 'down by {yuan}'],
    same: ['与上季度持平', 'as much as in the quarter before'],
  },
  districts: {
    upAndDown: [
      '{name}增加最多，{count}区(市)减少',
      '{name} rose most, {count} district fell | {name} rose most, {count} districts fell',
    ],
    upAndDownTied: ['{up}区(市)增加，{count}减少', '{up} rose, {count} fell'],
    downAndUp: [
      '{name}减少最多，{count}区(市)增加',
      '{name} fell most, {count} district rose | {name} fell most, {count} districts rose',
    ],
    downAndUpTied: ['{up}区(市)增加，{count}减少', '{up} rose, {count} fell'],
    onlyUp: ['仅{name}增加，其余区(市)减少', 'only {name} rose, the others fell'],
    onlyDown: ['仅{name}减少，其余区(市)增加', 'only {name} fell, the others rose'],
    allUp: ['各区(市)全部增加，{name}增加最多', 'every district rose, {name} most'],
    allUpTied: ['各区(市)全部增加', 'every district rose'],
    allDown: ['各区(市)全部减少，{name}减少最多', 'every district fell, {name} most'],
    allDownTied: ['各区(市)全部减少', 'every district fell'],
    someUp: [
      '{count}区(市)增加，{name}增加最多',
      '{count} district rose, {name} most | {count} districts rose, {name} most',
    ],
    someUpTied: ['{count}区(市)增加', '{count} district rose | {count} districts rose'],
    someDown: [
      '{count}区(市)减少，{name}减少最多',
      '{count} district fell, {name} most | {count} districts fell, {name} most',
    ],
    someDownTied: ['{count}区(市)减少', '{count} district fell | {count} districts fell'],
    same: ['各区(市)均与上季度持平', 'no district changed'],
  },
} satisfies Topic
