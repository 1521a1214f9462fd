import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import { pemOf, readSigningKey } from '@/node/publisher/key-file'
import { metadataText } from '@/core/publication/tuf/metadata'
import { DAY_MS, snapshotDocument, timestampDocument } from '@/node/publisher/tuf/documents'
import { signedBy, unsigned } from '@/node/publisher/tuf/signers'
import { readTrust } from '@/node/publisher/tuf/trust'
import { readRepository } from '@/node/publisher/tuf/repository'
import { key as work, NOW_MS, q2, q3, trusted } from '../publish-kit'
import { cliHere } from '../../server/cli-here'
import { otherProgram } from '../tuf/other-program'
import { publishBoth } from '../tuf/tuf-kit'

let place = ''
let dir = ''
let trust = ''
let other: Awaited<ReturnType<typeof otherProgram>>
const at = (name: string) => join(place, name)
const keys = (action: string, ...more: string[]) => cliHere(['keys', action, '--trust', trust, ...more])
const sign = (name: string, ...more: string[]) => keys('sign', '--key', join(trust, `${name}.pem`), ...more)
const renew = (keyFile: string, ...more: string[]) =>
  cliHere(['renew', '--to', dir, '--key', keyFile, '--keys', at('trusted.json'), ...more])
const letDaysPass = (days: number) => vi.setSystemTime(Date.now() + days * DAY_MS)
const now = () => Date.now()

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS })
  place = await mkdtemp(join(tmpdir(), 'keys-'))
  dir = at('published')
  trust = at('trust')
  await writeFile(at('office.pem'), pemOf(work), { mode: 0o600 })
  await writeFile(at('trusted.json'), JSON.stringify(trusted))
  await writeFile(at('office.json'), JSON.stringify(trustedKeyOf(work)))
  other = await otherProgram(dir, place)
  expect(await keys('ceremony', '--new', at('office.json'))).toMatchObject({ code: 0 })
  await publishBoth(dir, q2(), await readTrust(trust))
  expect((await other.index()).current).toBe('2021Q2')
})
afterEach(async () => {
  vi.useRealTimers()
  await other.close()
  await rm(place, { recursive: true })
})

/** Two of the three root keys sign what waits. */
async function signedByTwo(first = 'root-1', second = 'root-3') {
  expect((await sign(first)).out).toContain('lacks signatures')
  expect((await sign(second)).out).not.toContain('lacks')
}

describe('a key that is lost', () => {
  it('is replaced by one that is made, once two root keys sign; displays follow without a new configuration', async () => {
    const { out } = await keys('rotate', '--old', at('office.json'))
    expect(out).toContain('2.root.json, 2.targets.json')
    await signedByTwo()
    const fresh = join(trust, 'work.pem')
    expect(await renew(fresh, '--trust', trust)).toMatchObject({ code: 0, err: '' })
    expect((await other.index()).current).toBe('2021Q2')
    const tuf = { keys: [await readSigningKey(fresh)] }
    await publishBoth(dir, q3(), null, { tuf })
    expect((await other.index()).current).toBe('2021Q3')
  })
  it('of one root key’s signature only is refused, and nothing of it is published', async () => {
    await keys('rotate', '--old', at('office.json'))
    await sign('root-1')
    const { code, err } = await renew(join(trust, 'work.pem'), '--trust', trust)
    expect(code).toBe(2)
    expect(err).toContain('liangping keys sign')
    expect(await readdir(join(dir, 'tuf'))).not.toContain('2.root.json')
  })
})

describe('a key that is stolen', () => {
  /** The thief numbers order and freshness up to the end of all numbers. */
  async function theft() {
    const standing = await readRepository(dir)
    if (!standing.ok || standing.value === null) throw new Error('nothing stands')
    const { root, snapshot } = standing.value
    const last = Number.MAX_SAFE_INTEGER
    const versions = [...snapshot.signed.meta].map(([file, { version }]) => [file, version] as const)
    const stolen = signedBy(
      unsigned<'snapshot'>(snapshotDocument(versions, last, Date.now())),
      root.signed.roles.snapshot,
      [work],
    )
    const text = metadataText(stolen)
    const timestamp = unsigned<'timestamp'>(timestampDocument({ version: last, text }, last, Date.now()))
    await writeFile(join(dir, `tuf/${last}.snapshot.json`), text)
    await writeFile(
      join(dir, 'tuf/timestamp.json'),
      metadataText(signedBy(timestamp, root.signed.roles.timestamp, [work])),
    )
  }

  it('cannot lock the office out: after recovery another program reads the office’s again', async () => {
    await cp(dir, at('copy'), { recursive: true })
    await theft()
    expect((await other.index()).current).toBe('2021Q2')
    await rm(dir, { recursive: true })
    await cp(at('copy'), dir, { recursive: true })
    await expect(other.index()).rejects.toThrow()
    await keys('recover', '--old', at('office.json'))
    await signedByTwo()
    const fresh = join(trust, 'work.pem')
    await renew(fresh, '--trust', trust)
    await publishBoth(dir, q3(), null, { tuf: { keys: [await readSigningKey(fresh)] } })
    expect((await other.index()).current).toBe('2021Q3')
  })
  it('signs nothing any more once it is revoked', async () => {
    const second = generateKey('second')
    await writeFile(at('second.json'), JSON.stringify(trustedKeyOf(second)))
    for (const role of ['editions', 'notices', 'online']) {
      await keys('add', '--role', role, '--new', at('second.json'))
      await signedByTwo()
    }
    await keys('revoke', '--old', at('office.json'))
    await signedByTwo()
    await writeFile(at('second.pem'), pemOf(second), { mode: 0o600 })
    await renew(at('second.pem'), '--trust', trust)
    expect((await other.index()).current).toBe('2021Q2')
    await expect(publishBoth(dir, q3(), null)).rejects.toThrow('of the keys given 0 may sign it')
  })
  it('is not revoked where none would be left', async () => {
    const { code, err } = await keys('revoke', '--old', at('office.json'))
    expect(code).toBe(2)
    expect(err).toContain('0 keys are left')
  })
})

describe('a person who has gone', () => {
  it('and held a root key: the two others replace it, and it does not count any more', async () => {
    const heir = generateKey('root-4')
    await writeFile(join(trust, 'root-4.pem'), pemOf(heir), { mode: 0o600 })
    await keys('rotate', '--old', join(trust, 'root-2.pem'), '--new', join(trust, 'root-4.pem'))
    await signedByTwo('root-1', 'root-3')
    await renew(at('office.pem'), '--trust', trust)
    expect((await other.index()).current).toBe('2021Q2')
    await keys('extend')
    expect((await sign('root-2')).err).toContain('root-2: no document here waits for its signature')
    await signedByTwo('root-4', 'root-3')
    expect((await keys('show')).out).toContain('root: 2/3')
  })
  it('and approved: from two of two to two of three, a root key’s holder never needs the folder online', async () => {
    await writeFile(at('b.json'), JSON.stringify(trustedKeyOf(generateKey('b'))))
    await keys('add', '--role', 'editions', '--new', at('b.json'), '--threshold', '2')
    const stick = at('stick')
    await mkdir(stick)
    for (const name of (await readdir(trust)).filter((each) => each.endsWith('.json')))
      await cp(join(trust, name), join(stick, name))
    for (const name of ['root-1', 'root-2'])
      await cliHere(['keys', 'sign', '--trust', stick, '--key', join(trust, `${name}.pem`)])
    await cp(stick, trust, { recursive: true })
    const { out } = await keys('show')
    expect(out).toContain('editions: 2/2')
    await expect(publishBoth(dir, q3(), await readTrust(trust))).rejects.toThrow('signatures of 2 keys')
  })
})

describe('what has expired', () => {
  it('a timestamp is refused by another program, and renewed by one command', async () => {
    letDaysPass(8)
    await expect(other.index()).rejects.toThrow()
    expect((await renew(at('office.pem'))).out).toContain('tuf/timestamp.json')
    expect((await other.index()).current).toBe('2021Q2')
    expect((await renew(at('office.pem'))).out).toContain('all is fresh')
  })
  it('a timestamp past half of its life is renewed, one before is not', async () => {
    letDaysPass(3)
    expect((await renew(at('office.pem'))).out).toContain('all is fresh')
    letDaysPass(1)
    expect((await renew(at('office.pem'))).out).toContain('tuf/timestamp.json')
  })
  it('a timestamp may be good for longer, where nothing renews it', async () => {
    await renew(at('office.pem'), '--fresh-days', '120')
    letDaysPass(25)
    expect((await other.index()).current).toBe('2021Q2')
  })
  it('notices and editions are signed anew with it by the key for daily work', async () => {
    letDaysPass(200)
    const { out } = await renew(at('office.pem'))
    expect(out).toMatch(/editions\.json[\s\S]*notices\.json[\s\S]*timestamp\.json/)
    expect((await other.index()).current).toBe('2021Q2')
  })
  it('root and delegations are told two months before, and extended by two root keys', async () => {
    letDaysPass(310)
    expect((await renew(at('office.pem'))).err).toContain('warning: targets expires 2022-11-01')
    letDaysPass(60)
    await keys('extend')
    await signedByTwo()
    expect(await renew(at('office.pem'), '--trust', trust)).toMatchObject({ code: 0, err: '' })
    expect((await other.index()).current).toBe('2021Q2')
  })
})

describe('where the secret lies', () => {
  const locked = { mode: 0o600 }

  it('under a passphrase: asked of a file, and what does not open it is told', async () => {
    await writeFile(at('locked.pem'), pemOf(work, '口令 一'), locked)
    await writeFile(at('right'), '口令 一\n')
    await writeFile(at('wrong'), 'no\n')
    expect(await readFile(at('locked.pem'), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY')
    expect(await readSigningKey(at('locked.pem'), async () => '口令 一')).toEqual(work)
    letDaysPass(4)
    expect((await renew(at('locked.pem'))).err).toContain('give its passphrase with --passphrase-file')
    expect((await renew(at('locked.pem'), '--passphrase-file', at('wrong'))).err).toContain(
      'does not open it',
    )
    expect(await renew(at('locked.pem'), '--passphrase-file', at('right'))).toMatchObject({
      code: 0,
      err: '',
    })
    expect((await other.index()).current).toBe('2021Q2')
  })
  it('a ceremony with a passphrase leaves no key in the clear', async () => {
    await writeFile(at('right'), '口令\n')
    const made = at('made')
    await cliHere(['keys', 'ceremony', '--trust', made, '--passphrase-file', at('right')])
    const pems = (await readdir(made)).filter((name) => name.endsWith('.pem'))
    expect(pems).toEqual(['root-1.pem', 'root-2.pem', 'root-3.pem', 'work.pem'])
    for (const name of pems) expect(await readFile(join(made, name), 'utf8')).toContain('ENCRYPTED')
    expect((await readTrust(made)).root.signatures).toHaveLength(3)
  })
  it('never in the published folder', async () => {
    const { code, err } = await cliHere(['keys', 'ceremony', '--trust', join(dir, 'trust')])
    expect(code).toBe(2)
    expect(err).toContain('which everybody may read')
    expect(await readdir(dir)).not.toContain('trust')
  })
  it('in a token: a command signs what it is given; one that answers anything else is refused', async () => {
    const program = `const c=require('node:crypto');const b=require('node:fs').readFileSync(0);
      process.stdout.write(c.sign(null,b,require('node:fs').readFileSync(process.argv[2])).toString('base64'))`
    await writeFile(at('token.cjs'), program)
    const command = `"${process.execPath}" "${at('token.cjs')}" "${at('office.pem')}"`
    letDaysPass(4)
    expect(await renew(at('office.json'), '--sign-with', command)).toMatchObject({ code: 0, err: '' })
    expect((await other.index()).current).toBe('2021Q2')
    letDaysPass(4)
    expect((await renew(at('office.json'), '--sign-with', 'echo no')).err).toContain(
      'did not answer a signature',
    )
    expect((await renew(at('office.json'), '--sign-with', 'false')).err).toContain('failed (exit code 1)')
  })
})

describe('moving', () => {
  it('a folder of format 1 by one command, which prints the lines for displays', async () => {
    const old = at('old')
    await cp(dir, old, { recursive: true })
    for (const name of ['tuf', 'manifests', 'texts'])
      await rm(join(old, name), { recursive: true, force: true })
    const args = ['renew', '--to', old, '--key', at('office.pem'), '--trust', trust]
    expect((await cliHere(args)).err).toContain('--issuer-id is missing')
    const { code, out } = await cliHere([...args, '--issuer-id', 'zaozhuang'])
    expect(code).toBe(0)
    expect(out).toMatch(/"issuer": "zaozhuang",\n"root": "[0-9a-f]{64}"/)
    const read = await readRepository(old)
    expect(read.ok && read.value?.index.editions).toHaveLength(1)
    expect(now()).toBe(NOW_MS)
  })
})
