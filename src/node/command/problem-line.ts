import { lineOf, type Problem } from '@/core/publication/problems'
import { patternOf, wordProblem } from '@/core/i18n/problem-words'
import type { Say } from '@/core/i18n/say'
import type { Bilingual } from '@/office/publishing/usage-error'

/** What is wrong with a published folder beside what a screen tells; the English is word for word the program's own. */
const LINES: readonly Bilingual[] = [
  ['读不出来', 'cannot be read'],
  ['和写下时不一样：摘要不同', 'is not what was written: its digest differs'],
  ['与版次算出的不同', 'not what the editions give'],
  ['按版次应为{there}，实为{here}', 'the editions give {there}, got {here}'],
  ['不是版次算出的那些', 'not those that the editions give'],
  ['没有足够的密钥签名', 'not signed by enough of its keys'],
  ['没有足够的自己的 root 密钥签名', 'not signed by enough of its own root keys'],
  ['没有足够的前一版 root 密钥签名', 'not signed by enough of the root keys before it'],
  ['它的角色没有签它', 'is not signed by its role'],
  ['不是文件清单', 'is not a list of files'],
  ['{at} 已到期', 'expired {at}'],
  ['摘要是{got}，不是{expected}', 'the digest is {got}, not {expected}'],
  ['应为第 {expected} 版，实为第 {got} 版', 'expected version {expected}, got {got}'],
  ['不是指标文件', 'not a file of open figures'],
  ['没有更早的版次{name}', 'there is no earlier edition {name}'],
  ['与{file}所签的不同', 'says something else than {file} signs'],
  [
    '缺少媒体图表：{each}。再公开一次就会写出',
    'press pages are not there: {each}. Publishing again writes them',
  ],
  [
    '媒体图表仍是别的版次：{each}。再公开一次就会写出',
    'press pages show another edition: {each}. Publishing again writes them',
  ],
  ['应为最新一期{newest}，实为{current}', 'expected the newest period, {newest}, got {current}'],
  ['第 1 版的更正说明应为 null，实为{got}', 'expected null of revision 1, got {got}'],
  ['第 {revision} 版没有写更正了什么', 'revision {revision} does not say what was corrected'],
  ['{period}应为第 {expected} 版，实为第 {got} 版', 'expected revision {expected} of {period}, got {got}'],
  ['{period}排在{before}之后：应从早到晚', '{period} stands after {before}: expected the oldest first'],
]
const PATTERNS = LINES.map(([zh, en]) => ({ zh, pattern: patternOf(en) }))

/** What stands in a place of such a line: a value as it is, or the lack of one. */
const worded = (text = '') =>
  text === 'nothing' ? '空' : text.replace(/^absent: (.+)$/, (_, code: string) => `未公布（${code}）`)

/** A problem of a published folder in the language of `say`: file and path, then the words. */
export function problemLine(problem: Problem, say: Pick<Say, 't' | 'locale'>): string {
  if (say.locale === 'en') return lineOf(problem)
  for (const { zh, pattern } of PATTERNS) {
    const places = pattern.exec(problem.problem)
    if (!places) continue
    const text = zh.replace(/\{(\w+)\}/g, (_, name: string) => worded(places.groups?.[name]))
    return lineOf({ ...problem, problem: text })
  }
  return wordProblem(problem, say)
}
