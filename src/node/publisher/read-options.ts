import { readFile } from 'node:fs/promises'
import type { Teller } from '@/node/command/teller'
import { UsageError } from '@/office/publishing/usage-error'
import type { BookForm } from '@/office/workbook/book-form'
import { readHeadingsFile, type HeadingMap } from '@/office/workbook/heading-map'
import { FORM, formIn } from './form-options'
import { READ_LIMITS, type ReadLimits } from './read-apart'
import { typedUnseen, type Terminal } from './terminal'

/** Options of the commands that read a workbook. */
export const READING = {
  headings: {
    type: 'string',
    valueHint: 'FILE',
    about: ['表头对照文件，从发布页下载', 'what headings mean, as downloaded from the publishing page'],
  },
  'password-file': {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '工作簿的密码，写在文件的第一行；不给就在终端询问',
      'the workbook’s password, the first line of a file; without it the terminal is asked',
    ],
  },
  ...FORM,
  'with-ids': {
    type: 'string',
    valueHint: 'FILE.xlsx',
    about: [
      '没有项目编号的工作簿：写出一份带编号的',
      'writes a copy of a workbook that has no ids, with those that its projects have',
    ],
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
  readonly form?: BookForm | undefined
  /** Where a copy with ids is written. */
  readonly withIds?: string | undefined
  readonly limits?: ReadLimits | undefined
  readonly password?: string | undefined
  /** Asks for the password of a protected file; null where nobody gives one. */
  readonly askPassword?: (() => Promise<string | null>) | undefined
}

type Given = { readonly [name in keyof typeof READING]?: string | undefined }

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

async function passwordIn(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => '')
  const [password = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (password !== '') return password
  throw new UsageError([
    `--password-file ${path}：读不出来，或第一行是空的`,
    `--password-file ${path}: cannot be read, or its first line is empty`,
  ])
}

/** Asks at the terminal, without showing what is typed; nothing is asked where there is none. */
const passwordAsker = ({ text }: Teller, terminal: Terminal) =>
  terminal.input.isTTY
    ? () =>
        typedUnseen(text(['工作簿有密码保护。密码： ', 'The workbook is protected. Password: ']), terminal)
    : undefined

/** How much reading may take; a value that makes no sense is a UsageError. */
export const limitsOf = (given: Pick<Given, 'memory-mb' | 'seconds'>): ReadLimits => ({
  memoryMb: numberOf('memory-mb', given['memory-mb'], READ_LIMITS.memoryMb),
  seconds: numberOf('seconds', given.seconds, READ_LIMITS.seconds),
})

/** What the options of a command say of reading; a value that makes no sense is a UsageError. */
export const readOptions = async (
  given: Given,
  rawArgs: readonly string[],
  tell: Teller,
): Promise<ReadOptions> => ({
  headings: await headingsIn(given.headings),
  form: formIn(given, rawArgs),
  withIds: given['with-ids'],
  password: await passwordIn(given['password-file']),
  askPassword: passwordAsker(tell, { input: process.stdin, output: process.stderr }),
  limits: limitsOf(given),
})
