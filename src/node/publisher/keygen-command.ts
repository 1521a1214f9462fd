import { join } from 'node:path'
import { above, assertPrivate, isThere } from './above'
import { isKeyId, writeSigningKey } from './key-file'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import { command } from '@/node/command/command'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  out: {
    type: 'string',
    required: true,
    valueHint: 'DIR',
    about: ['存放私钥 NAME.pem 的文件夹', 'folder for the private key, NAME.pem'],
  },
  kid: {
    type: 'string',
    required: true,
    valueHint: 'NAME',
    about: ['密钥的编号，例如 office-2021', 'id of the key, such as office-2021'],
  },
  sample: { type: 'boolean', about: ['只能签示例数据的密钥', 'a key for illustrative data only'] },
} as const

/**
 * `liangping keygen`: writes a new signing key to a file that only its owner can read, and prints the public key for
 * displays.
 */
export const keygenCommand = command({
  name: 'keygen',
  about: [
    '生成签名密钥（Ed25519），并打印要告诉屏幕的公钥',
    'Make a signing key (Ed25519), and print what displays are told of it',
  ],
  args,
  async run({ args: given, tell: { complain } }) {
    if (!isKeyId(given.kid))
      throw new UsageError([
        `--kid ${given.kid || '（空）'}：只能用字母、数字和 . _ -，最多 64 个`,
        `--kid ${given.kid || '(empty)'}: expected letters, digits, ".", "_" and "-", 64 at most`,
      ])
    if (given.out === '')
      throw new UsageError(['--out（空）：应为一个文件夹', '--out (empty): expected a folder'])
    await assertPrivate('out', given.out)
    const file = join(given.out, `${given.kid}.pem`)
    if (await isThere(file))
      throw new UsageError([
        `${file}：已经存在；密钥从不覆盖`,
        `${file}: is there already; a key is never overwritten`,
      ])
    const key = generateKey(given.kid, given.sample === true)
    await writeSigningKey(file, key).catch((error: NodeJS.ErrnoException) => {
      const why = error.code ?? error.message
      throw new UsageError([`${file}：写不进去（${why}）`, `${file}: cannot be written (${why})`])
    })
    const tree = await above(given.out, '.git')
    complain([
      `私钥：${file}（只有您能读；不要给任何人，另存一份离线的副本）`,
      `private key: ${file} (only you can read it; keep it secret, and keep a copy offline)`,
    ])
    if (tree !== null)
      complain([
        `它在 git 的工作目录 ${tree} 里：千万不要提交`,
        `it lies in a working tree of git, ${tree}: never commit it`,
      ])
    complain([
      '公钥，用于 display.config.json 的 "trustedKeys" 和 --keys：',
      'for "trustedKeys" in display.config.json, and for --keys:',
    ])
    process.stdout.write(`${JSON.stringify(trustedKeyOf(key))}\n`)
  },
})
