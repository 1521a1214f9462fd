import type { Topic } from './topic'

/** Messages of exported files and pictures; no screen loads them. */
export default {
  'zh-CN': {
    unit: { column: '单位', yuan: '元', ratio: '小数', points: '个百分点', rankChange: '上升为正' },
    some: '图中为前{count}项，全部{total}项见数据表',
    describes: '{name}：{subject}。{title}。{facts}',
    fact: '{label}{figure}',
  },
  en: {
    unit: { column: 'Unit', yuan: 'yuan', ratio: 'fraction', points: 'points', rankChange: 'up is positive' },
    some: 'The first {count} are drawn; all {total} stand in the table',
    describes: '{name}: {subject}. {title}. {facts}',
    fact: '{label} {figure}',
  },
} satisfies Topic
