import { join } from 'node:path'
import { parseJson } from '@/core/publication/parse'
import { accepted, inSource, refused, type Refused, type Result } from '@/core/publication/problems'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import {
  EDITIONS,
  NOTICES,
  TUF_FOLDER,
  type Kind,
  type Metadata,
  type Role,
  type TufKeys,
} from '@/core/publication/tuf/contract'
import { parseIndex2, parseNotices2, type Index2, type Notices2 } from '@/core/publication/tuf/index-2'
import { verifyThreshold } from '@/core/publication/tuf/keys'
import { readMetadata } from '@/core/publication/tuf/metadata'
import { delegationOf } from './policy'
import { readRoots, textOrNull, type RootFile } from './roots'

/** Metadata with their file's text. */
export type Filed<K extends Kind> = Metadata<K> & { readonly text: string }

/** A folder of TUF, verified from its first root to its targets; whether something expired is not asked here. */
export interface Repository {
  readonly roots: readonly RootFile[]
  readonly root: RootFile
  readonly timestamp: Filed<'timestamp'>
  readonly snapshot: Filed<'snapshot'>
  readonly targets: Filed<'targets'>
  readonly editions: Filed<'targets'>
  readonly notices: Filed<'targets'>
  readonly index: Index2
  readonly noticeList: Notices2
}

const refuse = (name: string, problem: string, path = ''): Refused =>
  inSource(`${TUF_FOLDER}/${name}`, refused([{ path, problem }]))

async function metadataIn<K extends Kind>(
  dir: string,
  name: string,
  kind: K,
  { keys, role, version }: { keys: TufKeys; role: Role; version: number | null },
): Promise<Result<Filed<K>>> {
  const text = await textOrNull(join(dir, TUF_FOLDER, name))
  if (text === null) return refuse(name, 'cannot be read')
  const read = readMetadata(kind, text)
  if (!read.ok) return inSource(`${TUF_FOLDER}/${name}`, read)
  const found = read.value.signed.version
  if (version !== null && found !== version) return refuse(name, `expected version ${version}, got ${found}`)
  if (!verifyThreshold(read.value, keys, role)) return refuse(name, 'not signed by enough of its keys')
  return accepted({ ...read.value, text })
}

/** The payload of a delegated role's one target. */
async function targetOf<T>(
  dir: string,
  { signed }: Metadata<'targets'>,
  target: string,
  parse: (value: unknown) => Result<T>,
): Promise<Result<T>> {
  const file = signed.targets.get(target)
  if (file === undefined) return refuse(target, 'is not signed by its role')
  const name = `targets/${file.hashes.sha256}.${target}`
  const text = await textOrNull(join(dir, TUF_FOLDER, name))
  if (text === null) return refuse(name, 'cannot be read')
  if (sha256Hex(text) !== file.hashes.sha256)
    return refuse(name, 'is not what was written: its digest differs')
  const json = parseJson(text)
  const read = json.ok ? parse(json.value) : json
  return read.ok ? read : inSource(`${TUF_FOLDER}/${name}`, read)
}

async function belowRoot(
  dir: string,
  roots: readonly RootFile[],
  root: RootFile,
): Promise<Result<Repository>> {
  const { keys, roles } = root.signed
  const timestamp = await metadataIn(dir, 'timestamp.json', 'timestamp', {
    ...{ keys, role: roles.timestamp, version: null },
  })
  if (!timestamp.ok) return timestamp
  const { version, hashes } = timestamp.value.signed.meta['snapshot.json']
  const name = `${version}.snapshot.json`
  const snapshot = await metadataIn(dir, name, 'snapshot', { keys, role: roles.snapshot, version })
  if (!snapshot.ok) return snapshot
  if (hashes && sha256Hex(snapshot.value.text) !== hashes.sha256)
    return refuse(name, 'is not what was written: its digest differs')
  const versionOf = (role: string) => snapshot.value.signed.meta.get(`${role}.json`)?.version ?? 0
  const ofRole = (role: string, from: { keys: TufKeys; role: Role }) =>
    metadataIn(dir, `${versionOf(role)}.${role}.json`, 'targets', { ...from, version: versionOf(role) })
  const targets = await ofRole('targets', { keys, role: roles.targets })
  if (!targets.ok) return targets
  const editions = await ofRole(EDITIONS.role, delegationOf(targets.value.signed, EDITIONS.role))
  if (!editions.ok) return editions
  const notices = await ofRole(NOTICES.role, delegationOf(targets.value.signed, NOTICES.role))
  if (!notices.ok) return notices
  const index = await targetOf(dir, editions.value, EDITIONS.target, parseIndex2)
  if (!index.ok) return index
  const list = await targetOf(dir, notices.value, NOTICES.target, parseNotices2)
  if (!list.ok) return list
  return accepted({
    ...{ roots, root, timestamp: timestamp.value, snapshot: snapshot.value, targets: targets.value },
    ...{ editions: editions.value, notices: notices.value, index: index.value, noticeList: list.value },
  })
}

/**
 * What a published folder holds of format 2, every signature and digest checked from its own first root on; null where it
 * holds none. `lenient`: a publishing may have been cut off between a new root and the metadata that follow it, so older
 * roots will do.
 */
export async function readRepository(
  dir: string,
  { lenient = false } = {},
): Promise<Result<Repository | null>> {
  const roots = await readRoots(join(dir, TUF_FOLDER))
  if (!roots.ok) {
    const problems = roots.problems.map((each) => ({ ...each, source: `${TUF_FOLDER}/${each.source ?? ''}` }))
    return { ok: false, problems }
  }
  const [newest, ...older] = roots.value.toReversed()
  if (newest === undefined) return accepted(null)
  const first = await belowRoot(dir, roots.value, newest)
  if (first.ok || !lenient) return first
  for (const root of older) {
    const read = await belowRoot(dir, roots.value, root)
    if (read.ok) return accepted({ ...read.value, root: newest })
  }
  return first
}
