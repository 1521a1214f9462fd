import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['服务成效', 'Services'],
  subject: ['{quarter} · 各服务平台公布的数据', '{quarter} · as the service platforms report'],
  caption: ['各服务平台公布的数据', 'Figures of the service platforms'],
  figure: ['{name}{value}', '{name} {value}'],
  finding: {
    unpublished: [
      '{quarter}服务成效数据尚未公布',
      'The service figures of the {quarter} are not published yet',
    ],
    one: ['{group}：{first}', '{group}: {first}'],
    two: ['{group}：{first}，{second}', '{group}: {first}, {second}'],
    three: ['{group}：{first}，{second}，{third}', '{group}: {first}, {second}, {third}'],
  },
  column: {
    group: ['服务平台', 'Platform'],
    name: ['指标', 'Figure'],
    value: ['数值', 'Value'],
  },
} satisfies Topic
