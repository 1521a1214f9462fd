import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { INDEX_FILE } from '@/core/publication/contract'
import { isKeyId, writeSigningKey } from './key-file'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import { refuseUnknownArguments } from './known-options'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  out: {
    type: 'string',
    required: true,
    valueHint: 'DIR',
    description: 'folder for the private key, NAME.pem',
  },
  kid: {
    type: 'string',
    required: true,
    valueHint: 'NAME',
    description: 'id of the key, such as office-2021',
  },
  sample: { type: 'boolean', description: 'a key for illustrative data only' },
} as const

const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null

/** The nearest folder from `dir` upwards that contains `name`; null where none does. */
async function above(dir: string, name: string): Promise<string | null> {
  for (let at = resolve(dir); ; at = dirname(at)) {
    if (await isThere(join(at, name))) return at
    if (dirname(at) === at) return null
  }
}

/**
 * `liangping keygen`: writes a new signing key to a file that only its owner can read, and prints the public key for
 * displays.
 */
export const keygenCommand = defineCommand({
  meta: {
    name: 'keygen',
    description: 'Make a signing key (Ed25519), and print what displays are told of it',
  },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    if (!isKeyId(given.kid))
      throw new UsageError(
        `--kid ${given.kid || '(empty)'}: expected letters, digits, ".", "_" and "-", 64 at most`,
      )
    if (given.out === '') throw new UsageError('--out (empty): expected a folder')
    const published = await above(given.out, INDEX_FILE)
    if (published !== null)
      throw new UsageError(
        `--out ${given.out}: lies in the published folder ${published}, which everybody may read`,
      )
    const file = join(given.out, `${given.kid}.pem`)
    if (await isThere(file)) throw new UsageError(`${file}: is there already; a key is never overwritten`)
    const key = generateKey(given.kid, given.sample === true)
    await writeSigningKey(file, key).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file}: cannot be written (${error.code ?? error.message})`)
    })
    const tree = await above(given.out, '.git')
    const tell = (line: string) => void process.stderr.write(`${line}\n`)
    tell(`private key: ${file} (only you can read it; keep it secret, and keep a copy offline)`)
    if (tree !== null) tell(`it lies in a working tree of git, ${tree}: never commit it`)
    tell('for "trustedKeys" in display.config.json, and for --keys:')
    process.stdout.write(`${JSON.stringify(trustedKeyOf(key))}\n`)
  },
})
