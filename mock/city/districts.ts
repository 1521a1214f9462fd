import type { District } from '@/core/publication/contract'

export interface SampleDistrict extends District {
  readonly parks: readonly string[]
  readonly towns: readonly string[]
}

/** The seven of the sample city, ranked in one group. Places are real, projects are not. */
export const DISTRICTS: readonly SampleDistrict[] = [
  {
    id: '370481',
    name: '滕州市',
    group: 'district',
    parks: [
      '滕州经济开发区',
      '鲁南高科技化工园区',
      '滕州市墨子科创园',
      '滕州市龙泉产业园',
      '滕州市官桥镇工业园',
    ],
    towns: [
      '滕州市龙阳镇',
      '滕州市级索镇',
      '滕州市滨湖镇',
      '滕州市荆河街道',
      '滕州市北辛街道',
      '滕州市善南街道',
      '滕州市张汪镇',
    ],
  },
  {
    id: '370403',
    name: '薛城区',
    group: 'district',
    parks: ['薛城经济开发区', '薛城化工产业园', '薛城区陶庄镇工业园', '薛城区邹坞镇工业园'],
    towns: ['薛城区常庄街道', '薛城区临城街道', '薛城区新城街道', '薛城区沙沟镇', '薛城区周营镇'],
  },
  {
    id: '370406',
    name: '山亭区',
    group: 'district',
    parks: ['山亭经济开发区', '山亭区桑村镇工业园', '山亭区城头镇产业园'],
    towns: ['山亭区山城街道', '山亭区店子镇', '山亭区冯卯镇', '山亭区水泉镇', '山亭区徐庄镇', '山亭区北庄镇'],
  },
  {
    id: '370402',
    name: '市中区',
    group: 'district',
    parks: ['市中经济开发区', '市中区税郭镇工业园', '市中区孟庄镇产业园'],
    towns: ['市中区齐村镇', '市中区西王庄镇', '市中区永安镇', '市中区光明路街道', '市中区龙山路街道'],
  },
  {
    id: '370404',
    name: '峄城区',
    group: 'district',
    parks: ['峄城经济开发区', '峄城化工产业园', '峄城区古邵镇工业园'],
    towns: ['峄城区榴园镇', '峄城区阴平镇', '峄城区底阁镇', '峄城区坛山街道', '峄城区吴林街道'],
  },
  {
    id: '370405',
    name: '台儿庄区',
    group: 'district',
    parks: ['台儿庄经济开发区', '台儿庄区马兰屯镇产业园', '台儿庄区泥沟镇工业园'],
    towns: ['台儿庄区运河街道', '台儿庄区邳庄镇', '台儿庄区张山子镇', '台儿庄区涧头集镇'],
  },
  {
    id: 'zzgx',
    name: '枣庄高新区',
    group: 'district',
    parks: ['枣庄高新区锂电产业园', '枣庄高新区光电产业园', '枣庄高新区互联网小镇', '枣庄高新区智能制造园'],
    towns: ['枣庄高新区兴仁街道', '枣庄高新区兴城街道', '枣庄高新区张范街道'],
  },
]

/** Where cross-district projects are kept when amounts are shared out. */
export const CROSS = 'cross'
