import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Bench } from './bench'
import { largeBook } from './large-book'
import { runCommand, runTimes, type Ran } from './run-command'
import { hostileFiles } from './hostile-files'

/** Most seconds and megabytes for checking a large workbook, and for refusing a hostile file. */
const TARGET = { check: { s: 3, mb: 400 }, refused: { s: 5, mb: 300 } } as const

const check: Bench = {
  name: 'check of a workbook',
  async run() {
    const dir = await mkdtemp(join(tmpdir(), 'check-bench-'))
    try {
      const book = join(dir, 'large.xlsx')
      await writeFile(book, await largeBook())
      const ran = await runTimes(['check', book])
      if (ran.some(({ code }) => code !== 0)) throw new Error(`the large book is refused: ${ran[0]?.out}`)
      const hostile: Ran[] = []
      for (const { name, bytes } of await hostileFiles()) {
        await writeFile(join(dir, name), bytes)
        const refused = await runCommand(['check', join(dir, name)])
        if (refused.code !== 1) throw new Error(`${name} is not refused: ${refused.out}${refused.err}`)
        hostile.push(refused)
      }
      const most = (of: readonly Ran[], what: 'seconds' | 'megabytes') =>
        Math.max(...of.map((one) => one[what]))
      return [
        {
          name: 'check of 10,000 projects, whole command',
          measured: median(ran.map(({ seconds }) => seconds)),
          target: TARGET.check.s,
          unit: 's',
        },
        {
          name: '  of that the processor’s work',
          measured: median(ran.map(({ cpuSeconds }) => cpuSeconds)),
          target: TARGET.check.s,
          unit: 's',
        },
        { name: '  its memory', measured: most(ran, 'megabytes'), target: TARGET.check.mb, unit: 'MB' },
        {
          name: `refusal of ${hostile.length} hostile files, the slowest`,
          measured: most(hostile, 'seconds'),
          target: TARGET.refused.s,
          unit: 's',
        },
        {
          name: '  the most memory',
          measured: most(hostile, 'megabytes'),
          target: TARGET.refused.mb,
          unit: 'MB',
        },
      ]
    } finally {
      await rm(dir, { recursive: true })
    }
  },
}
export default check
