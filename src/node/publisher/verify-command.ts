import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EMBEDS_FOLDER } from '@/channels/embeds/names'
import { KEYS, PUBLISHED, UNSIGNED } from './common-args'
import { placedCommand, STORE } from '@/node/store/placed-command'
import { readTrustedKeys } from './trusted-keys'
import { verifyFolder } from './verify-folder'

const args = {
  dir: PUBLISHED,
  keys: KEYS,
  root: {
    type: 'string',
    valueHint: 'SHA256',
    about: [
      '第二格式：1.root.json 的摘要，和屏幕配置里的一样',
      'format 2: the digest of 1.root.json, as in the configuration of displays',
    ],
  },
  ...STORE,
} as const

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** `liangping verify`: everything that is wrong with a published folder, a line each (exit 1), or that nothing is. */
export const verifyCommand = placedCommand({
  name: 'verify',
  about: [
    '核验数据目录：签名、摘要、格式、含义、各项指标',
    'Verify a published folder: signature, digests, schema, meaning, figures',
  ],
  args,
  place: ({ dir, endpoint, copy }) => ({ to: dir, endpoint, copy }),
  async run({ args: given, tell: { say, complain, problem: lineOf }, home: { dir, name } }) {
    const keys = given.keys === undefined ? undefined : await readTrustedKeys(given.keys)
    const { problems, notes, orphans, index } = await verifyFolder(dir, keys, { root: given.root })
    problems.forEach((problem) => complain(lineOf(problem)))
    if (!existsSync(join(dir, EMBEDS_FOLDER)))
      say([
        `注意：没有 ${EMBEDS_FOLDER}/：再公开一次就会写出媒体图表`,
        `note: ${EMBEDS_FOLDER}/ is not there: publishing again writes the press pages`,
      ])
    notes.forEach(([zh, en]) => say([`注意：${zh}`, `note: ${en}`]))
    orphans.forEach((path) =>
      say([`多余：${path}：目录里没有指向它的`, `orphan: ${path}: nothing in the index leads to it`]),
    )
    if (keys === undefined) complain(UNSIGNED)
    if (problems.length > 0) {
      complain([`${name} 里有 ${problems.length} 处问题`, `${count(problems.length, 'problem')} in ${name}`])
      process.exitCode = 1
      return
    }
    if (index)
      say([
        `完好：${index.editions.length} 个版次，当前 ${index.current}，序号 ${index.sequence}`,
        `sound: ${count(index.editions.length, 'edition')}, current ${index.current}, sequence ${index.sequence}`,
      ])
  },
})
