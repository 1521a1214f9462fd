import { UsageError } from '@/office/publishing/usage-error'
import type { BookForm, FormKey } from '@/office/workbook/book-form'
import { ABOUT } from '@/office/workbook/vocabulary'

/** Options that say what a workbook does not; their mistakes are told as those of 说明. */
export const FORM = {
  period: {
    type: 'string',
    valueHint: '2021Q3',
    about: ['没有“说明”表时：期次', 'the period, of a workbook that does not say it in a sheet of its own'],
  },
  'as-of': { type: 'string', valueHint: 'DAY', about: ['截止日期', 'the day its figures stand at'] },
  'published-at': {
    type: 'string',
    valueHint: 'TIME',
    about: ['公开时间（不给就是现在）', 'when it is published (default: now)'],
  },
  issuer: {
    type: 'string',
    valueHint: 'NAME',
    about: ['发布单位（不给就与上期相同）', 'who publishes it (default: as before)'],
  },
  about: {
    type: 'string',
    valueHint: 'NAME=TEXT',
    about: [
      '“说明”表的其他一行，如 下期公开时间=2022-01-20；可写多次',
      'a further line of that sheet, its name and its value; may be given several times',
    ],
  },
  level: {
    type: 'string',
    valueHint: 'LEVEL',
    about: ['没有级别的项目是哪一级', 'the level of projects without one'],
  },
} as const

const KEYS = [
  ['period', 'period'],
  ['as-of', 'asOf'],
  ['published-at', 'publishedAt'],
  ['issuer', 'issuer'],
  ['level', 'level'],
] as const satisfies readonly (readonly [keyof typeof FORM, FormKey])[]

/** Every value of an option that may be given several times, in its order. */
export const everyOption = (name: string, rawArgs: readonly string[]): readonly string[] =>
  rawArgs.flatMap((arg, at) => {
    if (arg === `--${name}`) return [rawArgs[at + 1] ?? '']
    return arg.startsWith(`--${name}=`) ? [arg.slice(`--${name}=`.length)] : []
  })

function lineOf(text: string): readonly [FormKey, string] {
  const at = text.indexOf('=')
  const key = Object.entries(ABOUT.keys).find(([name]) => name === text.slice(0, Math.max(0, at)).trim())?.[1]
  if (key !== undefined) return [key, text.slice(at + 1)]
  const names = Object.keys(ABOUT.keys).join(', ')
  throw new UsageError([
    `--about ${text || '（空）'}：应写成 名称=内容，名称是其中之一：${names}`,
    `about ${text || '(empty)'}: expected NAME=TEXT, with one of ${names}`,
  ])
}

/** What the options of a command say of the workbook; a line of no known name is a UsageError. */
export const formIn = (
  given: { readonly [name in (typeof KEYS)[number][0]]?: string | undefined },
  rawArgs: readonly string[],
): BookForm => {
  const lines = everyOption('about', rawArgs).map(lineOf)
  const said = KEYS.flatMap(([name, key]) => {
    const text = given[name]
    return text === undefined ? [] : [[key, text] as const]
  })
  return Object.fromEntries([...lines, ...said])
}
