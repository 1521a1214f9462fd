import type { Topic } from './topic'

/** What is wrong with the office's workbook: its rows and cells, and the figures in them. */
export default {
  blank: {
    problem: ['“{name}”没有填写', '{name} is blank'],
    repair: ['填写{name}', 'Write the {name}'],
  },
  repeated: {
    problem: ['与 {first} 重复', 'The same stands in {first} already'],
    repair: ['改正其中一个，或删去重复的行', 'Mend one of them, or delete the repeated row'],
  },
  dateForNumber: {
    problem: ['应填数字，却是日期', 'A date stands where a number belongs'],
    repair: [
      '把单元格格式改为“常规”或“文本”，重新填写',
      'Format the cell as General or Text and type it again',
    ],
  },
  dateForText: {
    problem: ['编号或文字被办公软件改成了日期', 'The office program has made a date of it'],
    repair: ['把单元格格式改为“文本”，重新填写', 'Format the cell as Text and type it again'],
  },
  failedFormula: {
    problem: ['公式出错：{text}', 'The formula failed: {text}'],
    repair: ['改正公式，或直接填写结果', 'Mend the formula, or type its value'],
  },
  unsolvedFormula: {
    problem: ['公式没有计算结果', 'A formula without its value'],
    repair: [
      '用办公软件打开并保存一次，或直接填写结果',
      'Open and save the book in the office program, or type the value',
    ],
  },
  redBeforeYellow: {
    problem: ['红牌线比黄牌线近', 'The red line is nearer than the yellow one'],
    repair: ['红牌线不小于黄牌线', 'Make the red line at least the yellow one'],
  },
  noYesNo: {
    problem: ['应填文字或数字，却是逻辑值', 'A logical value stands where a number or words belong'],
    repair: ['重新填写', 'Type it again'],
  },
  noNumber: {
    problem: ['不能确定是哪一个数', 'Cannot be read as one number'],
    repair: [
      '只写一个数，如 {example}；未公布就留空',
      'Write one number such as {example}, or leave the cell blank',
    ],
  },
  idAmbiguous: {
    problem: [
      '同一区(市)有同名的项目，不知沿用哪个编号（上期：{ids}）',
      'Several projects of the district have this name: no id can be taken over (before: {ids})',
    ],
    repair: [
      '把名称写得可以区分；或用 --with-ids 写出带编号的工作簿（发布页上有下载），补上空着的编号，改用它',
      'Tell the names apart; or download the workbook with ids (--with-ids), fill in those that are blank, and use it',
    ],
  },
  otherSection: {
    problem: ['与上面的“{section}”不是同一个区(市)', 'Not the district of {section} above it'],
    repair: ['改正其中一处', 'Mend one of them'],
  },
  sectionCount: {
    problem: ['个数与各行不符：有 {count} 个项目', 'The rows are {count} projects'],
    repair: ['核对有无漏行，或改正个数', 'See whether a row is missing, or correct the number'],
  },
  openQuote: {
    problem: ['引号没有成对', 'A quotation mark has no partner'],
    repair: ['删去多余的引号，或补上后一个', 'Delete it, or add the other one'],
  },
  ditto: {
    problem: ['写的是“与上面相同”', 'It only says “the same”'],
    repair: ['把内容写全', 'Write it out'],
  },
  hiddenByFormat: {
    problem: [
      '单元格里是 {value}，但按它的格式看不出来',
      'The cell holds {value}, and its format does not show it',
    ],
    repair: [
      '要公开 {value}，就改单元格格式使它显示出来；没有公布，就清空',
      'To publish {value}, format the cell so that it is seen; if it is not published, clear the cell',
    ],
  },
  percentAmount: {
    problem: ['百分数不是金额', 'A percentage is no amount of money'],
    repair: ['填写金额；完成率填在“占比”一列', 'Fill in the amount; the ratio belongs in the column 占比'],
  },
  noUnit: {
    problem: ['金额没有单位', 'An amount without a unit'],
    repair: [
      '在表头写明单位，如“总投资（亿元）”，或在表上方写“单位：万元”',
      'Put the unit into the heading, such as 总投资（亿元）, or 单位：万元 above the table',
    ],
  },
  notMoney: {
    problem: ['“{unit}”不是金额单位', '{unit} is no unit of money'],
    repair: ['单位用元、万元或亿元', 'Use 元, 万元 or 亿元'],
  },
  tooLarge: {
    problem: ['金额过大', 'The amount is too large'],
    repair: ['检查这一列的单位', 'Check the unit of the column'],
  },
  negative: {
    problem: ['金额是负数', 'The amount is negative'],
    repair: ['填写零或正数；未公布就留空', 'Write zero or more, or leave the cell blank'],
  },
  belowYuan: {
    problem: ['金额精确到了元以下', 'Finer than a yuan'],
    repair: ['精确到元填写', 'Write the amount to the yuan'],
  },
  otherUnit: {
    problem: ['“{unit}”不是这一列的单位', '{unit} is not the unit here'],
    repair: ['只写数字，或改用这一列的单位', 'Write the number alone, or in the unit of its column'],
  },
  noCount: {
    problem: ['应填整数', 'Not a whole number'],
    repair: ['填写不小于 {least} 的整数', 'Write a whole number from {least} up'],
  },
  noCountWithin: {
    problem: ['应填整数', 'Not a whole number in range'],
    repair: ['填写 {least} 至 {most} 的整数', 'Write a whole number from {least} to {most}'],
  },
  noFraction: {
    problem: ['不是零到百分之百之间的比例', 'Not a share from nothing to the whole'],
    repair: ['填写百分数，如 {example}', 'Write a percentage such as {example}'],
  },
  controlCharacter: {
    problem: ['含有不可见的控制字符', 'Holds a control character'],
    repair: ['重新录入这个单元格', 'Type the cell again'],
  },
  longText: {
    problem: ['超过 {most} 个字', 'Longer than {most} characters'],
    repair: ['缩短到 {most} 个字以内', 'Shorten it to {most} characters'],
  },
  shortenedCode: {
    problem: [
      '编号被办公软件当作数字，可能丢了位数',
      'The office program took the code for a number and may have lost digits',
    ],
    repair: ['把单元格格式改为“文本”，重新填写编号', 'Format the cell as Text and type the code again'],
  },
  noYears: {
    problem: ['不能确定起止年份', 'The years cannot be read'],
    repair: ['写成 2020-2022；竣工未定写成 2021-', 'Write 2020-2022, or 2021- where the end is undetermined'],
  },
  noYear: {
    problem: ['应填年份', 'Not a year'],
    repair: ['填写四位年份，如 2021', 'Write a year of four digits such as 2021'],
  },
  endBeforeStart: {
    problem: ['竣工年份早于开工年份', 'The end is before the start'],
    repair: ['检查起止年份', 'Check the years'],
  },
  noDay: {
    problem: ['不能确定是哪一天', 'The day cannot be read'],
    repair: ['写成 2021-09-30', 'Write it as 2021-09-30'],
  },
  noInstant: {
    problem: ['不能确定是什么时间', 'The time cannot be read'],
    repair: ['写成 2021-10-26 09:00', 'Write it as 2021-10-26 09:00'],
  },
  noPeriod: {
    problem: ['不能确定是哪一期', 'The period cannot be read'],
    repair: ['写成 2021Q3，或 2021年前三季度', 'Write it as 2021Q3'],
  },
  noLevel: {
    problem: ['应填“国家级”“省级”“市级”或“县级”', 'None of 国家级, 省级, 市级 and 县级'],
    repair: ['填写其中之一', 'Write one of them'],
  },
  noDistrict: {
    problem: ['没有填写区(市)', 'The district is blank'],
    repair: [
      '填写以下之一，跨区(市)项目用顿号隔开，不属于哪个区(市)的写“市直”：{names}',
      'Write one of these, several with 、 between them, or 市直 of a project of no district: {names}',
    ],
  },
  unknownDistrict: {
    problem: ['不认识区(市)“{name}”', 'There is no district {name}'],
    repair: [
      '填写以下之一，跨区(市)项目用顿号隔开：{names}',
      'Write one of these, several with 、 between them: {names}',
    ],
  },
  districtTwice: {
    problem: ['“{name}”写了两次', '{name} stands there twice'],
    repair: ['只写一次', 'Write it once'],
  },
  oneDistrict: {
    problem: ['这里只能写一个区(市)', 'Only one district belongs here'],
    repair: ['分成几行填写', 'Write a row for each'],
  },
  unknownStage: {
    problem: ['不认识这个建设阶段', 'Not a known stage'],
    repair: ['填写以下之一：{names}', 'Write one of these: {names}'],
  },
  noLight: {
    problem: ['不是蓝牌、黄牌或红牌', 'Neither 蓝牌, 黄牌 nor 红牌'],
    repair: [
      '写蓝牌、黄牌或红牌；按规则推算就留空',
      'Write 蓝牌, 黄牌 or 红牌, or leave it blank: then the rules give it',
    ],
  },
  noDirection: {
    problem: ['应填“越高越好”或“越低越好”', 'Neither 越高越好 nor 越低越好'],
    repair: ['填写“越高越好”或“越低越好”', 'Write 越高越好 or 越低越好'],
  },
  unknownIndicator: {
    problem: ['“指标”表中没有这一项', 'The sheet 指标 does not list it'],
    repair: ['在“指标”表中添加，或改成相同的名称', 'Add it to 指标, or name it the same'],
  },
  indicatorWithoutColumn: {
    problem: ['没有指标“{name}”的一列', 'There is no column for the indicator {name}'],
    repair: [
      '添加表头为“{name}”的一列，或从“指标”表中删去',
      'Add a column headed {name}, or delete it from 指标',
    ],
  },
  rankDiffers: {
    problem: [
      '名次与得分不符，在排名组“{group}”里按得分名次应为 {expected}',
      'The rank does not follow from the scores of the ranking group {group}, which give {expected}',
    ],
    repair: ['核对得分和名次；名次也可留空，由得分推算', 'Check scores and ranks; ranks may be left blank'],
  },
  rankWithoutScore: {
    problem: ['有名次而没有得分', 'A rank without a score'],
    repair: ['补上得分，或删去名次', 'Add the score, or delete the rank'],
  },
  noKey: {
    problem: ['缺少“{name}”', '{name} is missing'],
    repair: [
      '添加一行：左边写“{name}”，右边写内容',
      'Add a row: {name} on the left, what it is on the right',
    ],
  },
  keyTwice: {
    problem: ['这一项写了两次', 'It stands there twice'],
    repair: ['只保留一行', 'Keep one row'],
  },
  unknownKey: {
    problem: ['不认识这一项，未读取', 'Not a known entry: it is not read'],
    repair: ['核对名称；不需要就不必理会', 'Check its name, or leave it'],
  },
  notYesNo: {
    problem: ['应填“是”或“否”', 'Neither 是 nor 否'],
    repair: ['填写“是”或“否”', 'Write 是 or 否'],
  },
  noAnnouncedAmount: {
    problem: ['不能确定是多少金额', 'The amount cannot be read'],
    repair: ['连单位一起写，如 {example}', 'Write it with its unit, such as {example}'],
  },
  noAnnouncedRatio: {
    problem: ['不能确定是多少', 'The ratio cannot be read'],
    repair: ['写成百分数，如 {example}', 'Write a percentage such as {example}'],
  },
  asOfOutside: {
    problem: ['截止日期不在这一期之内', 'The day is not inside the period'],
    repair: ['填写 {first} 至 {last} 之间的一天', 'Write a day from {first} to {last}'],
  },
  publishedBefore: {
    problem: ['公开时间早于截止日期 {asOf}', 'It is before {asOf}, the day the figures stand at'],
    repair: ['核对公开时间和截止日期', 'Check both dates'],
  },
  shareDiffers: {
    problem: ['与完成投资÷年度计划投资不符，应为 {computed}', 'Not completed ÷ plan, which is {computed}'],
    repair: ['核对金额，或改为 {computed}', 'Check the amounts, or write {computed}'],
  },
  shareOfNothing: {
    problem: [
      '计划或完成投资没有公布，或计划为零，无法核对，也不会公开',
      'Without a plan and a completed amount it is neither checked nor published',
    ],
    repair: ['补上金额，或删去占比', 'Add the amounts, or delete the share'],
  },
  totalDiffers: {
    problem: ['与各行之和不符，各行之和为 {sum}', 'Not the sum of the rows, which is {sum}'],
    repair: ['核对各行和合计', 'Check the rows and the total'],
  },
  announcedDiffers: {
    problem: ['与“项目”表不符，按各行计算为 {sum}', 'Not what the projects give: {sum}'],
    repair: ['核对各行，或改正公布的数', 'Check the rows, or mend the announced figure'],
  },
  countDiffers: {
    problem: ['与“项目”表不符，表中有 {count} 个项目', 'Not the number of projects, which is {count}'],
    repair: ['核对有无漏行多行，或改为 {count}', 'Check for missing or surplus rows, or write {count}'],
  },
  nothingToAdd: {
    problem: ['公布了合计，各行却没有金额', 'Announced, but no row has an amount'],
    repair: ['补上各行金额，或删去合计', 'Add the amounts, or delete the total'],
  },
  againstContract: {
    problem: [
      '不符合公开的格式（{path}：{detail}）',
      'Against the format of publications ({path}: {detail})',
    ],
    repair: ['改正后再试', 'Mend it and try again'],
  },
} satisfies Topic
