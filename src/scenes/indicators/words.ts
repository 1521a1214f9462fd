import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['指标数据', 'Indicators'],
  subject: ['{quarter} · 各项考核指标', '{quarter} · every indicator of the assessment'],
  caption: ['各区(市)指标数据与单项名次', 'Indicators by district, with the rank in each'],
  best: '★',
  weight: ['权重 {weight}', 'weight {weight}'],
  lower: ['越低越好', 'lower is better'],
  items: ['{count}项', '{count} indicator | {count} indicators'],
  all: ['{count}项', '{count}'],
  legend: {
    best: ['★ 单项第一', '★ best of all'],
    rank: ['小字：名次', 'small: rank'],
  },
  finding: {
    unpublished: ['{quarter}指标数据尚未公布', 'The indicators of the {quarter} are not published yet'],
    single: ['{indicator}：{name}{value}，居第一', '{indicator}: {name} leads with {value}'],
    singleShared: [
      '{indicator}：{count}个区(市)同为{value}，并列第一',
      '{indicator}: {count} districts share the lead with {value}',
    ],
    alone: ['{name}公布{items}指标', '{name} has published {items}'],
    most: [
      '{name}在{all}指标中{items}第一，居首最多',
      '{name} leads in {items} out of {all}, the most of all',
    ],
    both: [
      '{names}在{all}指标中各有{items}第一，居首最多',
      '{names} each lead in {items} out of {all}, the most of all',
    ],
    many: [
      '{all}指标中，{count}个区(市)各有{items}第一',
      '{count} districts each lead in {items} out of {all}',
    ],
  },
  fact: {
    best: ['{indicator}最好：{name}', 'Best in {indicator}: {name}'],
    shared: ['{indicator}最好(并列)', 'Best in {indicator} (shared)'],
  },
  column: {
    rank: ['{indicator}：名次', '{indicator}: rank'],
  },
} satisfies Topic
