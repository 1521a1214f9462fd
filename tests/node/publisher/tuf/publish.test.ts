import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256Hex } from '@/core/publication/tuf/canonical'
import { lineOf } from '@/core/publication/problems'
import { generateKey, trustedKeyOf } from '@/office/publishing/keys'
import { DAY_MS } from '@/node/publisher/tuf/documents'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { tufKeyOf } from '@/node/publisher/tuf/signers'
import { issueNotice } from '@/node/publisher/issue-notice'
import { contentsOf, key, NOW_MS, publish, q2, q2Mended, q3 } from '../publish-kit'
import { otherProgram } from './other-program'
import { ceremony, opened, publishBoth } from './tuf-kit'

let place = ''
let dir = ''
let other: Awaited<ReturnType<typeof otherProgram>>
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS })
  place = await mkdtemp(join(tmpdir(), 'tuf-'))
  dir = join(place, 'published')
  other = await otherProgram(dir, place)
})
afterEach(async () => {
  vi.useRealTimers()
  await other.close()
  await rm(place, { recursive: true })
})

describe('a folder in both formats', () => {
  it('is read by another program from its first root to its index and notices', async () => {
    const trust = await ceremony(join(place, 'keys'))
    await publishBoth(dir, q2(), trust)
    await publishBoth(dir, q3(), null)
    const index = await other.index()
    expect(index.issuer.id).toBe('zaozhuang')
    expect(index.current).toBe('2021Q3')
    expect(index.editions.map(({ period }) => period)).toEqual(['2021Q2', '2021Q3'])
    expect(JSON.parse(await other.read('notices.json'))).toEqual({
      format: 'liangping/notices/2',
      notices: [],
    })
  })
  it('keeps every byte of format 1, and without keys of format 2 nothing else is written', async () => {
    const alone = join(place, 'alone')
    await publish(alone, q2())
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    const one = await contentsOf(alone)
    const both = await contentsOf(dir)
    expect(Object.keys(one).filter((path) => /^(tuf|manifests|texts)\//.test(path))).toEqual([])
    expect(Object.fromEntries(Object.keys(one).map((path) => [path, both[path]]))).toEqual(one)
  })
  it('that was of format 1 moves in one step, and says what displays are to be told', async () => {
    await publish(dir, q2())
    const trust = await ceremony(join(place, 'keys'))
    const tuf = await opened(dir, trust)
    expect(tuf.isNew).toBe(true)
    const outcome = await publish(dir, q2(), { tuf })
    expect(outcome.kind).toBe('unchanged')
    expect((await other.index()).editions).toHaveLength(1)
    const root = await readFile(join(dir, 'tuf/1.root.json'), 'utf8')
    expect(tuf.display).toEqual({ id: 'zaozhuang', root: sha256Hex(root) })
  })
  it('is not touched by publishing the same again', async () => {
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    const before = await contentsOf(dir)
    await publishBoth(dir, q2(), null)
    expect(await contentsOf(dir)).toEqual(before)
  })
  it('has a correction as a text of its own, and a list of the files of each edition by digest', async () => {
    const trust = await ceremony(join(place, 'keys'))
    await publishBoth(dir, q2(), trust)
    await publishBoth(dir, q2Mended(), null, { correction: '更正一个项目的完成投资' })
    const files = await contentsOf(dir)
    const [first, second] = (await other.index()).editions
    expect(first?.correction).toBeNull()
    expect(files[`texts/${second?.correction ?? ''}.txt`]).toBe('更正一个项目的完成投资')
    for (const entry of [first, second]) {
      const manifest = files[`manifests/2021Q2-r${entry?.revision ?? 0}.json`] ?? ''
      expect(sha256Hex(manifest)).toBe(entry?.manifest)
      const listed = (JSON.parse(manifest) as { files: { path: string; sha256: string }[] }).files
      expect(listed.map(({ path }) => path)).toContain(entry?.path)
      for (const { path, sha256 } of listed) expect(sha256Hex(files[path] ?? '')).toBe(sha256)
    }
  })
  it('carries a notice to the role of notices', async () => {
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    const issue = { kind: 'ticker', text: '请看', from: '2021-11-01T08:00:00+08:00' } as const
    const change = { issue: { ...issue, until: '2021-11-02T08:00:00+08:00' } }
    await issueNotice(dir, change, { key, now: () => NOW_MS, tuf: await opened(dir, null) })
    expect(JSON.parse(await other.read('notices.json'))).toMatchObject({ notices: [{ text: '请看' }] })
  })
  it('goes only up: another program that has seen it reads the next', async () => {
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    expect((await other.index()).current).toBe('2021Q2')
    await publishBoth(dir, q3(), null)
    expect((await other.index()).current).toBe('2021Q3')
  })
  it('made anew after it was lost stands above what was seen before', async () => {
    const trust = await ceremony(join(place, 'keys'))
    await publishBoth(dir, q2(), trust)
    await other.index()
    await rm(dir, { recursive: true })
    const later = () => NOW_MS + 3_600_000
    await publishBoth(dir, q3(), trust, { now: later, tuf: { now: later } })
    expect((await other.index()).current).toBe('2021Q3')
  })
})

describe('who may sign', () => {
  it('two keys for editions, where the policy asks for two: one is refused before anything is written', async () => {
    const second = generateKey('office-2')
    const trust = await ceremony(join(place, 'keys'), (policy) => ({
      ...policy,
      editions: { keys: [...policy.editions.keys, tufKeyOf(second)], threshold: 2 },
    }))
    await expect(publishBoth(dir, q2(), trust)).rejects.toThrow('editions needs the signatures of 2 keys')
    expect(await readdir(place)).not.toContain('published')
    await publishBoth(dir, q2(), trust, { tuf: { keys: [key, second] } })
    expect((await other.index()).current).toBe('2021Q2')
  })
  it('a key that no role names signs nothing', async () => {
    const trust = await ceremony(join(place, 'keys'))
    const tuf = { keys: [generateKey('stranger')] }
    await expect(publishBoth(dir, q2(), trust, { tuf })).rejects.toThrow('of the keys given 0 may sign it')
  })
  it('another chain of roots is refused beside the folder’s', async () => {
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    const other = await ceremony(join(place, 'other'), (policy) => ({
      ...policy,
      root: { ...policy.root, threshold: 3 },
    }))
    await expect(opened(dir, other)).rejects.toThrow('not those of the folder')
  })
  it('an issuer’s id stays what it was', async () => {
    await publishBoth(dir, q2(), await ceremony(join(place, 'keys')))
    await expect(opened(dir, null, { issuer: 'jining' })).rejects.toThrow('zaozhuang')
  })
})

describe('liangping verify', () => {
  const verified = async (root?: string) => {
    const { problems, notes, orphans } = await verifyFolder(dir, [trustedKeyOf(key)], { root })
    return { problems: problems.map(lineOf), notes: notes.map(([, en]) => en), orphans }
  }
  let root = ''
  beforeEach(async () => {
    const tuf = await opened(dir, await ceremony(join(place, 'keys')))
    root = tuf.display.root
    await publish(dir, q2(), { tuf })
    await publish(dir, q2Mended(), { tuf, correction: '更正一个项目的完成投资' })
  })

  it('finds both formats sound, and no file that nothing names', async () => {
    const { problems, orphans } = await verified(root)
    expect(problems).toEqual([])
    expect(orphans).toEqual([])
  })
  it('refuses another root than displays were told', async () => {
    expect((await verified('a'.repeat(64))).problems).toEqual([
      `tuf/1.root.json: the digest is ${root}, not ${'a'.repeat(64)}`,
    ])
  })
  it('tells what expires within days, and what has expired', async () => {
    vi.setSystemTime(NOW_MS + 5 * DAY_MS)
    expect((await verified()).notes).toContain('timestamp expires 2021-11-08T00:00:00Z: renew it')
    vi.setSystemTime(NOW_MS + 8 * DAY_MS)
    expect((await verified()).problems).toContain('tuf/timestamp: expires: expired 2021-11-08T00:00:00Z')
  })
  it.each([
    ['a figures file', 'figures/2021Q2-r1.json', 'figures/2021Q2-r1.json: is not what was written'],
    ['a list of files', 'manifests/2021Q2-r2.json', 'manifests/2021Q2-r2.json: is not what was written'],
    ['the timestamp', 'tuf/timestamp.json', 'tuf/timestamp.json: '],
    ['a root', 'tuf/1.root.json', 'tuf/1.root.json: '],
  ])('tells of %s that was changed', async (_, path, told) => {
    const text = await readFile(join(dir, path), 'utf8')
    await writeFile(
      join(dir, path),
      text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
    )
    expect((await verified()).problems.join('\n')).toContain(told)
  })
  it('tells of a correction’s text that is not there', async () => {
    const [name = ''] = await readdir(join(dir, 'texts'))
    await rm(join(dir, 'texts', name))
    expect((await verified()).problems).toEqual([`texts/${name}: cannot be read`])
  })
})
