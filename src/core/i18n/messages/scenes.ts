import type { Topic } from './topic'

export default {
  'zh-CN': {
    'left-out': {
      'no-projects': '本期没有公布项目',
      'no-stages': '本期没有公布项目所处的建设阶段',
      'no-assessment': '本期没有公布考核结果',
      'no-history': '此前没有已公布的各期数据',
      'no-pipeline': '本期没有公布储备项目',
      'no-services': '本期没有公布服务成效',
      'no-laggards': '本期没有落后于序时进度的项目',
      'no-district': '本期没有公布这个区(市)',
      'no-project': '本期没有公布这个项目',
      failed: '计算出错，本场景暂不显示',
    },
  },
  en: {
    'left-out': {
      'no-projects': 'no projects were published this period',
      'no-stages': 'no construction stages were published this period',
      'no-assessment': 'no assessment was published this period',
      'no-history': 'no earlier periods were published',
      'no-pipeline': 'no project library was published this period',
      'no-services': 'no service figures were published this period',
      'no-laggards': 'no project is behind time progress this period',
      'no-district': 'this district was not published this period',
      'no-project': 'this project was not published this period',
      failed: 'its figures could not be computed',
    },
  },
} satisfies Topic
