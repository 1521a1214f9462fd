import { readFile } from 'node:fs/promises'
import { UsageError } from '@/office/publishing/usage-error'
import { readHeadingsFile, type HeadingMap } from '@/office/workbook/heading-map'
import { READ_LIMITS, type ReadLimits } from './read-apart'

/** Options of the commands that read a workbook. */
export const READING = {
  headings: {
    type: 'string',
    valueHint: 'FILE',
    about: ['表头对照文件，从发布页下载', 'what headings mean, as downloaded from the publishing page'],
  },
  'memory-mb': {
    type: 'string',
    valueHint: 'MB',
    about: ['读文件最多用多少内存（默认：512）', 'memory that reading may take (default: 512)'],
  },
  seconds: {
    type: 'string',
    valueHint: 'S',
    about: ['读文件最多用多少秒（默认：20）', 'time that reading may take (default: 20)'],
  },
} as const

export interface ReadOptions {
  readonly headings?: HeadingMap | undefined
  readonly limits?: ReadLimits | undefined
}

interface Given {
  readonly headings?: string | undefined
  readonly 'memory-mb'?: string | undefined
  readonly seconds?: string | undefined
}

function numberOf(name: string, text: string | undefined, usual: number): number {
  const number = text === undefined ? usual : Number(text)
  if (Number.isFinite(number) && number > 0) return number
  throw new UsageError([`--${name} ${text}：应为大于 0 的数`, `${name} ${text}: expected a number above 0`])
}

async function headingsIn(path: string | undefined): Promise<HeadingMap | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => null)
  const read = text === null ? null : readHeadingsFile(text)
  if (read?.ok) return read.value
  throw new UsageError([
    `--headings ${path}：不是能读的表头对照文件`,
    `headings ${path}: not a file of headings that can be read`,
  ])
}

/** What the options of a command say of reading; a value that makes no sense is a UsageError. */
export const readOptions = async (given: Given): Promise<ReadOptions> => ({
  headings: await headingsIn(given.headings),
  limits: {
    memoryMb: numberOf('memory-mb', given['memory-mb'], READ_LIMITS.memoryMb),
    seconds: numberOf('seconds', given.seconds, READ_LIMITS.seconds),
  },
})
