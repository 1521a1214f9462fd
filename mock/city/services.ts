import type { ServiceRow } from '@/core/publication/contract'
import { QUARTERS, type SampleQuarter } from './quarters'

interface Service extends Omit<ServiceRow, 'value'> {
  /** From 2020Q3 to 2021Q3; null where not yet published. */
  readonly values: readonly (number | null)[]
}

const FIRST = QUARTERS.indexOf('2020Q3')

/** The platforms opened in 2020Q3; their figures are cumulative. 2021Q3 has the figures of the source. */
const SERVICES: readonly Service[] = [
  {
    group: '企呼枣应',
    name: '受理企业诉求',
    unit: '件',
    decimals: 0,
    values: [1286, 2954, 4417, 6302, 8135],
  },
  { group: '企呼枣应', name: '按时办结率', unit: '%', decimals: 0, values: [99, 100, 100, 100, 100] },
  { group: '企呼枣应', name: '满意率', unit: '%', decimals: 1, values: [96.4, 97.2, 97.9, 98.3, 98.6] },
  {
    group: '普惠金融服务中心',
    name: '注册企业',
    unit: '户',
    decimals: 0,
    values: [null, 3870, 6240, 9815, 13000],
  },
  {
    group: '普惠金融服务中心',
    name: '协调融资',
    unit: '亿元',
    decimals: 1,
    values: [null, 31.6, 54.8, 86.3, 120],
  },
  {
    group: '普惠金融服务中心',
    name: '平均贷款利率',
    unit: '%',
    decimals: 2,
    values: [null, 5.12, 4.96, 4.85, 4.73],
  },
  { group: '项目专员', name: '派驻项目专员', unit: '人', decimals: 0, values: [146, 146, 174, 178, 181] },
  { group: '项目专员', name: '现场协调解决问题', unit: '件', decimals: 0, values: [213, 386, 97, 254, 412] },
  {
    group: '政务服务',
    name: '施工许可平均办理时间',
    unit: '个工作日',
    decimals: 1,
    values: [6.5, 5.8, 4.6, 3.9, 3.2],
  },
  { group: '政务服务', name: '拿地即开工项目', unit: '个', decimals: 0, values: [null, 14, 9, 21, 37] },
]

/** The quarter's service figures; none before the platforms opened. */
export function servicesOf(quarter: SampleQuarter): ServiceRow[] {
  const place = QUARTERS.indexOf(quarter) - FIRST
  if (place < 0) return []
  return SERVICES.map(({ values, ...row }) => ({ ...row, value: values[place] ?? null }))
}
