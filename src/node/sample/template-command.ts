import { writeFile } from 'node:fs/promises'
import { defineCommand } from 'citty'
import { createOfficeSay } from '@/core/i18n/office-say'
import { localeOf } from '@/node/publisher/check-command'
import { refuseUnknownArguments } from '@/node/publisher/known-options'
import { templateBook } from '@/node/publisher/template-book'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  out: { type: 'positional', required: true, description: 'the .xlsx file to write' },
  sample: {
    type: 'boolean',
    description: 'the sample city’s newest workbook instead, filled in: to try checking and publishing with',
  },
  force: { type: 'boolean', description: 'overwrite a file that is there' },
  lang: { type: 'string', valueHint: 'zh-CN|en', description: 'language of the notes (default: zh-CN)' },
} as const

async function sampleBook(): Promise<Uint8Array> {
  const { newestSampleBook } = await import('#mock/books/sample-books')
  return (await newestSampleBook()).bytes
}

/** `liangping template`: writes the blank workbook, or the sample's. A file that is there, or cannot be written, is a UsageError. */
export const templateCommand = defineCommand({
  meta: { name: 'template', description: 'Write the blank workbook for the office to fill in' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const { out } = given
    if (!/\.xlsx$/i.test(out))
      throw new UsageError(`${out || '(empty)'}: expected a file name ending in .xlsx`)
    const say = createOfficeSay(localeOf(given.lang))
    const bytes = given.sample ? await sampleBook() : await templateBook(say)
    try {
      await writeFile(out, bytes, { flag: given.force ? 'w' : 'wx' })
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      throw new UsageError(
        isThere ? `${out} is there already: --force overwrites it` : `${out}: cannot be written`,
      )
    }
    process.stdout.write(`${out}\n`)
  },
})
