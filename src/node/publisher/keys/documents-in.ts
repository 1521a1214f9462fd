import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lineOf } from '@/core/publication/problems'
import type { Metadata, Role, TufKeys } from '@/core/publication/tuf/contract'
import { signersOf } from '@/core/publication/tuf/keys'
import { readMetadata } from '@/core/publication/tuf/metadata'
import { UsageError } from '@/office/publishing/usage-error'
import { textOrNull } from '../tuf/roots'
import { newestTargets, targetsName } from '../tuf/trust'

/** Whose signatures a document needs. */
export interface AskedSignatures {
  readonly by: 'root' | 'root-before'
  readonly role: Role
  readonly keys: TufKeys
}

/** A document for root keys to sign, and whose signatures it needs. */
export interface ToSign {
  readonly name: string
  readonly document: Metadata<'root'> | Metadata<'targets'>
  readonly asked: readonly AskedSignatures[]
}

async function readDocument<K extends 'root' | 'targets'>(
  dir: string,
  name: string,
  kind: K,
): Promise<Metadata<K>> {
  const read = readMetadata(kind, (await textOrNull(join(dir, name))) ?? '')
  if (read.ok) return read.value
  const line = read.problems.map(lineOf).join('; ')
  throw new UsageError([`${join(dir, name)}：${line}`, `${join(dir, name)}: ${line}`])
}

const askedBy = (
  by: AskedSignatures['by'],
  root: Metadata<'root'>,
  role: 'root' | 'targets',
): AskedSignatures => ({
  ...{ by, role: root.signed.roles[role], keys: root.signed.keys },
})

/** The documents of a folder: every root, and the newest delegations. None at all is a UsageError. */
export async function documentsIn(dir: string): Promise<readonly ToSign[]> {
  const versions = (await readdir(dir).catch(() => []))
    .map((name) => Number(/^(\d{1,9})\.root\.json$/.exec(name)?.[1] ?? 0))
    .filter((version) => version > 0)
    .sort((a, b) => a - b)
  const found: ToSign[] = []
  let before: Metadata<'root'> | undefined
  for (const version of versions) {
    const name = `${version}.root.json`
    const document = await readDocument(dir, name, 'root')
    const asked = [
      askedBy('root', document, 'root'),
      ...(before ? [askedBy('root-before', before, 'root')] : []),
    ]
    found.push({ name, document, asked })
    before = document
  }
  if (before === undefined)
    throw new UsageError([
      `--trust ${dir}：里面没有 1.root.json（见 liangping keys ceremony）`,
      `--trust ${dir}: holds no 1.root.json (see liangping keys ceremony)`,
    ])
  const name = targetsName(await newestTargets(dir))
  found.push({
    name,
    document: await readDocument(dir, name, 'targets'),
    asked: [askedBy('root', before, 'targets')],
  })
  return found
}

/** How many of the signatures that a document needs it has. */
export const signedSoFar = ({ document }: ToSign, { role, keys }: AskedSignatures): number =>
  signersOf(document.canonical, document.signatures, keys, role).length

/** Whether nothing is lacking. */
export const isSigned = (toSign: ToSign): boolean =>
  toSign.asked.every((asked) => signedSoFar(toSign, asked) >= asked.role.threshold)
