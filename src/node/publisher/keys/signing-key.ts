import { readFile } from 'node:fs/promises'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import type { Teller } from '@/node/command/teller'
import { looseKeyFile, readSigningKey, type AskPassphrase } from '../key-file'
import { typedUnseen } from '../terminal'
import { keyElsewhere } from './elsewhere'
import { readPublicKey } from './public-key'

/** Options of every command that signs. */
export const SIGNING = {
  'passphrase-file': {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '私钥的口令，文件的第一行；不给就在终端里问',
      'the private key’s passphrase, the first line of a file; without it the terminal is asked',
    ],
  },
  'sign-with': {
    type: 'string',
    valueHint: 'COMMAND',
    about: [
      '由这个命令签名（令牌、加密机）：标准输入给它字节，它回答签名；--key 这时是公钥文件',
      'let this command sign (a token, an HSM): it gets the bytes on its standard input, and answers the signature; --key is then a file of the public key',
    ],
  },
} as const

export interface SigningArgs {
  readonly 'passphrase-file'?: string | undefined
  readonly 'sign-with'?: string | undefined
}

/** The first line of a file of a passphrase; an empty one is a UsageError. */
export async function passphraseIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (line !== '') return line
  throw new UsageError([
    `--passphrase-file ${file}：读不出来，或第一行是空的`,
    `--passphrase-file ${file}: cannot be read, or its first line is empty`,
  ])
}

/** Asks for passphrases: the file first, else whoever sits at the terminal. */
const passphraseAsker =
  (file: string | undefined, { text }: Pick<Teller, 'text'>): AskPassphrase =>
  async (keyFile) => {
    if (file !== undefined) return passphraseIn(file)
    const terminal = { input: process.stdin, output: process.stderr }
    if (!terminal.input.isTTY) return null
    return typedUnseen(text([`${keyFile} 的口令：`, `passphrase of ${keyFile}: `]), terminal)
  }

/** The key that a command signs with; a file that others can read is warned of. */
export async function signingKeyOf(
  file: string,
  given: SigningArgs,
  tell: Pick<Teller, 'text' | 'complain'>,
): Promise<SigningKey> {
  const command = given['sign-with']
  if (command !== undefined) return keyElsewhere(await readPublicKey(file), command)
  const key = await readSigningKey(file, passphraseAsker(given['passphrase-file'], tell))
  const loose = await looseKeyFile(file)
  if (loose !== null) tell.complain(loose)
  return key
}
