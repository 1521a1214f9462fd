import { generateKeyPairSync, sign } from 'node:crypto'
import {
  Key,
  Metadata,
  MetaFile,
  Root,
  Signature,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import { bytesOf, edition, entryOf, secondQuarter } from '../small-city'
import { DAY_MS, NOW, pinOf, type Files } from './office'
import { screenOf } from './screen'

/** A repository as another program's library writes it: one key for all, the index among the top-level targets. */
function repository(consistentSnapshot: boolean): Files {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  const parts = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } }
  const key = new Key({
    ...{ keyID: sha256Hex(JSON.stringify(parts)), keyType: 'ed25519', scheme: 'ed25519' },
    keyVal: { public: raw },
  })
  const signer = (data: Buffer) =>
    new Signature({ keyID: key.keyID, sig: sign(null, data, privateKey).toString('hex') })
  const head = { version: 1, specVersion: '1.0.0', expires: new Date(NOW + 30 * DAY_MS).toISOString() }
  const signed = <T extends Root | Timestamp | Snapshot | Targets>(part: T) => {
    const metadata = new Metadata(part)
    metadata.sign(signer)
    return JSON.stringify(metadata.toJSON())
  }
  const named = (text: string) =>
    new MetaFile({ version: 1, length: Buffer.byteLength(text), hashes: { sha256: sha256Hex(text) } })

  const files: Files = new Map()
  const entries = [secondQuarter(), edition()].map((each) => {
    const entry = entryOf(bytesOf(each), each)
    files.set(entry.path, bytesOf(each))
    return { ...entry, manifest: '0'.repeat(64) }
  })
  const index = JSON.stringify({
    ...{ format: 'liangping/index/2', issuer: { id: '370400', name: '市' }, sequence: 1, nextDue: null },
    ...{ issuedAt: '2021-10-26T09:00:00+08:00', current: '2021Q3', editions: entries },
    ...{ withdrawn: [], redacted: [] },
  })
  const digest = sha256Hex(index)
  const targets = new Targets(head)
  targets.addTarget(
    new TargetFile({ path: 'index.json', length: Buffer.byteLength(index), hashes: { sha256: digest } }),
  )
  const targetsText = signed(targets)
  const snapshotText = signed(new Snapshot({ ...head, meta: { 'targets.json': named(targetsText) } }))
  const root = new Root({ ...head, consistentSnapshot })
  for (const role of ['root', 'targets', 'snapshot', 'timestamp']) root.addKey(key, role)
  const numbered = consistentSnapshot ? '1.' : ''
  files.set('tuf/1.root.json', signed(root))
  files.set(`tuf/${numbered}targets.json`, targetsText)
  files.set(`tuf/${numbered}snapshot.json`, snapshotText)
  files.set('tuf/timestamp.json', signed(new Timestamp({ ...head, snapshotMeta: named(snapshotText) })))
  files.set(`tuf/targets/${consistentSnapshot ? `${digest}.` : ''}index.json`, index)
  return files
}

describe('a repository that another program wrote', () => {
  it.each([true, false])('is read, with consistent snapshots: %s', async (isConsistent) => {
    const files = repository(isConsistent)
    expect(await screenOf(pinOf(files)).poll(files)).toMatchObject({
      shown: expect.stringContaining('2021Q3-r1'),
      problems: [],
    })
  })
})
