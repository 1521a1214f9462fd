import type { District, Level, Light, Stage } from '@/core/publication/contract'

/** A kind of column: its names as headings compare, the first one the template's. */
export interface ColumnKind {
  readonly key: string
  readonly names: readonly string[]
  /** Further ways to name it. */
  readonly matches?: RegExp
  /** Names that mean it only where no other column does. */
  readonly also?: readonly string[]
  /** Where the column is missing: `must` is an error, `told` a warning. */
  readonly need?: 'must' | 'told'
  /** Whether a cell merged over several rows counts for each of them. */
  readonly spreads?: boolean
  /** Whether it holds amounts of money, which need a unit. */
  readonly isAmount?: boolean
}

/** A sheet with a heading and rows (docs/office.md). */
export interface TableKind {
  readonly name: string
  readonly columns: readonly ColumnKind[]
  /** Whether unknown columns belong to it. */
  readonly isOpen?: boolean
  /** Whether offices keep columns in it that are never published, or only after a question. */
  readonly hasLeft?: boolean
  /** Columns that may be missing because their cells follow from sections, from the last quarter, or from what a person says. */
  readonly filled?: readonly string[]
}

const DISTRICT_NAMES = ['区市', '所在区市', '区县', '所属区市']
const DISTRICT =
  /^(?:所[在属]|项目所[在属])?(?:区县|县区|区市县|县市区|市县区|市区县|区市|县市|市区|旗县区?|地区)$|^(?:项目)?属地$/u
/** Of the year: `1-9月累计完成投资额`, `截至9月底完成投资`, `当年完成投资`; never since the start of works. */
const COMPLETED =
  /^(?:年|(?:本|当|今)年度?|年度|今年以来)?(?:年?1[-–—−~〜至到]\d{1,2}月份?|年?截[至止](?:目前|\d{1,2}月(?:底|末|份)?)|年?前\S季度|年?上半年|全年)?(?:累计|实际|已)*完成(?:固定资产)?投资(?:额|数|情况)?$/u
const PLAN =
  /^(?:(?:本|当|今)?年(?:度)?)?(?:(?:计划(?:完成)?|目标)投资|投资(?:计划|目标))(?:额|数)?$|^(?:本|当|今)?年度?计划(?:数|额)?$/u

export const PROJECTS = {
  name: '项目',
  columns: [
    { key: 'id', names: ['项目编号', '项目代码'], also: ['编号', '代码'], need: 'must' },
    {
      key: 'name',
      names: ['项目名称', '项目名', '项目工程名称', '工程名称', '建设项目名称', '项目'],
      need: 'must',
    },
    { key: 'level', names: ['级别', '项目级别'], need: 'must', spreads: true },
    {
      ...{ key: 'districts', names: DISTRICT_NAMES, matches: DISTRICT, also: ['所在地'] },
      ...{ need: 'must', spreads: true },
    },
    { key: 'location', names: ['建设地点'], need: 'told', spreads: true },
    {
      key: 'years',
      names: ['起止年限', '建设起止年限', '项目工期', '建设年限', '建设期限', '建设工期', '建设起止时间'],
    },
    { key: 'start', names: ['开工年份'] },
    { key: 'end', names: ['竣工年份'] },
    {
      key: 'stage',
      names: ['建设阶段', '建设性质', '项目状态', '建设状态', '项目阶段'],
      need: 'told',
      spreads: true,
    },
    {
      key: 'totalYuan',
      names: ['总投资', '投资总额'],
      matches: /^(?:项目)?(?:计划|概算|估算|预计)?总投资(?:额|规模)?$/u,
      need: 'must',
      isAmount: true,
    },
    {
      key: 'planYuan',
      names: ['年度计划投资', '年计划投资', '本年计划投资', '计划投资'],
      matches: PLAN,
      need: 'must',
      isAmount: true,
    },
    {
      key: 'completedYuan',
      names: ['完成投资', '年度累计完成投资', '累计完成投资'],
      matches: COMPLETED,
      need: 'must',
      isAmount: true,
    },
    {
      key: 'share',
      names: ['占比', '完成率', '投资完成比例', '投资完成率'],
      matches:
        /^(?:占|完成)(?:本|当)?年度?(?:投资)?计划(?:的)?(?:比例|比重|率)?$|^(?:年度)?(?:计划|投资)?完成(?:比例|率|比)$/u,
    },
    {
      key: 'unit',
      names: ['帮包单位', '责任单位', '牵头单位', '责任部门', '牵头部门', '包保单位'],
      spreads: true,
    },
    {
      key: 'problem',
      names: ['存在问题'],
      matches: /^(?:目前)?(?:存在)?的?(?:主要)?(?:困难)?(?:和|及|与)?(?:问题|困难)$/u,
    },
    {
      key: 'remedy',
      names: ['解决措施', '后续举措'],
      matches: /^(?:下一?步)(?:工作)?(?:措施|打算|计划|安排|举措)$|^(?:工作|整改|推进)(?:措施|举措)$/u,
    },
    { key: 'light', names: ['亮牌', '红黄蓝', '红黄蓝牌'] },
    { key: 'formerIds', names: ['原编号', '原项目编号', '原项目代码'] },
  ],
  hasLeft: true,
  filled: ['id', 'level', 'districts'],
} as const satisfies TableKind

export const INDICATORS = {
  name: '指标',
  columns: [
    { key: 'name', names: ['指标名称'], need: 'must' },
    { key: 'id', names: ['指标代码', '代码'] },
    { key: 'unit', names: ['单位'] },
    { key: 'weight', names: ['权重'] },
    { key: 'better', names: ['方向'], need: 'must' },
    { key: 'decimals', names: ['小数位'], need: 'must' },
  ],
} as const satisfies TableKind

export const ASSESSMENT = {
  name: '考核',
  columns: [
    { key: 'district', names: DISTRICT_NAMES, matches: DISTRICT, need: 'must' },
    { key: 'score', names: ['得分', '综合得分'] },
    { key: 'rank', names: ['名次', '位次'] },
  ],
  isOpen: true,
} as const satisfies TableKind

export const PIPELINE = {
  name: '储备',
  columns: [
    { key: 'field', names: ['领域'], need: 'must', spreads: true },
    { key: 'district', names: DISTRICT_NAMES, matches: DISTRICT, spreads: true },
    { key: 'projects', names: ['项目数'], need: 'must' },
    { key: 'totalYuan', names: ['总投资'], need: 'told', isAmount: true },
  ],
} as const satisfies TableKind

export const SERVICES = {
  name: '服务成效',
  columns: [
    { key: 'group', names: ['板块'], need: 'must', spreads: true },
    { key: 'name', names: ['指标'], need: 'must' },
    { key: 'value', names: ['数值'], need: 'must' },
    { key: 'unit', names: ['单位'] },
    { key: 'decimals', names: ['小数位'] },
  ],
} as const satisfies TableKind

export const DISTRICTS = {
  name: '区市',
  columns: [
    { key: 'name', names: ['名称'], need: 'must' },
    { key: 'id', names: ['代码', '行政区划代码'], need: 'must' },
    { key: 'group', names: ['排名组'], spreads: true },
    { key: 'successorOf', names: ['原代码', '接续代码'] },
  ],
} as const satisfies TableKind

export const STAGES = {
  name: '阶段',
  columns: [
    { key: 'name', names: ['名称'], need: 'must' },
    { key: 'aliases', names: ['又称'] },
  ],
} as const satisfies TableKind

export const TABLES: readonly TableKind[] = [
  ...[PROJECTS, INDICATORS, ASSESSMENT, PIPELINE, SERVICES, DISTRICTS, STAGES],
]

/** The sheet about the publication: names with their values beside them. */
export const ABOUT = {
  name: '说明',
  keys: {
    期次: 'period',
    截止日期: 'asOf',
    公开时间: 'publishedAt',
    发布单位: 'issuer',
    下期公开时间: 'nextDue',
    序时进度: 'timeProgress',
    更正说明: 'correction',
    项目总数: 'totalProjects',
    年度计划投资合计: 'totalPlan',
    完成投资合计: 'totalCompleted',
    完成率合计: 'totalRatio',
    区市称谓: 'districtWord',
    黄牌线: 'yellowBelow',
    红牌线: 'redBelow',
    区市亮牌: 'districtCards',
    蓝牌称谓: 'blueWord',
    黄牌称谓: 'yellowWord',
    红牌称谓: 'redWord',
    示例数据: 'sample',
  },
} as const
export type AboutKey = (typeof ABOUT.keys)[keyof typeof ABOUT.keys]

/** 省级, 省级项目, 省级重点, 省级重点项目, 省重点, 省重点项目. */
const levelNames = (word: string, level: Level): Record<string, Level> =>
  Object.fromEntries(
    ['级', '级项目', '级重点', '级重点项目', '重点', '重点项目'].map((end) => [word + end, level]),
  )

export const LEVEL_NAMES: Readonly<Record<string, Level>> = {
  ...levelNames('国家', 'national'),
  ...levelNames('省', 'provincial'),
  ...levelNames('市', 'municipal'),
  ...{ ...levelNames('县', 'county'), ...levelNames('区', 'county'), ...levelNames('区县', 'county') },
}

/** The names of projects of no district. */
export const DIRECT_NAMES: ReadonlySet<string> = new Set(['市直', '市本级', '市属', '市级'])

/** The names of a card that the office sets itself. */
export const LIGHT_NAMES: Readonly<Record<string, Light>> = {
  ...{ 蓝: 'blue', 蓝牌: 'blue', 蓝色: 'blue', 先进: 'blue' },
  ...{ 黄: 'yellow', 黄牌: 'yellow', 黄色: 'yellow', 提醒: 'yellow' },
  ...{ 红: 'red', 红牌: 'red', 红色: 'red', 警告: 'red' },
}

export const DIRECTION_NAMES: Readonly<Record<string, 'higher' | 'lower'>> = {
  越高越好: 'higher',
  越低越好: 'lower',
}

/** The districts without a sheet 区市: the seven of the sample city, in one group. */
export const DEFAULT_DISTRICTS: readonly District[] = [
  { id: '370481', name: '滕州市', group: 'district' },
  { id: '370403', name: '薛城区', group: 'district' },
  { id: '370406', name: '山亭区', group: 'district' },
  { id: '370402', name: '市中区', group: 'district' },
  { id: '370404', name: '峄城区', group: 'district' },
  { id: '370405', name: '台儿庄区', group: 'district' },
  { id: 'zzgx', name: '枣庄高新区', group: 'district' },
]

export interface NamedStage {
  readonly stage: Stage
  readonly aliases: readonly string[]
}

export const DEFAULT_STAGES: readonly NamedStage[] = [
  { stage: { id: 'preparation', name: '前期' }, aliases: ['储备', '准备', '预备'] },
  { stage: { id: 'new', name: '新开工' }, aliases: ['新建', '计划新开工'] },
  { stage: { id: 'continuing', name: '续建' }, aliases: ['在建'] },
  { stage: { id: 'completed', name: '竣工投产' }, aliases: ['竣工', '投产', '建成'] },
]

/** Columns that are ignored without a warning. */
export const UNTOLD_HEADINGS: ReadonlySet<string> = new Set(['序号', '编号', '备注', '说明'])
