import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import type { Publications } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import { createOfficeSay } from '@/core/i18n/office-say'
import type { Locale, Say } from '@/core/i18n/say'
import { checkBook } from '@/office/workbook/check-book'
import { refusedBook, type Checked } from '@/office/workbook/checked'
import { checkEditionFile } from '@/office/workbook/edition-file'
import { reportLines } from '@/office/plausibility/report'
import { reviewed } from '@/office/plausibility/reviewed'
import { BOOK } from './common-args'
import { lackingCharacters } from './lacking-characters'
import { refuseUnknownArguments } from './known-options'
import { readApart } from './read-apart'
import { READING, readOptions, type ReadOptions } from './read-options'
import { readFolder } from './read-folder'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  book: BOOK,
  published: {
    type: 'string',
    valueHint: 'DIR',
    description:
      'published folder to compare with; its digests, schema and meaning are checked, not its signature',
  },
  json: { type: 'boolean', description: 'print { errors, warnings, summary } as JSON' },
  ...READING,
  lang: { type: 'string', valueHint: 'zh-CN|en', description: 'language of the report (default: zh-CN)' },
} as const

/** A language of the report; another is a UsageError. */
export function localeOf(text: string | undefined): Locale {
  if (text === undefined || text === 'zh-CN' || text === 'zh') return 'zh-CN'
  if (text === 'en') return 'en'
  throw new UsageError(`lang ${text || '(empty)'}: expected zh-CN or en`)
}

/** The publications of a folder; none without a folder. A folder that cannot be read is a UsageError. */
async function publicationsIn(dir: string | undefined): Promise<Publications> {
  if (dir === undefined) return []
  const folder = await readFolder(dir, undefined)
  if (folder.ok) return folder.value.publications
  const [first] = folder.problems
  throw new UsageError(`published folder ${dir}: ${first ? lineOf(first) : 'cannot be read'}`)
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
  const desk = { nowMs: Date.now(), lacking: await lackingCharacters() }
  const checked = correcting(await readFileOf(path, published, say, options), correction?.trim())
  return reviewed(checked, published, desk, say)
}

/** Reads a workbook or an edition file; one that cannot be read is one error. */
async function readFileOf(
  path: string,
  published: Publications,
  say: Say,
  { headings, limits }: ReadOptions,
): Promise<Checked> {
  if (/\.json$/i.test(path)) {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) throw new UsageError(`edition ${path}: not found, or cannot be read`)
    return checkEditionFile(basename(path), text, published, say)
  }
  const opened = await readApart(path, limits)
  return opened.ok
    ? checkBook(opened.value, published, say, { headings })
    : refusedBook(basename(path), opened.fault, say)
}

/** `liangping check`: every error and warning of a workbook by its cell, and a summary of what it would publish. */
export const checkCommand = defineCommand({
  meta: { name: 'check', description: 'Check the office’s workbook, and tell every mistake by its cell' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const say = createOfficeSay(localeOf(given.lang))
    const checked = await checkFile(
      given.book,
      await publicationsIn(given.published),
      say,
      await readOptions(given),
    )
    const { errors, warnings, summary } = checked
    const printed = given.json
      ? JSON.stringify({ errors, warnings, summary: summary ?? {} }, null, 1)
      : reportLines(checked, say).join('\n')
    process.stdout.write(`${printed}\n`)
    if (errors.length > 0) process.exitCode = 1
  },
})
