import { defineCommand } from 'citty'
import { openFigures, printFigures, type PrintedFigures } from '@/core/figures/open-figures'
import type { Publications } from '@/core/publication/contract'
import { isPeriod, type Period } from '@/core/publication/period'
import { lineOf } from '@/core/publication/problems'
import { createSay } from '@/core/i18n/create-say'
import { KEYS, PUBLISHED } from './common-args'
import { refuseUnknownArguments } from './known-options'
import { readFolder } from './read-folder'
import { readTrustedKeys } from './trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  dir: PUBLISHED,
  keys: { ...KEYS, description: `${KEYS.description}, digests, schema and meaning are` },
  period: {
    type: 'string',
    valueHint: 'P',
    description: 'one period, such as 2021Q3 (default: a list of all, oldest first)',
  },
} as const

const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** A period of the publications; another one, or what is none, is a UsageError. */
export function periodOf(text: string, publications: Publications): Period {
  if (!isPeriod(text)) throw new UsageError(`period ${text || '(empty)'}: expected one such as 2021Q3`)
  if (publications.some(({ period }) => period === text)) return text
  const there = publications.map(({ period }) => period).join(', ')
  throw new UsageError(`period ${text}: not published (there are: ${there})`)
}

/** `liangping figures`: the open figures of a published folder as JSON (docs/format.md). */
export const figuresCommand = defineCommand({
  meta: { name: 'figures', description: 'Print the open figures of a published folder as JSON' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    if (given.period !== undefined && !isPeriod(given.period)) periodOf(given.period, [])
    const keys = given.keys === undefined ? undefined : await readTrustedKeys(given.keys)
    const folder = await readFolder(given.dir, keys)
    if (!folder.ok) {
      folder.problems.forEach((problem) => complain(lineOf(problem)))
      process.exitCode = 1
      return
    }
    const { publications } = folder.value
    const say = createSay('zh-CN')
    const print = (at: Period): PrintedFigures =>
      printFigures(openFigures(publications, at), (figure) => say.figure(figure).text)
    const printed =
      given.period === undefined
        ? publications.map(({ period }) => print(period))
        : print(periodOf(given.period, publications))
    if (keys === undefined) complain('the signature was not checked: no --keys given')
    process.stdout.write(`${JSON.stringify(printed, null, 1)}\n`)
  },
})
