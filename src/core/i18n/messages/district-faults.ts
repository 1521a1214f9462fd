import type { Topic } from './topic'

/** What is wrong with the workbooks that the districts sent in. */
export default {
  noWholeBook: {
    problem: [
      '缺少“{name}”工作簿，不知道发出了哪些项目',
      'The workbook “{name}” is not there, so nobody knows what was sent out',
    ],
    repair: [
      '把一起生成的“{name}”工作簿和各地发回的放在一起',
      'Put the workbook “{name}”, which was written with the others, beside what came back',
    ],
  },
  wholeTwice: {
    problem: ['还有一个“全市”工作簿：{first}', 'There is another workbook of the whole: {first}'],
    repair: ['只留一个', 'Keep one of them'],
  },
  wholeWithoutPeriod: {
    problem: ['没有写明期次', 'It does not say its period'],
    repair: [
      '在“填报说明”表的“期次”右边写明，如 2026Q3',
      'Write it beside 期次 in the sheet 填报说明, such as 2026Q3',
    ],
  },
  otherPeriod: {
    problem: ['不是这一期的工作簿，没有合并', 'The workbook is of another period, and was not merged'],
    repair: ['改用{period}的工作簿填报', 'Fill in the workbook of {period}'],
  },
  noBriefPeriod: {
    problem: ['没有写明期次，没有合并', 'It does not say its period, and was not merged'],
    repair: ['改用{period}发出的工作簿填报', 'Fill in the workbook that was sent out for {period}'],
  },
  unknownReporter: {
    problem: ['不知道这是哪里报送的，没有合并', 'Nobody knows whose workbook this is; it was not merged'],
    repair: ['写成“区市”表里的名称', 'Write a name of the sheet 区市'],
  },
  nobodysFile: {
    problem: ['不是发出的工作簿，没有合并', 'It is no workbook that was sent out, and was not merged'],
    repair: [
      '把数填进发出的工作簿；不相干的文件移到别处',
      'Fill in the workbook that was sent out; move other files elsewhere',
    ],
  },
  fileTwice: {
    problem: [
      '{district}有几个不同的文件，都没有合并：{files}',
      '{district} has several files that differ, none merged: {files}',
    ],
    repair: ['问清以哪一个为准，其余移到别处', 'Ask which one counts, and move the others elsewhere'],
  },
  lockedChanged: {
    problem: [
      '这一格是锁定的，被改了；没有合并这处改动',
      'This cell was locked and was changed; the change was not merged',
    ],
    repair: [
      '改回“{was}”；确实要改的，由市里在“全市”工作簿里改',
      'Put “{was}” back; if it has to change, the office changes it in its own workbook',
    ],
  },
  otherDistrict: {
    problem: ['这是{district}的项目，没有合并', 'This is a project of {district}, and was not merged'],
    repair: ['删去这一行，由{district}报送', 'Take the row out; {district} reports it'],
  },
  idChanged: {
    problem: [
      '项目编号和发出的不一样，没有合并',
      'The code is not the one that was sent out; the row was not merged',
    ],
    repair: ['改回 {id}', 'Put {id} back'],
  },
  notSentOut: {
    problem: ['发出的项目里没有这一个，没有合并', 'No such project was sent out; the row was not merged'],
    repair: [
      '新增的项目由市里先加进“全市”工作簿的“项目”表；否则删去这一行',
      'If it is new, the office first adds it to the sheet 项目 of its own workbook; else take the row out',
    ],
  },
  rowsMissing: {
    problem: ['少了 {count} 个发出的项目：{ids}', '{count} of the projects sent out are not there: {ids}'],
    repair: [
      '把这些行补回来；退出的项目由市里在“全市”工作簿里删去',
      'Put the rows back; the office takes out projects that have left',
    ],
  },
  leftOut: {
    problem: ['这张表没有合并', 'This sheet was not merged'],
    repair: ['要报送的数填在“项目”表里', 'What is reported stands in the sheet 项目'],
  },
  alsoIn: {
    problem: ['{file} 里也有这个项目；以这里的为准', '{file} has this project too; this row counts'],
    repair: ['不用改', 'Nothing to mend here'],
  },
  notSentIn: {
    problem: ['截至 {day} 未报送：{names}', 'Not sent in by {day}: {names}'],
    repair: [
      '催报；确实不报的，由市里在“全市”工作簿里代填',
      'Ask for it; what does not come, the office fills in in its own workbook',
    ],
  },
  notSentInBy: {
    problem: ['截至 {day} 未报送（应于 {due} 前报送）：{names}', 'Not sent in by {day} (due {due}): {names}'],
    repair: [
      '催报；确实不报的，由市里在“全市”工作簿里代填',
      'Ask for it; what does not come, the office fills in in its own workbook',
    ],
  },
} satisfies Topic
