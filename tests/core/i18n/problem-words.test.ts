import { describe, expect, it } from 'vitest'
import { lineOf, type Problem } from '@/core/publication/problems'
import { parseEdition } from '@/core/publication/parse'
import { createSay } from '@/core/i18n/create-say'
import problems from '@/core/i18n/messages/problems'
import { wordProblem } from '@/core/i18n/problem-words'
import { edition } from '#tests/core/publication/small-city'

const zh = createSay('zh-CN')
const en = createSay('en')
const HAN = /\p{Script=Han}/u

/** One line of each kind, as the program writes it. */
const LINES = [
  'expected an integer or null, got "3亿"',
  'expected text of at most 500 characters, none of them a control character, not empty, got nothing',
  'expected text of at most 500 characters, none of them a control character or null, got an object',
  'expected a list of at most 20,000, got a list of 20001',
  'expected one of "provincial", "municipal", got "national"',
  'expected an integer from 0 to 6, got 7',
  'expected an integer from 1, got 0',
  'expected a year from 1900 to 2200 or null, got 20222',
  'expected "2021Q3" as in the index, got "2021Q2"',
  'expected a day from 2021-07-01 to 2021-09-30, got "2021-10-01"',
  'expected an amount such as "566.2亿元", got "约3亿"',
  'expected the digest 4f2a, got 5b3c',
  'expected 181234 bytes, got 90617',
  'expected "EdDSA", got "none"',
  'expected a JWS of three parts',
  'not a signature by the key "office-2021"',
  '"stranger" is not a trusted key',
  'there is no stage "x"',
  'there is no edition of "2021Q3"',
  '"P001" stands at projects[3].id already',
  'rank 3 is published, but the scores give 2',
  'rank 3 is published, without a score',
  '566.2亿元 announced, but the rows add up to 56600000000元',
  '181 announced, but there are 180 rows',
  'the amount -1 is negative',
  '2019 is before the start, 2020',
  '16 is lower than 17, accepted before',
  '17 was accepted before with other contents',
  '100 is less than 200 in 2021Q2',
  'completed in all: 100 is less than 200 in 2021Q2',
  '90 projects, after 181 in 2021Q2',
  'a completion ratio of 1200%',
  'a completion ratio of 1200% in all',
  '"P009" "滨河路" of 2021Q2 is no longer there',
  'and 7 more like these',
  '12 more problems',
  'nothing can be kept on this device: QuotaExceededError',
  'expected a word of at most 12 characters or null, got "x"',
  'expected "liangping/edition/2"',
]
const problem = (line: string): Problem => ({
  source: '2021Q3-r1',
  path: 'projects[12].planYuan',
  problem: line,
})

describe('what is wrong with published data', () => {
  it.each(LINES)('is told in English as the program writes it: %s', (line) => {
    expect(wordProblem(problem(line), en)).toBe(lineOf(problem(line)))
  })

  it.each(LINES)('is told in Chinese, with file and path as the contract names them: %s', (line) => {
    const told = wordProblem(problem(line), zh)
    expect(told.startsWith('2021Q3-r1: projects[12].planYuan: ')).toBe(true)
    const words = told.slice('2021Q3-r1: projects[12].planYuan: '.length)
    expect(words).toMatch(HAN)
    // Names, keys and values stay as they are; no English sentence does.
    expect(words.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\b(?:is|are|of|the|expected|got|than|but)\b/)
  })

  it.each([
    [LINES[0], '应为整数或 null，实为"3亿"'],
    [LINES[3], '应为不超过20,000项的列表，实为20001项的列表'],
    [LINES[8], '应为目录所写的"2021Q3"，实为"2021Q2"'],
  ])('%s: %s', (line, words) => {
    expect(wordProblem({ path: '', problem: line ?? '' }, zh)).toBe(words)
  })

  it('is told as it is where nobody foresaw it, and whatever stands in the data stays text', () => {
    expect(wordProblem({ path: 'verifier', problem: 'the worker failed' }, zh)).toBe(
      'verifier: the worker failed',
    )
    const line = 'expected an integer, got "{got} | <b>, got nothing"'
    expect(wordProblem({ path: '', problem: line }, zh)).toBe('应为整数，实为"{got} | <b>, got nothing"')
  })

  it('has words for every refusal of a schema', () => {
    const empty = parseEdition(Object.fromEntries(Object.keys(edition()).map((key) => [key, {}])))
    const told = empty.ok ? [] : empty.problems
    expect(told.length).toBeGreaterThan(10)
    for (const each of told) {
      expect(wordProblem(each, en)).toBe(lineOf(each))
      expect(wordProblem(each, zh)).not.toContain('expected')
    }
  })

  it('is read without taking a longer line for a shorter one', () => {
    // More special ones stand first.
    const keys = Object.keys(problems)
    expect(keys.indexOf('cityFell')).toBeLessThan(keys.indexOf('fell'))
  })
})
