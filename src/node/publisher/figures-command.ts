import { openFigures, printFigures, type PrintedFigures } from '@/core/figures/open-figures'
import { editionAt, type Publications } from '@/core/publication/contract'
import { isPeriod, type Period } from '@/core/publication/period'
import { createSay } from '@/core/i18n/create-say'
import { KEYS, PUBLISHED, UNSIGNED } from './common-args'
import { command } from '@/node/command/command'
import { readFolder } from './read-folder'
import { readTrustedKeys } from './trusted-keys'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'

const args = {
  dir: PUBLISHED,
  keys: KEYS,
  period: {
    type: 'string',
    valueHint: 'P',
    about: [
      '一期，例如 2021Q3（默认：全部，从早到晚）',
      'one period, such as 2021Q3 (default: a list of all, oldest first)',
    ],
  },
} as const

/** What is said of a text that is no period. */
export const notAPeriod = (text: string): Bilingual => [
  `--period ${text || '（空）'}：应写成 2021Q3 这样`,
  `period ${text || '(empty)'}: expected one such as 2021Q3`,
]

/** A period of the publications; another one, or what is none, is a UsageError. */
export function periodOf(text: string, publications: Publications): Period {
  if (!isPeriod(text)) throw new UsageError(notAPeriod(text))
  if (publications.some(({ period }) => period === text)) return text
  const there = publications.map(({ period }) => period).join(', ')
  throw new UsageError([
    `--period ${text}：没有公开过（有 ${there}）`,
    `period ${text}: not published (there are: ${there})`,
  ])
}

/** `liangping figures`: the open figures of a published folder as JSON (docs/format.md). */
export const figuresCommand = command({
  name: 'figures',
  about: ['把数据目录里的各项指标打印成 JSON', 'Print the open figures of a published folder as JSON'],
  args,
  async run({ args: given, tell: { complain, problem } }) {
    if (given.period !== undefined && !isPeriod(given.period)) periodOf(given.period, [])
    const keys = given.keys === undefined ? undefined : await readTrustedKeys(given.keys)
    const folder = await readFolder(given.dir, keys)
    if (!folder.ok) {
      folder.problems.forEach((each) => complain(problem(each)))
      process.exitCode = 1
      return
    }
    const { publications } = folder.value
    const say = createSay('zh-CN')
    const print = (at: Period): PrintedFigures => {
      const own = say.calling(editionAt(publications, at)?.words)
      return printFigures(openFigures(publications, at), (figure) => own.figure(figure).text)
    }
    const printed =
      given.period === undefined
        ? publications.map(({ period }) => print(period))
        : print(periodOf(given.period, publications))
    if (keys === undefined) complain(UNSIGNED)
    process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`)
  },
})
