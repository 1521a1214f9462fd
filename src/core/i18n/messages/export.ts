import type { Topic } from './topic'

/** Messages of exported files and pictures; no screen loads them. */
export default {
  unit: {
    column: ['单位', 'Unit'],
    yuan: ['元', 'yuan'],
    ratio: ['小数', 'fraction'],
    points: ['个百分点', 'points'],
    rankChange: ['上升为正', 'up is positive'],
  },
  some: [
    '图中为前{count}项，全部{total}项见数据表',
    'The first {count} are drawn; all {total} stand in the table',
  ],
  describes: ['{name}：{subject}。{title}。{facts}', '{name}: {subject}. {title}. {facts}'],
  fact: ['{label}{figure}', '{label} {figure}'],
} satisfies Topic
