import type { Topic } from './topic'

/** What the publishing page asks where a workbook does not say it: headings, the period, ids. */
export default {
  headings: {
    title: ['表头', 'Headings'],
    hint: [
      '这些表头请您指明是哪一项。选定后会重新核对，并记在这个浏览器里，下一期照用。',
      'Say what these headings are. The workbook is checked again, and this browser remembers it for the next quarter.',
    ],
    several: [
      '{sheet}!{at}“{heading}”：和别的列可能是同一项',
      '{sheet}!{at} “{heading}”: may be meant as well as another column',
    ],
    unknown: ['{sheet}!{at}“{heading}”：不认识，没有读取', '{sheet}!{at} “{heading}”: not known, not read'],
    left: ['{sheet}!{at}“{heading}”：没有读取', '{sheet}!{at} “{heading}”: not read'],
    choose: ['请选择', 'Choose'],
    leave: ['不读这一列', 'Do not read this column'],
    save: ['下载表头文件（命令行用 --headings）', 'Download the file of headings (for --headings)'],
    forget: ['全部忘掉', 'Forget all'],
  },
  form: {
    title: ['本期信息', 'The period'],
    unchanged: ['还没有改动，不用重新核对', 'Nothing was changed, so there is nothing to check again'],
    hint: [
      '这些台账里没有写，已按表题和上期填好。请核对；改了就重新核对一次。',
      'The workbook does not say these: they follow from its title and the last period. Look them over; check again after a change.',
    ],
    confirm: [
      '这些台账里没有写。填好后重新核对。',
      'The workbook does not say these. Fill them in, then check again.',
    ],
    other: ['其他（可以不填）', 'Others (may be blank)'],
    check: ['填好，重新核对', 'Check with these'],
    choose: ['请选择', 'Choose'],
    field: {
      period: ['期次', 'Period'],
      asOf: ['截止日期', 'As of'],
      publishedAt: ['公开时间', 'Published at'],
      issuer: ['发布单位', 'Issuer'],
      nextDue: ['下期公开时间', 'Next due'],
      timeProgress: ['序时进度', 'Time progress'],
      totalProjects: ['项目总数', 'Projects announced'],
      totalPlan: ['年度计划投资合计', 'Plan announced'],
      totalCompleted: ['完成投资合计', 'Completed announced'],
      totalRatio: ['完成率合计', 'Ratio announced'],
      districtWord: ['区市称谓', 'What districts are called'],
      yellowBelow: ['黄牌线', 'Yellow cards from'],
      redBelow: ['红牌线', 'Red cards from'],
      districtCards: ['区市亮牌', 'Cards for districts'],
      blueWord: ['蓝牌称谓', 'What a blue card says'],
      yellowWord: ['黄牌称谓', 'What a yellow card says'],
      redWord: ['红牌称谓', 'What a red card says'],
      sample: ['示例数据', 'Sample data'],
      level: ['没有级别的项目是', 'Level of projects without one'],
    },
  },
  ids: {
    title: ['项目编号', 'Ids of projects'],
    taken: [
      '{count} 个项目按名称和区(市)沿用上期的编号。',
      '{count} project has its id of the last period, by name and district. | {count} projects have their ids of the last period, by name and district.',
    ],
    made: [
      '{count} 个新项目接着往下编。',
      '{count} new project is numbered on. | {count} new projects are numbered on.',
    ],
    asked: [
      '{count} 个同名，编号空着，请您填写。',
      '{count} shares its name: its id is blank, for you to fill in. | {count} share their names: their ids are blank, for you to fill in.',
    ],
    save: ['下载带编号的台账', 'Download the workbook with ids'],
  },
} satisfies Topic
