import type { Field } from '../fields'

/** A project that lies in several districts, counted once in the city and under 跨区(市). */
export interface CrossDistrict {
  readonly name: string
  readonly field: Field
  readonly districts: readonly string[]
  readonly location: string
  readonly former?: true
}

export const CROSS_DISTRICT: readonly CrossDistrict[] = [
  {
    name: '高速公路改扩建工程枣庄段项目',
    field: '基础设施',
    districts: ['370403', '370404', '370405'],
    location: '薛城区、峄城区、台儿庄区',
  },
  {
    name: '城区快速公交走廊贯通工程',
    field: '基础设施',
    districts: ['370403', '370402', 'zzgx'],
    location: '薛城区、市中区、枣庄高新区',
  },
  {
    name: '北部山区旅游公路环线工程',
    field: '文化旅游',
    districts: ['370481', '370406'],
    location: '滕州市、山亭区',
  },
  {
    name: '运河沿线生态廊道建设工程',
    field: '基础设施',
    districts: ['370404', '370405'],
    location: '峄城区、台儿庄区',
  },
  {
    name: '城乡供水一体化主干管网工程',
    field: '民生',
    districts: ['370402', '370406'],
    location: '市中区、山亭区',
  },
  {
    name: '城际公交换乘枢纽改造工程',
    field: '基础设施',
    districts: ['370481', '370403'],
    location: '滕州市、薛城区',
    former: true,
  },
]
