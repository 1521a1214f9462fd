import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { EMBEDS_FOLDER } from '@/channels/embeds/names'
import { lineOf } from '@/core/publication/problems'
import { KEYS, PUBLISHED } from './common-args'
import { refuseUnknownArguments } from './known-options'
import { readTrustedKeys } from './trusted-keys'
import { verifyFolder } from './verify-folder'

const args = {
  dir: PUBLISHED,
  keys: KEYS,
} as const

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** `liangping verify`: everything that is wrong with a published folder, a line each (exit 1), or that nothing is. */
export const verifyCommand = defineCommand({
  meta: {
    name: 'verify',
    description: 'Verify a published folder: signature, digests, schema, meaning, figures',
  },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const keys = given.keys === undefined ? undefined : await readTrustedKeys(given.keys)
    const { problems, notes, orphans, index } = await verifyFolder(given.dir, keys)
    problems.forEach((problem) => complain(lineOf(problem)))
    if (!existsSync(join(given.dir, EMBEDS_FOLDER)))
      say(`note: ${EMBEDS_FOLDER}/ is not there: publishing again writes the press pages`)
    notes.forEach((line) => say(`note: ${line}`))
    orphans.forEach((path) => say(`orphan: ${path}: nothing in the index leads to it`))
    if (keys === undefined) complain('the signature was not checked: no --keys given')
    if (problems.length > 0) {
      complain(`${count(problems.length, 'problem')} in ${given.dir}`)
      process.exitCode = 1
      return
    }
    if (index)
      say(
        `sound: ${count(index.editions.length, 'edition')}, current ${index.current}, sequence ${index.sequence}`,
      )
  },
})
