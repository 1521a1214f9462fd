import type { Project } from '@/core/publication/contract'

/** What is not as the rules of the sample make it: cells left unpublished, plans of 0, lights as published. */
export interface Exception {
  readonly blank?: readonly (keyof Project &
    ('totalYuan' | 'planYuan' | 'completedYuan' | 'end' | 'start' | 'unit' | 'stage' | 'location'))[]
  readonly noPlan?: true
  readonly light?: Project['light']
  /** Among the laggards of every year it is listed in. */
  readonly lags?: true
  /** Construction has not begun by 2021Q3. */
  readonly preparing?: true
}

export const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  中小型机床产业升级及检测中心项目: { blank: ['planYuan'] },
  医养结合康养社区项目: { blank: ['planYuan', 'totalYuan'] },
  工业互联网标识解析节点项目: { blank: ['completedYuan'] },
  匡衡勤学文化园项目: { blank: ['completedYuan', 'start', 'end'], preparing: true },
  抽水蓄能电站上水库前期工程: { noPlan: true, blank: ['end'], preparing: true },
  墨子鲁班文化体验园项目: { noPlan: true, blank: ['end'], preparing: true },
  高纯石英砂提纯及石英管棒项目: { blank: ['totalYuan'] },
  数字经济产业园建设项目: { blank: ['totalYuan', 'location'] },
  跨境电商综合产业园项目: { blank: ['unit'] },
  年加工10万吨优质大米项目: { blank: ['unit'] },
  整区屋顶分布式光伏开发项目: { blank: ['location', 'end'] },
  高标准农田建设整县推进项目: { blank: ['stage'] },
  翼云湖康养度假区项目: { light: 'yellow', lags: true },
  城市公共充电网络建设项目: { light: 'yellow' },
}
