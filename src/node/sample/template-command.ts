import { writeFile } from 'node:fs/promises'
import { createOfficeSay } from '@/core/i18n/office-say'
import { command } from '@/node/command/command'
import { templateBook } from '@/node/publisher/template-book'
import { writeHandouts } from '@/node/publisher/write-handouts'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  out: { type: 'positional', required: false, about: ['要写的 .xlsx 文件', 'the .xlsx file to write'] },
  'for-districts': {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '按上一期给每个区(市)写一份工作簿，写进这个文件夹',
      'writes one workbook a district into this folder, filled in from the last quarter',
    ],
  },
  published: {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '与 --for-districts 连用：数据目录，其中最新的一期就是上一期',
      'with --for-districts: the published folder whose newest quarter is the last one',
    ],
  },
  from: {
    type: 'string',
    valueHint: 'WORKBOOK',
    about: [
      '与 --for-districts 连用：改用上一期的工作簿',
      'with --for-districts: the last quarter’s workbook instead',
    ],
  },
  due: {
    type: 'string',
    valueHint: 'DAY',
    about: ['与 --for-districts 连用：报送截止日期', 'with --for-districts: until when they are sent in'],
  },
  sample: {
    type: 'boolean',
    about: [
      '改写出示例城市最新的、填好的工作簿，供练习',
      'the sample city’s newest workbook instead, filled in: to try checking and publishing with',
    ],
  },
  force: { type: 'boolean', about: ['覆盖已有的文件', 'overwrite a file that is there'] },
} as const

async function sampleBook(): Promise<Uint8Array> {
  const { newestSampleBook } = await import('#mock/books/sample-books')
  return (await newestSampleBook()).bytes
}

/** `liangping template`: writes the blank workbook, or the sample's. A file that is there, or cannot be written, is a UsageError. */
export const templateCommand = command({
  name: 'template',
  about: ['写出空白工作簿，供填写', 'Write the blank workbook for the office to fill in'],
  args,
  async run({ args: given, lang, tell }) {
    const say = createOfficeSay(lang ?? 'zh-CN')
    const { out = '', 'for-districts': dir } = given
    if (dir !== undefined) return tell.say((await writeHandouts(dir, given, say, tell)).join('\n'))
    if (!/\.xlsx$/i.test(out))
      throw new UsageError([
        `${out || '（空）'}：文件名应以 .xlsx 结尾`,
        `${out || '(empty)'}: expected a file name ending in .xlsx`,
      ])
    const bytes = given.sample ? await sampleBook() : await templateBook(say)
    try {
      await writeFile(out, bytes, { flag: given.force ? 'w' : 'wx' })
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      throw new UsageError(
        isThere
          ? [`${out} 已经存在：加 --force 覆盖它`, `${out} is there already: --force overwrites it`]
          : [`${out}：写不进去`, `${out}: cannot be written`],
      )
    }
    tell.say(out)
  },
})
