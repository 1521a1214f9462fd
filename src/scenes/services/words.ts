import type { Topic } from '@/core/i18n/messages/topic'

export default {
  'zh-CN': {
    name: '服务成效',
    subject: '{quarter} · 各服务平台公布的数据',
    caption: '各服务平台公布的数据',
    figure: '{name}{value}',
    finding: {
      unpublished: '{quarter}服务成效数据尚未公布',
      one: '{group}：{first}',
      two: '{group}：{first}，{second}',
      three: '{group}：{first}，{second}，{third}',
    },
    column: { group: '服务平台', name: '指标', value: '数值' },
  },
  en: {
    name: 'Services',
    subject: '{quarter} · as the service platforms report',
    caption: 'Figures of the service platforms',
    figure: '{name} {value}',
    finding: {
      unpublished: 'The service figures of the {quarter} are not published yet',
      one: '{group}: {first}',
      two: '{group}: {first}, {second}',
      three: '{group}: {first}, {second}, {third}',
    },
    column: { group: 'Platform', name: 'Figure', value: 'Value' },
  },
} satisfies Topic
