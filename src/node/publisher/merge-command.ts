import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createOfficeSay } from '@/core/i18n/office-say'
import { command } from '@/node/command/command'
import type { Say } from '@/core/i18n/say'
import { returnName } from '@/office/districts/file-names'
import { checkMerged, filedMistakes, returnsOf, type FiledMistake } from '@/office/districts/filed'
import { mergeFiles } from '@/office/districts/merge'
import { mergedSheets } from '@/office/districts/merged-sheets'
import { mistakeLines, submissionLines } from '@/office/districts/report'
import { returnBook } from '@/office/districts/return-book'
import type { SentFile } from '@/office/districts/sent'
import { dayAt } from '@/office/plausibility/days'
import { UsageError } from '@/office/publishing/usage-error'
import { publicationsIn } from './check-command'
import { lackingCharacters } from './lacking-characters'
import { readingApart, type ReadLimits } from './read-apart'
import { limitsOf, READING } from './read-options'
import { writeBook } from '@/office/districts/write-book'

const args = {
  dir: {
    type: 'positional',
    required: true,
    about: [
      '放着发回的工作簿的文件夹，“全市”工作簿也在里面',
      'the folder of the workbooks that came back, with the office’s own beside them',
    ],
  },
  out: {
    type: 'string',
    valueHint: 'FILE',
    about: ['把合并好的工作簿写成这个 .xlsx', 'writes the merged workbook into this .xlsx'],
  },
  returns: {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '把有错的工作簿写回这个文件夹：错误写成批注，最前面有退回清单',
      'writes each district’s own workbook back, with what is wrong as notes and as a list in front',
    ],
  },
  published: {
    type: 'string',
    valueHint: 'DIR',
    about: ['与之比较的数据目录', 'published folder to compare with'],
  },
  json: {
    type: 'boolean',
    about: ['打印成 JSON：{ submissions, mistakes }', 'print { submissions, mistakes } as JSON'],
  },
  'memory-mb': READING['memory-mb'],
  seconds: READING.seconds,
} as const

const IS_BOOK = /\.(?:xlsx|xls|et|ods|xlsb|xlsm)$/i
/** Files that are read at the same time. */
const AT_ONCE = 2

/** The names of the workbooks in a folder; a folder that is not there, or holds none, is a UsageError. */
async function booksIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => null)
  if (!names) throw new UsageError([`文件夹 ${dir}：找不到`, `folder ${dir}: not found`])
  // Office programs put a lock file beside an open workbook.
  const books = names.filter((name) => IS_BOOK.test(name) && !/^(?:\.|~\$)/u.test(name)).sort()
  if (books.length === 0)
    throw new UsageError([`文件夹 ${dir}：里面没有工作簿`, `folder ${dir}: holds no workbook`])
  return books
}

const readAll = (dir: string, limits: ReadLimits): Promise<readonly SentFile[]> =>
  readingApart(limits, async (read) => {
    const names = await booksIn(dir)
    const files: SentFile[] = []
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE).map(async (name): Promise<SentFile> => {
        const path = join(dir, name)
        const day = dayAt((await stat(path)).mtimeMs)
        return { name: name.normalize('NFC'), day, reading: await read(path) }
      })
      files.push(...(await Promise.all(some)))
    }
    return files
  })

async function save(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    const why = error.code ?? error.message
    throw new UsageError([`${path}：写不进去（${why}）`, `${path}: cannot be written (${why})`])
  })
}

/** Nothing is written among what came in: it would be merged the next time. */
function assertElsewhere(dir: string, path: string | undefined, option: string): void {
  if (path === undefined) return
  const folder = option === '--out' ? dirname(path) : path
  if (resolve(folder) === resolve(dir))
    throw new UsageError([
      `${option} ${path}：要写到 ${dir} 以外的文件夹`,
      `${option} ${path}: give another folder than ${dir}`,
    ])
}

async function writeReturns(
  from: string,
  to: string,
  byFile: ReadonlyMap<string, readonly FiledMistake[]>,
  { say, paper }: { readonly say: Say; readonly paper: Say },
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const [file, mistakes] of byFile) {
    const bytes = await readFile(join(from, file))
    const returned = await returnBook({ name: file, bytes }, mistakes, paper)
    const path = join(to, returnName(file))
    if (returned) await save(path, returned)
    lines.push(
      returned
        ? say.t('workbook.districts.report.returned', { file: path, count: mistakes.length })
        : say.t('workbook.districts.report.unreturned', { file }),
    )
  }
  return lines
}

/** `liangping merge`: one workbook of what the districts sent in; all that is wrong by file, sheet and cell. */
export const mergeCommand = command({
  name: 'merge',
  about: [
    '合并各区(市)发回的工作簿，退回有错的',
    'Merge the workbooks that the districts sent in, and return what is wrong',
  ],
  args,
  async run({ args: given, lang, tell }) {
    const { dir, out, returns } = given
    const say = createOfficeSay(tell.locale)
    // What goes back to the districts is Chinese where nobody asks for another language.
    const paper = createOfficeSay(lang ?? 'zh-CN')
    if (out !== undefined && !/\.xlsx$/i.test(out))
      throw new UsageError([`--out ${out}：文件名应以 .xlsx 结尾`, `--out ${out}: expected a file .xlsx`])
    assertElsewhere(dir, out, '--out')
    assertElsewhere(dir, returns, '--returns')
    const published = await publicationsIn(given.published, tell)
    const merged = mergeFiles(await readAll(dir, limitsOf(given)), dayAt(Date.now()))
    const desk = { nowMs: Date.now(), lacking: await lackingCharacters() }
    const mistakesIn = (words: Say) =>
      filedMistakes(merged, checkMerged(merged, published, desk, words), words)
    const mistakes = mistakesIn(say)
    const lines: string[] = []
    if (out !== undefined && merged.book) {
      await save(out, await writeBook(mergedSheets(merged.book)))
      lines.push(say.t('workbook.districts.report.merged', { file: out }))
    }
    if (returns !== undefined) {
      const returned = returnsOf(paper.locale === say.locale ? mistakes : mistakesIn(paper), merged)
      lines.push(...(await writeReturns(dir, returns, returned, { say, paper })))
    }
    const { submissions } = merged
    const report = () =>
      [...submissionLines(merged, say), ...mistakeLines(mistakes, say), ...lines].join('\n')
    tell.say(given.json ? JSON.stringify({ submissions, mistakes }, null, 1) : report())
    if (mistakes.some(({ weight }) => weight === 'refuse')) process.exitCode = 1
  },
})
