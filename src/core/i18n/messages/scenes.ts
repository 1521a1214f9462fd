import type { Topic } from './topic'

export default {
  'left-out': {
    'no-projects': ['本期没有公布项目', 'no projects were published this period'],
    'no-stages': ['本期没有公布项目所处的建设阶段', 'no construction stages were published this period'],
    'no-assessment': ['本期没有公布考核结果', 'no assessment was published this period'],
    'no-history': ['此前没有已公布的各期数据', 'no earlier periods were published'],
    'no-pipeline': ['本期没有公布储备项目', 'no project library was published this period'],
    'no-services': ['本期没有公布服务成效', 'no service figures were published this period'],
    'no-laggards': ['本期没有落后于序时进度的项目', 'no project is behind time progress this period'],
    'no-district': ['本期没有公布这个区(市)', 'this district was not published this period'],
    'no-project': ['本期没有公布这个项目', 'this project was not published this period'],
    failed: ['计算出错，本场景暂不显示', 'its figures could not be computed'],
  },
} satisfies Topic
