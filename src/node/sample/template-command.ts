import { writeFile } from 'node:fs/promises'
import { createOfficeSay } from '@/core/i18n/office-say'
import { command } from '@/node/command/command'
import { templateBook } from '@/node/publisher/template-book'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  out: { type: 'positional', required: true, about: ['要写的 .xlsx 文件', 'the .xlsx file to write'] },
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
    const { out } = given
    if (!/\.xlsx$/i.test(out))
      throw new UsageError([
        `${out || '（空）'}：文件名应以 .xlsx 结尾`,
        `${out || '(empty)'}: expected a file name ending in .xlsx`,
      ])
    const say = createOfficeSay(lang ?? 'zh-CN')
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
