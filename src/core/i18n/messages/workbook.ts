import cells from './cell-faults'
import districtFaults from './district-faults'
import districts from './districts'
import sheets from './sheet-faults'
import type { Topic } from './topic'

/** What is told of the office's workbook. */
export default {
  fault: { ...sheets, ...cells, ...districtFaults },
  districts,
  summary: {
    head: ['{period}（截至{day}）', '{period} (as of {day})'],
    projects: ['项目 {all} 个：{levels}', '{all} projects: {levels}'],
    level: ['{level} {count} 个', '{level} {count}'],
    two: ['{first}，{second}', '{first}, {second}'],
    stages: ['建设阶段：{list}', 'Stages: {list}'],
    amounts: [
      '总投资 {total}；年度计划投资 {plan}；完成投资 {completed}；完成率 {ratio}',
      'Total {total}; plan {plan}; completed {completed}; ratio {ratio}',
    ],
    incomplete: ['（改正错误之前，以上数字不完整）', '(incomplete until the errors are mended)'],
    first: ['这是第一期，没有可比较的上期', 'The first period: there is none to compare with'],
    since: ['与{period}相比：', 'Since {period}:'],
    entered: ['新列入 {count} 个：{names}', 'Entered ({count}): {names}'],
    enteredNone: ['没有新列入的项目', 'No project entered'],
    left: ['退出 {count} 个：{names}', 'Left ({count}): {names}'],
    leftNone: ['没有退出的项目', 'No project left'],
    movedStage: ['转换建设阶段 {count} 个', 'Changed stage: {count}'],
    moves: ['本季度完成投资最多：{list}', 'Most completed in the quarter: {list}'],
    ranks: ['位次变化：{list}', 'Rank changes: {list}'],
  },
  note: {
    period: [
      '一个季度，数字为当年累计：写成 2021Q3 或 2021年前三季度',
      'A quarter, cumulative from January: 2021Q3',
    ],
    asOf: ['数字截至哪一天，应在这一期之内', 'The day the figures stand at, inside the period'],
    publishedAt: ['向社会公开的时间，如 2021-10-26 09:00', 'When it is published, such as 2021-10-26 09:00'],
    issuer: ['发布单位的全称', 'The full name of the issuing office'],
    nextDue: ['下一期公开的日期，可留空', 'When the next period is due; may be blank'],
    timeProgress: ['百分数；留空则按月份推算', 'A percentage; blank: by the month'],
    correction: ['只在更正已公开的一期时填写', 'Only when a published period is corrected'],
    totalProjects: [
      '公布的项目总数，与“项目”表核对；可留空',
      'Announced number of projects, checked against 项目; may be blank',
    ],
    totalPlan: ['连单位一起写，与“项目”表核对；可留空', 'With its unit, checked against 项目; may be blank'],
    totalCompleted: [
      '连单位一起写，与“项目”表核对；可留空',
      'With its unit, checked against 项目; may be blank',
    ],
    totalRatio: ['百分数，与“项目”表核对；可留空', 'A percentage, checked against 项目; may be blank'],
    districtWord: [
      '区(市)在屏上叫什么，如“县(区)”“区县”；留空为“区(市)”',
      'What districts are called on the wall, in Chinese; blank: 区(市)',
    ],
    yellowBelow: [
      '落后序时进度超过多少亮黄牌，写百分数；留空则一落后就亮',
      'How far behind a yellow card begins, as a percentage; blank: at once',
    ],
    redBelow: [
      '落后序时进度超过多少亮红牌，写百分数；留空为百分之十',
      'How far behind a red card begins, as a percentage; blank: ten',
    ],
    districtCards: [
      '区(市)不亮牌时填“否”，项目不受影响',
      '否 where districts get no cards; projects do all the same',
    ],
    blueWord: ['蓝牌在屏上的说法；留空为“先进”', 'What a blue card says; blank: 先进'],
    yellowWord: ['黄牌在屏上的说法；留空为“提醒”', 'What a yellow card says; blank: 提醒'],
    redWord: ['红牌在屏上的说法；留空为“警告”', 'What a red card says; blank: 警告'],
    sample: ['示例数据填“是”，正式数据填“否”或留空', '是 for illustrative data, otherwise 否 or blank'],
    id: [
      '每个项目一个编号，各期不变；单元格格式为“文本”',
      'One code a project, the same in every period; a text cell',
    ],
    name: ['项目全称', 'The full name'],
    level: ['从下拉列表中选择', 'Choose from the list'],
    districts: [
      '跨区(市)项目用顿号隔开；不属于哪个区(市)的写“市直”',
      'Several with 、 between them; 市直 for a project of no district',
    ],
    location: ['镇街、园区等', 'Town, park or the like'],
    years: ['写成 2020-2022；竣工未定写成 2021-', '2020-2022, or 2021- where the end is undetermined'],
    stage: ['从下拉列表中选择', 'Choose from the list'],
    totalYuan: [
      '单位写在表头的括号里，可改；未公布就留空',
      'The unit stands in the heading and may be changed; blank: not published',
    ],
    planYuan: [
      '单位写在表头的括号里，可改；未公布就留空',
      'The unit stands in the heading and may be changed; blank: not published',
    ],
    completedYuan: ['当年累计完成；未公布就留空', 'Year to date; blank: not published'],
    share: ['完成投资÷年度计划投资，只用于核对；可留空', 'Completed ÷ plan, only checked; may be blank'],
    unit: ['负责帮包推进的单位', 'The responsible unit'],
    problem: ['进度落后的项目写明问题', 'For projects that lag'],
    remedy: ['进度落后的项目写明下一步举措', 'For projects that lag'],
    light: ['蓝牌、黄牌或红牌；留空则按序时进度推算', '蓝牌, 黄牌 or 红牌; blank: by time progress'],
    successorOf: [
      '换了代码的区(市)填原来的代码，历史接着画',
      'The code before, where a district has another one now: its history goes on',
    ],
    formerIds: ['换了编号的项目填原来的编号', 'The code before, where a project has another one now'],
    indicatorCode: ['各期不变的代码；留空则以名称为代码', 'The same in every period; blank: the name'],
    weight: ['在总分中的权重，可留空', 'Its weight in the score; may be blank'],
    better: ['从下拉列表中选择', 'Choose from the list'],
    decimals: ['公开时保留几位小数', 'How many decimals are shown'],
    rank: ['留空则按得分推算；得分相同名次相同', 'Blank: by the score; equal scores share a rank'],
    score: ['综合得分', 'The score'],
    indicator: [
      '每项指标一列，表头与“指标”表中的名称相同',
      'One column an indicator, headed as 指标 names it',
    ],
    aliases: ['表中可能出现的其他叫法，用顿号隔开', 'Other names that may be written, with 、 between them'],
    group: [
      '同组的区(市)一起排名；留空为同一组',
      'Districts of one group are ranked together; blank: all in one',
    ],
  },
  report: {
    further: ['（这一列还有 {count} 处同样）', '({count} more in this column)'],
    errors: ['错误 {count} 处，改正后才能公开：', 'Errors ({count}), to be mended before publishing:'],
    warnings: ['提醒 {count} 处：', 'Warnings ({count}):'],
    good: ['没有错误', 'No errors'],
    line: ['{place}“{value}”：{problem}。{repair}。', '{place} "{value}": {problem}. {repair}.'],
    blankLine: ['{place}：{problem}。{repair}。', '{place}: {problem}. {repair}.'],
    book: ['工作簿', 'workbook'],
  },
} satisfies Topic
