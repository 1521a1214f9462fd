import type { Topic } from './topic'

/** The workbooks that the districts fill in: their hints, the state of what was sent in, what is returned. */
export default {
  hint: {
    stage: ['从下拉列表里选一项', 'Choose from the list'],
    completedYuan: [
      '当年 1 月 1 日以来的累计完成投资，单位{unit}，只写一个数，不小于 0；没有数就留空',
      'Completed since 1 January of this year, in {unit}: one number, 0 or more; blank where there is none',
    ],
    planYuan: [
      '本年度计划投资，单位{unit}，只写一个数，不小于 0；没有数就留空',
      'The plan of this year, in {unit}: one number, 0 or more; blank where there is none',
    ],
    problem: [
      '一句话，最多 {most} 字；没有就留空',
      'A sentence of at most {most} characters; blank if there is none',
    ],
    remedy: [
      '一句话，最多 {most} 字；没有就留空',
      'A sentence of at most {most} characters; blank if there is none',
    ],
    sentOn: ['发回的日期，如 2026-10-12；可留空', 'The day it is sent in, such as 2026-10-12; may be blank'],
  },
  how: {
    district1: [
      '只填“项目”表里浅黄色的格子。灰色的格子是已经定下的，锁定不能改。',
      'Fill in the pale yellow cells of the sheet 项目. Grey cells stand and are locked.',
    ],
    district2: [
      '完成投资是当年 1 月 1 日以来的累计数，不是当季数。没有公布的留空，不要写 0。',
      'Completed investment is of the year to date, not of the quarter. Leave blank what is not published; 0 is a number.',
    ],
    district3: [
      '编号、名称、计划要改，或者项目要增减，请告诉市里，由市里改。',
      'Where a code, a name or a plan is to change, or a project comes or goes, tell the city’s office, which changes it.',
    ],
    district4: ['填好后保存，把这个文件发回市里。', 'Save it and send this file back to the city’s office.'],
    whole1: [
      '本工作簿留在市里。各地的项目都在“项目”表里；“说明”“考核”等表由市里填。',
      'This workbook stays with the city’s office. The sheet 项目 has every project; the office fills in 说明, 考核 and the rest.',
    ],
    whole2: [
      '各地发回的工作簿和本工作簿放进同一个文件夹，然后合并。',
      'Put what the districts send back into one folder with this workbook, then merge.',
    ],
    whole3: [
      '项目要增减，或者计划要改，在本工作簿的“项目”表里改，再合并。',
      'Where a project comes or goes, or a plan changes, change it in the sheet 项目 here, then merge.',
    ],
  },
  state: {
    in: ['已报送', 'sent in'],
    missing: ['未报送', 'not sent in'],
    twice: ['两个文件不一致', 'files that differ'],
    otherPeriod: ['不是这一期', 'another period'],
    byOffice: ['市里代填', 'filled in by the office'],
  },
  list: {
    title: [
      '退回清单：{count} 处，改好后把本文件发回',
      'Returned: {count} to mend; then send this file back',
    ],
    place: ['单元格', 'Cell'],
    value: ['现在写的', 'Stands there'],
    problem: ['问题', 'Wrong'],
    repair: ['怎么改', 'How to mend it'],
  },
  report: {
    head: ['{period}：{of} 个地方，已报送 {count} 个', '{period}: {count} of {of} have sent in'],
    in: [
      '{district}：{state}，{day}，{rows}/{of} 个项目，{file}',
      '{district}: {state}, {day}, {rows} of {of} projects, {file}',
    ],
    out: ['{district}：{state}，{of} 个项目', '{district}: {state}, {of} projects'],
    outFiles: ['{district}：{state}，{of} 个项目，{file}', '{district}: {state}, {of} projects, {file}'],
    undated: ['日期不详', 'no date'],
    merged: ['已合并，写成 {file}', 'Merged into {file}'],
    returned: ['退回 {file}：{count} 处', 'Returned {file}: {count}'],
    unreturned: ['{file} 打不开，没有写退回工作簿', '{file} cannot be opened: no workbook was returned'],
  },
  page: {
    title: ['报送情况', 'What was sent in'],
    count: ['{of} 个地方，已报送 {count} 个', '{count} of {of} have sent in'],
    due: ['报送截止 {day}', 'Due on {day}'],
    who: ['报送单位', 'From'],
    state: ['状态', 'State'],
    day: ['日期', 'Date'],
    rows: ['项目', 'Projects'],
    ofRows: ['{rows}/{of}', '{rows} of {of}'],
    toMend: ['要改', 'To mend'],
    back: ['退回', 'Return'],
    save: ['下载退回工作簿', 'Download the workbook to return'],
    saveOf: ['下载{district}的退回工作簿', 'Download the workbook to return to {district}'],
    saveAll: ['下载全部退回工作簿（{count} 个，zip）', 'Download all workbooks to return ({count}, zip)'],
    saveMerged: ['下载合并后的台账', 'Download the merged workbook'],
    merged: ['合并台账', 'merged workbook'],
    zip: ['退回工作簿.zip', 'returned-workbooks.zip'],
  },
} satisfies Topic
