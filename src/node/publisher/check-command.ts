import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Publications } from '@/core/publication/contract'
import { createOfficeSay } from '@/core/i18n/office-say'
import type { Say } from '@/core/i18n/say'
import { checkBook } from '@/office/workbook/check-book'
import { refusedBook, type Checked } from '@/office/workbook/checked'
import { checkEditionFile } from '@/office/workbook/edition-file'
import { reportLines } from '@/office/plausibility/report'
import { reviewed } from '@/office/plausibility/reviewed'
import { BOOK } from './common-args'
import { lackingCharacters } from './lacking-characters'
import { command } from '@/node/command/command'
import { heldOpen } from './held-open'
import { READ_LIMITS, readingApart } from './read-apart'
import { assertLedgerFile, LEDGER } from './ledger-option'
import { READING, readOptions, type ReadOptions } from './read-options'
import { readFolder } from './read-folder'
import type { Teller } from '@/node/command/teller'
import { writeWithIds } from './write-with-ids'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  book: BOOK,
  published: {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '与之比较的数据目录；核对摘要、格式和含义，不核验签名',
      'published folder to compare with; its digests, schema and meaning are checked, not its signature',
    ],
  },
  json: {
    type: 'boolean',
    about: ['打印成 JSON：{ errors, warnings, summary }', 'print { errors, warnings, summary } as JSON'],
  },
  ledger: LEDGER,
  ...READING,
} as const

/** The publications of a folder; none without a folder. A folder that cannot be read is a UsageError. */
export async function publicationsIn(dir: string | undefined, { problem }: Teller): Promise<Publications> {
  if (dir === undefined) return []
  const folder = await readFolder(dir, undefined)
  if (folder.ok) return folder.value.publications
  const [first] = folder.problems
  const why = first ? problem(first) : ''
  throw new UsageError([`数据目录 ${dir}：${why}`, `published folder ${dir}: ${why}`])
}

interface CheckOptions extends ReadOptions {
  readonly correction?: string | undefined
}

/** What was checked, with another sentence about what is corrected. */
function correcting(checked: Checked, correction: string | undefined): Checked {
  const { draft, edition } = checked
  if (!correction || !draft || !edition) return checked
  const corrected = { ...edition, correction }
  return { ...checked, draft: { ...draft, edition: corrected }, edition: corrected }
}

/**
 * Opens and checks a workbook or an edition file, and weighs it beside what is published; `correction` stands above the
 * workbook's.
 */
export async function checkFile(
  path: string,
  published: Publications,
  say: Say,
  { correction, ...options }: CheckOptions = {},
): Promise<Checked> {
  const nowMs = Date.now()
  const desk = { nowMs, lacking: await lackingCharacters() }
  const read = await readFileOf(path, published, say, { ...options, nowMs })
  const checked = correcting(read, correction?.trim())
  return reviewed(checked, published, desk, say)
}

/** Reads a workbook; the password of a protected one is asked for where it was not given. */
const readProtected = (path: string, { limits, password, askPassword }: ReadOptions) =>
  readingApart(limits ?? READ_LIMITS, async (read) => {
    const opened = await read(path, password)
    const isLocked = !opened.ok && opened.fault.key === 'encrypted' && password === undefined
    const given = isLocked && askPassword ? await askPassword() : null
    return given ? read(path, given) : opened
  })

/** Reads a workbook or an edition file; one that cannot be read is one error. */
async function readFileOf(
  path: string,
  published: Publications,
  say: Say,
  { limits, password, askPassword, withIds, ...options }: ReadOptions & { readonly nowMs: number },
): Promise<Checked> {
  if (/\.json$/i.test(path)) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null)
      throw new UsageError([
        `待签名的数据 ${path}：找不到，或读不出来`,
        `edition ${path}: not found, or cannot be read`,
      ])
    return checkEditionFile(basename(path), text, published, say)
  }
  const opened = await readProtected(path, { limits, password, askPassword })
  if (!opened.ok) return refusedBook(basename(path), opened.fault, say)
  const checked = checkBook(opened.value, published, say, options)
  if (withIds !== undefined) await writeWithIds(withIds, path, opened.value, checked.ids)
  return checked
}

/** `liangping check`: every error and warning of a workbook by its cell, and a summary of what it would publish. */
export const checkCommand = command({
  name: 'check',
  about: [
    '核对工作簿，列出每一处错误和它的单元格',
    'Check the office’s workbook, and tell every mistake by its cell',
  ],
  args,
  async run({ args: given, rawArgs, tell }) {
    const say = createOfficeSay(tell.locale)
    const open = await heldOpen(given.book)
    if (open) tell.complain(open)
    assertLedgerFile(given.ledger)
    const published = await publicationsIn(given.published, tell)
    const checked = await checkFile(given.book, published, say, await readOptions(given, rawArgs, tell))
    const { errors, warnings, summary } = checked
    const printed = given.json
      ? JSON.stringify({ errors, warnings, summary: summary ?? {} }, null, 1)
      : reportLines(checked, say).join('\n')
    tell.say(printed)
    if (given.ledger !== undefined) {
      const words = { book: given.book, accepted: [], correction: null, madeAt: Date.now() }
      // The scenes are loaded for it alone.
      const { ledgersIn } = await import('./ledger-command')
      await ledgersIn(checked, published, tell.locale).write(given.ledger, words)
    }
    if (errors.length > 0) process.exitCode = 1
  },
})
