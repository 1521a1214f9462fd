import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleEditions } from '#mock/city/editions'
import { publishSample, sampleKey } from '@/node/sample/publish-sample'
import { verifyIndex } from '@/core/publication/signature'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { headerFor, signCompact, signIndex } from '@/office/publishing/sign'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { writeFolder } from '@/node/publisher/write-folder'
import { indexOf, sealEdition, type Issue } from '@/office/publishing/seal'

const editions = sampleEditions()
const key = generateKeyPair()
const issue: Issue = { key, sequence: 7, issuedAt: '2021-10-26T09:00:00+08:00', nextDue: '2022-01-31' }

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'publishing-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true })
})

describe('a signature', () => {
  const index = indexOf(
    editions.map((edition) => sealEdition(edition)),
    issue,
  )

  it('of an index is verified by the display with the public half alone', () => {
    const verified = verifyIndex(signIndex(index, key), [trustedKeyOf(key)])
    expect(verified).toMatchObject({ ok: true, value: { index, key: { kid: key.kid } } })
  })

  it('has the header of the contract, byte for byte', () => {
    const [header] = signIndex(index, key).split('.')
    expect(Buffer.from(header ?? '', 'base64url').toString()).toBe(
      `{"alg":"EdDSA","kid":"${key.kid}","typ":"liangping-index+jws"}`,
    )
  })

  it('by another key of the same id is refused', () => {
    const other = { ...generateKeyPair(), kid: key.kid }
    const jws = signCompact(headerFor(key.kid), JSON.stringify(index), other)
    expect(verifyIndex(jws, [trustedKeyOf(key)])).toMatchObject({ ok: false })
  })
})

describe('a published folder', () => {
  it('holds every edition under its digest, and the signed index of them, written last', async () => {
    const written: string[] = []
    const index = await writeFolder(dir, editions, issue, (path) => written.push(path))
    expect(written.slice(-2)).toEqual(['index.jws', 'index.json'])
    expect(index.current).toBe('2021Q3')
    for (const entry of index.editions) {
      const bytes = await readFile(join(dir, entry.path))
      expect(bytes.length).toBe(entry.bytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256)
      expect(entry.path).toBe(`editions/${entry.period}-r${entry.revision}.${entry.sha256.slice(0, 16)}.json`)
    }
    expect(JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'))).toEqual(index)
    expect(verifyIndex(await readFile(join(dir, 'index.jws'), 'utf8'), [trustedKeyOf(key)])).toMatchObject({
      ok: true,
      value: { index },
    })
  })

  it('has the open figures of each edition beside it, with what was known by then', async () => {
    await writeFolder(dir, editions, issue)
    const read = async (name: string) =>
      JSON.parse(await readFile(join(dir, 'figures', name), 'utf8')) as unknown
    expect(await readdir(join(dir, 'figures'))).toHaveLength(9)
    const last = await read('2021Q3-r1.json')
    expect(last).toMatchObject({
      period: '2021Q3',
      revision: 1,
      figures: {
        'city.count': { value: 181, unit: 'count' },
        'provincial.count': { value: 78 },
        'laggards.count': { value: 29 },
        'district.370405.rank-change': { value: 3, unit: 'rank-change' },
      },
    })
    const figures = (last as { figures: Record<string, { text?: string }> }).figures
    expect(figures['city.completed']?.text?.replace(/\s/, '')).toBe('566.2亿元')
    expect(figures['city.ratio']?.text).toBe('123.6%')
    const [first, corrected] = [await read('2021Q2-r1.json'), await read('2021Q2-r2.json')]
    expect(first).toMatchObject({ revision: 1 })
    expect(first).not.toEqual({ ...(corrected as object), revision: 1 })
  })

  it('is written aside and renamed: nothing half-written is left', async () => {
    await writeFolder(dir, editions, issue)
    const names = await readdir(dir, { recursive: true })
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('keeps immutable editions that lie there, and mends one that was cut short', async () => {
    const { editions: entries } = await writeFolder(dir, editions, issue)
    const cut = entries[0]?.path ?? ''
    await writeFile(join(dir, cut), 'half')
    const written: string[] = []
    await writeFolder(dir, editions, { ...issue, sequence: 8 }, (path) => written.push(path))
    expect(written.filter((path) => path.startsWith('editions/'))).toEqual([cut])
  })

  it('carries notices only when there are any', async () => {
    const notice = {
      id: 'n1',
      kind: 'ticker',
      text: '公告',
      from: '2021-10-26T09:00:00+08:00',
      until: '2021-10-27T09:00:00+08:00',
    } as const
    expect((await writeFolder(dir, editions, issue)).notices).toBeUndefined()
    expect((await writeFolder(dir, editions, { ...issue, notices: [notice] })).notices).toEqual([notice])
  })

  it('of nothing is refused', async () => {
    await expect(writeFolder(dir, [], issue)).rejects.toThrow('nothing to publish')
  })
})

describe('the built-in sample', () => {
  const publish = () => publishSample(join(dir, 'published'))

  it('is signed with a key pair of this machine, marked as sample and kept outside of what is served', async () => {
    const { trustedKeys } = await publish()
    expect(trustedKeys).toMatchObject([{ sample: true }])
    expect(await readdir(dir)).toContain('sample-key.pem')
    expect(
      (await readdir(join(dir, 'published'), { recursive: true })).filter((name) => name.includes('key')),
    ).toEqual([])
    const jws = await readFile(join(dir, 'published', 'index.jws'), 'utf8')
    const verified = verifyIndex(jws, trustedKeys)
    expect(verified).toMatchObject({
      ok: true,
      // One more with each of its nine workbooks.
      value: { index: { sequence: 9, nextDue: null, current: '2021Q3' } },
    })
  })

  it('comes from its workbooks as the editions that they were made of', async () => {
    await publish()
    const folder = join(dir, 'published')
    const names = await readdir(join(folder, 'editions'))
    for (const edition of editions) {
      const name = names.find((one) => one.startsWith(`${edition.period}-r${edition.revision}.`)) ?? ''
      expect(JSON.parse(await readFile(join(folder, 'editions', name), 'utf8'))).toEqual(edition)
    }
    const { problems, orphans } = await verifyFolder(folder, (await publish()).trustedKeys)
    expect([problems, orphans]).toEqual([[], []])
  })

  it('that is there already is left alone', async () => {
    const first = await publish()
    const before = await stat(join(dir, 'published', 'index.jws'))
    expect(await publish()).toEqual(first)
    expect((await stat(join(dir, 'published', 'index.jws'))).mtimeMs).toBe(before.mtimeMs)
  })

  it('that is not whole is published again under a higher sequence', async () => {
    const { trustedKeys } = await publish()
    const folder = join(dir, 'published')
    const [edition] = await readdir(join(folder, 'editions'))
    await rm(join(folder, 'editions', edition ?? ''))
    await publish()
    expect(await readdir(join(folder, 'editions'))).toHaveLength(9)
    expect(verifyIndex(await readFile(join(folder, 'index.jws'), 'utf8'), trustedKeys)).toMatchObject({
      value: { index: { sequence: 18 } },
    })
  })

  it('that is another one by now has another key: under the same, displays would refuse it', async () => {
    const { trustedKeys } = await publish()
    const others = editions.map((edition) => ({ ...edition, issuer: '另一单位' }))
    await writeFolder(join(dir, 'published'), others, { ...issue, key: await sampleKey(dir), sequence: 10 })
    const [renewed] = (await publish()).trustedKeys
    expect(renewed?.x).not.toBe(trustedKeys[0]?.x)
  })
})
