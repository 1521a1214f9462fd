import type { Topic } from './topic'

/** What looks odd in an edition beside those before it. */
export default {
  one: ['{kind}（{rule}）：{place}：{problem}。{repair}', '{kind} ({rule}): {place}: {problem}. {repair}'],
  many: ['{kind}（{rule}）{count} 处：{places}。{repair}', '{kind} ({rule}), {count}: {places}. {repair}'],
  factor: ['{change}（{times}）', '{change} ({times})'],
  'personal-data': {
    kind: ['个人信息', 'Personal data'],
    line: ['文字里有{what}，不能公开', 'The text holds {what}, which may not be published'],
    mend: ['删去后再公开', 'Take it out'],
  },
  'no-glyph': {
    kind: ['生僻字没有字形', 'Characters that no typeface has'],
    line: ['随屏的字体里没有这些字：{characters}', 'No shipped typeface has {characters}'],
    mend: ['改用通行的写法', 'Write it in a usual way'],
  },
  'period-future': {
    kind: ['期次还没有开始', 'A period that has not begun'],
    line: ['{period}还没有开始，今天是{today}', '{period} has not begun: today is {today}'],
    mend: ['核对期次的年份和季度', 'Check the year and the quarter'],
  },
  'as-of-ahead': {
    kind: ['截止日期在今天以后', 'A closing day that is still to come'],
    line: ['数据截至{asOf}，今天是{today}', 'The figures stand at {asOf}, and today is {today}'],
    mend: ['核对截止日期；这一期结束以后再公开', 'Check the closing day, or publish when the period is over'],
  },
  'period-skipped': {
    kind: ['跳过了一期', 'A period was skipped'],
    line: [
      '本期是{period}，上次公开的是{last}，中间缺了一期',
      'This is {period}, the last one published is {last}: one between them is missing',
    ],
    mend: ['核对期次，或先补上缺的一期', 'Check the period, or publish the missing one first'],
  },
  'published-far': {
    kind: ['公开时间太远', 'The time of publishing is far ahead'],
    line: ['公开时间是{at}，还有 {days} 天', 'It is to be public on {at}, in {days} days'],
    mend: ['核对公开时间的年份', 'Check the year of 公开时间'],
  },
  'published-ahead': {
    kind: ['公开时间未到', 'The time of publishing is still to come'],
    line: ['公开时间是{at}，还有 {days} 天', 'It is to be public on {at}, in {days} days'],
    mend: ['到时再公开，或核对公开时间', 'Publish it then, or check 公开时间'],
  },
  'published-past': {
    kind: ['公开时间已过', 'The time of publishing has passed'],
    line: ['公开时间是{at}，已过去 {days} 天', 'It says public on {at}, {days} days ago'],
    mend: ['核对公开时间；屏上会写这一天', 'Check 公开时间: screens name that day'],
  },
  'correction-stranger': {
    kind: ['更正说明提到了没有变的', 'The correction names what did not change'],
    line: ['更正说明提到{names}，那里没有变化', 'It names {names}, and nothing changed there'],
    mend: ['对照变更清单核对更正说明', 'Hold it to the ledger of changes'],
  },
  'correction-empty': {
    kind: ['更正说明没有提到变了什么', 'The correction names nothing that changed'],
    line: ['更正说明没有提到任何一处变化的项目、区市', 'It names no project and no district that changed'],
    mend: ['对照变更清单，写明更正了什么', 'Say what was corrected, as the ledger lists it'],
  },
  'unit-slip': {
    kind: ['单位可能错了', 'The unit may be wrong'],
    line: [
      '整列约为上期的 {times}（{count} 个项目；如{project}，上期 {was}，本期 {now}）',
      'The column is about {times} last period’s ({count} projects; {project}: {was}, now {now})',
    ],
    mend: ['核对表头和表上方写的单位', 'Check the unit in the heading and above the table'],
  },
  'wrong-by-factor': {
    kind: ['可能差了位数', 'Digits may be wrong'],
    line: [
      '{project}：约为应有数的 {times}，上期 {was}，本期 {now}',
      '{project}: about {times} what was expected, {was} last period, now {now}',
    ],
    mend: ['核对小数点和单位', 'Check the decimal point and the unit'],
  },
  'ratio-odd': {
    kind: ['完成率超过计划的十倍', 'More than ten times the plan'],
    line: ['{project}：完成率高达 {ratio}', '{project}: a completion ratio of {ratio}'],
    mend: ['核对金额和单位', 'Check the amounts and their units'],
  },
  'plan-above-total': {
    kind: ['年度计划大于总投资', 'A plan above the total'],
    line: [
      '{project}：年度计划投资 {part}，总投资只有 {total}',
      '{project}: a plan of {part} for the year, and {total} in all',
    ],
    mend: ['核对两个金额和它们的单位', 'Check both amounts and their units'],
  },
  'completed-above-total': {
    kind: ['完成投资大于总投资', 'Completed above the total'],
    line: [
      '{project}：完成投资 {part}，总投资只有 {total}',
      '{project}: {part} completed, and {total} in all',
    ],
    mend: ['核对两个金额和它们的单位', 'Check both amounts and their units'],
  },
  'plan-changed': {
    kind: ['年度计划在年内改变', 'A plan changed within the year'],
    line: [
      '{project}：年度计划投资上期是 {was}，本期是 {now}',
      '{project}: the plan was {was}, and is {now}',
    ],
    mend: [
      '年度计划一年一定，请核对；确有调整就写明依据',
      'A plan is made once a year: check it, or say why it was changed',
    ],
  },
  'total-changed': {
    kind: ['总投资变动两成以上', 'A total changed by a fifth or more'],
    line: ['{project}：总投资上期是 {was}，本期是 {now}', '{project}: the total was {was}, and is {now}'],
    mend: ['核对总投资；确有调整就写明依据', 'Check the total, or say why it was changed'],
  },
  'investment-fell': {
    kind: ['完成投资比上期少', 'Less completed than last period'],
    line: ['{project}：完成投资 {now}，上期是 {was}', '{project}: {now} completed, after {was}'],
    mend: ['年度累计数不应减少，请核对', 'Year-to-date amounts do not fall: check it'],
  },
  'completed-same': {
    kind: ['完成投资与上期相同', 'Completed as last period'],
    line: [
      '{count} 个项目中有 {same} 个的完成投资与上期一样',
      'Of {count} projects {same} have completed what they had last period',
    ],
    mend: ['核对这一列是否还是上期的数', 'Check whether the column is still last period’s'],
  },
  'stage-back': {
    kind: ['建设阶段倒退', 'A stage went back'],
    line: ['{project}：上期是{was}，本期是{now}', '{project}: was {was}, now {now}'],
    mend: ['核对建设阶段', 'Check the stage'],
  },
  'count-halved': {
    kind: ['项目数减少一半以上', 'No more than half of the projects'],
    line: ['项目只有 {now} 个，上期有 {was} 个', '{now} projects, after {was}'],
    mend: ['核对有无漏行', 'Check for missing rows'],
  },
  'project-recoded': {
    kind: ['项目编号改变', 'A project has another code'],
    line: ['{name}：上期的编号是 {was}，本期是 {now}', '{name}: was {was}, now {now}'],
    mend: [
      '编号要逐期不变，请改回；确要改变，确认后记下上期的编号，历史接着算',
      'Codes stay the same: set it back; accepted, the code before is kept and its history goes on',
    ],
  },
  'project-gone': {
    kind: ['上期的项目没有了', 'Projects that are gone'],
    line: [
      '上期的 {count} 个项目本期没有：{names}',
      '{count} of last period’s projects are not there: {names}',
    ],
    mend: ['核对是否漏列', 'Check for missing rows'],
  },
  'project-moved': {
    kind: ['项目换了区市', 'A project in another district'],
    line: ['{project}：上期属{was}，本期属{now}', '{project}: was in {was}, now in {now}'],
    mend: ['核对所在区市', 'Check the district'],
  },
  'project-renamed': {
    kind: ['编号相同而名称不同', 'A code with another name'],
    line: ['{id} 上期叫“{was}”，本期叫“{now}”', '{id} was “{was}”, and is “{now}”'],
    mend: [
      '核对是不是同一个项目；不是就用新编号',
      'Check that it is the same project; if not, give it a new code',
    ],
  },
  'name-changed': {
    kind: ['项目名称有改动', 'A changed name'],
    line: ['{id} 上期叫“{was}”，本期叫“{now}”', '{id} was “{was}”, and is “{now}”'],
    mend: ['核对名称', 'Check the name'],
  },
  'district-recoded': {
    kind: ['区市代码改变', 'A district has another code'],
    line: ['上期是{was}，本期是{now}', 'Was {was}, now {now}'],
    mend: [
      '确认后按新代码公开，并记下上期的代码，历史接着算',
      'Accepted, it is published with the code before beside its own, and its history goes on',
    ],
  },
  'district-renamed': {
    kind: ['代码相同而区市名称不同', 'A district’s code with another name'],
    line: ['{id} 上期叫“{was}”，本期叫“{now}”', '{id} was “{was}”, and is “{now}”'],
    mend: ['核对是不是同一个区市', 'Check that it is the same district'],
  },
  'district-gone': {
    kind: ['上期的区市没有了', 'Districts that are gone'],
    line: [
      '上期的 {count} 个区市本期没有：{names}',
      '{count} of last period’s districts are not there: {names}',
    ],
    mend: ['核对工作表“区市”', 'Check the sheet 区市'],
  },
  'sheet-gone': {
    kind: ['上期的工作表没有了', 'A sheet that is gone'],
    line: [
      '上期有“{sheet}”，本期没有，相关画面将不再显示',
      '{sheet} was there last period, and is not: its scenes will not be shown',
    ],
    mend: ['补上这张表，或确认本期不公开', 'Add the sheet, or accept that it is not published'],
  },
  'column-gone': {
    kind: ['上期的列没有了', 'A column that is gone'],
    line: ['上期有“{column}”，本期没有', '{column} was there last period, and is not'],
    mend: ['补上这一列，或确认本期不公开', 'Add the column, or accept that it is not published'],
  },
  'assessment-missing': {
    kind: ['考核缺少区市', 'Districts without an assessment'],
    line: ['考核里缺 {count} 个区市：{names}', '考核 lacks {count} districts: {names}'],
    mend: ['补上这些区市，或确认本期不考核', 'Add them, or accept that they are not assessed'],
  },
  'indicator-differs': {
    kind: ['指标与项目算出的不同', 'An indicator that the projects do not give'],
    line: [
      '{district}的“{indicator}”写的是 {now}，按项目算是 {was}',
      '{indicator} of {district} says {now}; the projects give {was}',
    ],
    mend: ['核对这个指标，或项目的金额', 'Check the indicator, or the amounts of the projects'],
  },
  'score-differs': {
    kind: ['得分与指标不符', 'A score that the indicators do not give'],
    line: [
      '{district}的得分写的是 {now}，按指标值乘权重是 {was}',
      'The score of {district} says {now}; values × weights give {was}',
    ],
    mend: ['核对得分和指标值', 'Check score and values'],
  },
  'weights-sum': {
    kind: ['权重合计不是 100', 'Weights that are not 100'],
    line: ['各指标的权重合计是 {sum}', 'The weights add up to {sum}'],
    mend: ['核对权重', 'Check the weights'],
  },
  'scores-alike': {
    kind: ['得分看起来相同而名次不同', 'Scores that read alike'],
    line: ['{names}的得分都读作 {score}，名次却不同', 'The scores of {names} read {score}, and rank apart'],
    mend: ['如需让人看出差别，得分多写几位小数', 'To tell them apart, write more decimals'],
  },
  'name-cut': {
    kind: ['名称太长', 'A long name'],
    line: [
      '名称有 {count} 个字，屏上会截短：{name}',
      'It has {count} characters, and is cut on screens: {name}',
    ],
    mend: ['如有简称，改用简称', 'Use a shorter name if there is one'],
  },
  'same-problem': {
    kind: ['存在问题文字相同', 'The same problem in many rows'],
    line: ['{count} 个项目的存在问题都是“{text}”', '{count} projects have the problem “{text}”'],
    mend: ['核对是否复制而来', 'Check whether it was copied'],
  },
} satisfies Topic
