import { describe, expect, it } from 'vitest'
import { createOfficeSay } from '@/core/i18n/office-say'
import { problemLine } from '@/node/command/problem-line'
import { straysIn } from './one-language'

const zh = createOfficeSay('zh-CN')
const en = createOfficeSay('en')

/** What verifying a folder tells, as the program writes it, and what is read in Chinese. */
const LINES = [
  ['cannot be read', '读不出来'],
  ['is not what was written: its digest differs', '和写下时不一样：摘要不同'],
  ['not what the editions give', '与版次算出的不同'],
  ['the editions give 12, got nothing', '按版次应为12，实为空'],
  ['the editions give absent: not-published, got 3', '按版次应为未公布（not-published），实为3'],
  ['there is no earlier edition "2021Q1-r1"', '没有更早的版次"2021Q1-r1"'],
  ['says something else than index.jws signs', '与index.jws所签的不同'],
  [
    'press pages are not there: 2021Q2-r2 (90). Publishing again writes them',
    '缺少媒体图表：2021Q2-r2 (90)。再公开一次就会写出',
  ],
  ['expected the newest period, 2021Q3, got 2021Q2', '应为最新一期2021Q3，实为2021Q2'],
  ['expected revision 2 of 2021Q3, got 3', '2021Q3应为第 2 版，实为第 3 版'],
  ['2021Q1 stands after 2021Q2: expected the oldest first', '2021Q1排在2021Q2之后：应从早到晚'],
  ['expected 64 lower-case hex digits, got "x"', '应为64位小写十六进制数字，实为"x"'],
] as const

describe('what is wrong with a published folder', () => {
  it.each(LINES)('is told in the language of the terminal: %s', (problem, told) => {
    expect(problemLine({ source: 'index.jws', path: 'x', problem }, zh)).toBe(`index.jws: x: ${told}`)
    expect(problemLine({ source: 'index.jws', path: 'x', problem }, en)).toBe(`index.jws: x: ${problem}`)
    expect(straysIn(told, 'zh-CN')).toEqual([])
  })
})
