import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from '@/core/i18n/say'
import type { Teller } from '@/node/command/teller'
import { USUAL_UNITS } from '@/office/districts/columns'
import { handoutsOf } from '@/office/districts/handouts'
import { lastQuarterOf } from '@/office/districts/last-book'
import { stagesOf, type LastQuarter } from '@/office/districts/last-quarter'
import { UsageError } from '@/office/publishing/usage-error'
import { checkFile, publicationsIn } from './check-command'
import { writeBook } from '@/office/districts/write-book'

interface HandoutOptions {
  /** The last quarter's workbook; where it is absent, the newest edition of the published folder counts. */
  readonly from?: string | undefined
  readonly published?: string | undefined
  readonly due?: string | undefined
  readonly force?: boolean | undefined
}

async function lastQuarter(
  { from, published }: HandoutOptions,
  say: Say,
  tell: Teller,
): Promise<LastQuarter> {
  if (from !== undefined) {
    const { draft, errors } = await checkFile(from, [], say)
    if (draft && errors.length === 0) return lastQuarterOf(draft)
    throw new UsageError([
      `--from ${from}：有错误；用 check 列出来，改好再试`,
      `--from ${from}: has errors; \`check\` lists them`,
    ])
  }
  if (published === undefined)
    throw new UsageError([
      '--for-districts 要有上一期：加 --published DIR，或 --from WORKBOOK',
      '--for-districts needs the last quarter: --published DIR, or --from WORKBOOK',
    ])
  const edition = (await publicationsIn(published, tell)).at(-1)
  if (!edition)
    throw new UsageError([
      `数据目录 ${published}：还没有公开过`,
      `published folder ${published}: holds no edition`,
    ])
  return { edition, stages: stagesOf(edition), units: USUAL_UNITS }
}

function dueDay(due: string | undefined): string | null {
  if (due === undefined || /^\d{4}-\d{2}-\d{2}$/.test(due)) return due ?? null
  throw new UsageError([
    `--due ${due}：应为日期，如 2026-10-12`,
    `--due ${due}: expected a day such as 2026-10-12`,
  ])
}

/** Writes the workbooks of the next quarter into a folder; returns their files. One that is there is a UsageError. */
export async function writeHandouts(
  dir: string,
  options: HandoutOptions,
  say: Say,
  tell: Teller,
): Promise<readonly string[]> {
  const due = dueDay(options.due)
  const books = handoutsOf(await lastQuarter(options, say, tell), due, say)
  await mkdir(dir, { recursive: true })
  const written: string[] = []
  for (const { file, sheets } of books) {
    const path = join(dir, file)
    const flag = options.force === true ? 'w' : 'wx'
    await writeFile(path, await writeBook(sheets), { flag }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        error.code === 'EEXIST'
          ? [`${path} 已经存在：加 --force 覆盖它`, `${path} is there already: --force overwrites it`]
          : [`${path}：写不进去`, `${path}: cannot be written`],
      )
    })
    written.push(path)
  }
  return written
}
