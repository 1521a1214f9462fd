import { describe, expect, it, vi } from 'vitest'
import type { Edition, IndexEntry, Publications } from '@/core/publication/contract'
import { createVerifier, type VerifierSetup } from '@/core/publication/verifier'
import { createMemoryLastGood, type LastGood } from '@/core/publication/last-good'
import type { Period } from '@/core/publication/period'
import { lineOf, type Result } from '@/core/publication/problems'
import type { WantedFile } from '@/core/publication/trust'
import type { Taken, Verifier } from '@/core/publication/taken'
import {
  bytesOf,
  edition,
  entryOf,
  folder,
  HEADER,
  index,
  key,
  secondQuarter,
  signed,
  type Folder,
} from './small-city'

const derive = (publications: Publications, at: Period) => ({
  at,
  periods: publications.map(({ period }) => period),
})
type Derived = ReturnType<typeof derive>
const deskWith = (change: Partial<VerifierSetup<Derived>> = {}) =>
  createVerifier<Derived>({ keys: [key], keep: createMemoryLastGood(), derive, ...change })

const lines = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(lineOf))
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(lines(result).join('\n'))
  return result.value
}
/** Something is left that is published. */
const takenOf = <D>(result: Result<Taken<D> | null>): Taken<D> => {
  const taken = valueOf(result)
  if (!taken) throw new Error('nothing is left')
  return taken
}
const give = (bytes: ReadonlyMap<string, ArrayBuffer>, { path }: WantedFile) =>
  (bytes.get(path) ?? new ArrayBuffer(0)).slice(0)

/** Opens a folder, admits what is missing, takes it. */
async function takeAll<D>(verifier: Verifier<D>, { jws, bytes }: Folder) {
  const { missing } = valueOf(await verifier.open(jws, 0))
  for (const entry of missing) valueOf(await verifier.admit(entry, give(bytes, entry)))
  return takenOf(await verifier.take())
}

/** Takes a folder, and keeps it. */
async function takeAndKeep<D>(verifier: Verifier<D>, folder: Folder) {
  const taken = await takeAll(verifier, folder)
  return { taken, warnings: await verifier.keep() }
}

const two = folder([secondQuarter(), edition()])
const other = (sequence: number, change: Partial<Edition> = {}) =>
  folder([secondQuarter(), edition(), edition({ revision: 2, issuer: '另一单位', ...change })], { sequence })

describe('a verifier', () => {
  it('takes a publication whose every edition was admitted', async () => {
    const { taken, warnings } = await takeAndKeep(deskWith(), two)
    const { head, derived } = taken
    expect(derived).toEqual({ at: '2021Q3', periods: ['2021Q2', '2021Q3'] })
    expect(warnings).toEqual([])
    expect(head).toEqual({
      period: '2021Q3',
      revision: 1,
      sequence: 1,
      kid: key.kid,
      asOf: '2021-09-30',
      publishedAt: '2021-10-26T09:00:00+08:00',
      issuedAt: '2021-10-26T09:00:00+08:00',
      digest: two.entries.find(({ period }) => period === '2021Q3')?.sha256,
      issuer: '市重点项目推进办公室',
      sample: false,
      correction: null,
      nextDue: '2022-01-31',
      periods: ['2021Q2', '2021Q3'],
      notices: [],
      expiresAt: null,
    })
  })
  it('marks as sample what a sample key signed, or an edition says', async () => {
    const byKey = await takeAll(deskWith({ keys: [{ ...key, sample: true }] }), two)
    const byEdition = await takeAll(deskWith(), folder([edition({ sample: true })]))
    expect([byKey.head.sample, byEdition.head.sample]).toEqual([true, true])
  })
  it('needs the newest revision of each period only', async () => {
    const editions = [edition(), edition({ revision: 2, correction: '更正' }), secondQuarter()]
    const corrected = folder(editions)
    const { missing } = valueOf(await deskWith().open(corrected.jws, 0))
    expect(missing.map(({ path }) => path.slice(9, 18))).toEqual(['2021Q2-r1', '2021Q3-r2'])
    const { head } = await takeAll(deskWith(), corrected)
    expect(head).toMatchObject({ revision: 2, correction: '更正' })
  })
  it('takes nothing before everything is admitted', async () => {
    const verifier = deskWith()
    expect(lines(await verifier.take())).toEqual(['no index is open'])
    const { missing } = valueOf(await verifier.open(two.jws, 0))
    const [first] = missing
    if (first) await verifier.admit(first, give(two.bytes, first))
    expect(lines(await verifier.take())).toEqual([`${two.entries[1]?.path}: not admitted yet`])
    await expect(verifier.derive('2021Q3')).rejects.toThrow('2021Q3 is not published')
  })
  it('derives at an earlier period of what was taken', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    expect(await verifier.derive('2021Q2')).toEqual({ at: '2021Q2', periods: ['2021Q2', '2021Q3'] })
    await expect(verifier.derive('2020Q1')).rejects.toThrow('2020Q1 is not published')
  })
  it('figures that cannot be computed replace nothing', async () => {
    const failing = deskWith({
      derive: (publications, at) => {
        if (publications.at(-1)?.issuer === '另一单位') throw new Error('no such scene')
        return derive(publications, at)
      },
    })
    await takeAll(failing, two)
    const next = other(2)
    for (const entry of valueOf(await failing.open(next.jws, 0)).missing)
      await failing.admit(entry, give(next.bytes, entry))
    expect(lines(await failing.take())).toEqual(['the figures cannot be computed: no such scene'])
    expect((await failing.recall())?.head.sequence).toBe(1)
  })
})

describe('bytes are verified, then parsed', () => {
  const admitting = async (bytes: ArrayBuffer, entry: IndexEntry) => {
    const verifier = deskWith()
    await verifier.open(signed(index([entry])), 0)
    return lines(await verifier.admit(entry, bytes))
  }
  const good = bytesOf(edition())
  const entry = entryOf(good, edition())

  it('another length is refused', async () => {
    expect(await admitting(bytesOf('{}'), entry)).toEqual([
      `${entry.path}: expected ${entry.bytes} bytes, got 2`,
    ])
  })
  it('another digest is refused before anything is parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse')
    const altered = bytesOf(JSON.stringify(edition()).replace('330000000', '330000001'))
    expect((await admitting(altered, entry))[0]).toContain('expected the digest')
    expect(parse.mock.calls.some(([text]) => text.includes('liangping/edition/1'))).toBe(false)
  })
  it.each([
    ['{', 'not JSON'],
    [new Uint8Array([0x22, 0xff, 0x22]).buffer, 'not UTF-8'],
    [{ ...edition(), issuer: 1 }, 'issuer: expected text'],
    [edition({ asOf: '2021-01-01' }), 'asOf: expected a day'],
  ])('%#: what the digest lets pass is judged still', async (value, line) => {
    const bytes = value instanceof ArrayBuffer ? value : bytesOf(value)
    const signedFor = entryOf(bytes, edition())
    expect((await admitting(bytes, signedFor))[0]).toContain(`${signedFor.path}: ${line}`)
  })
  it('an edition that the opened index does not list is refused', async () => {
    const verifier = deskWith()
    expect(lines(await verifier.admit(entry, good))[0]).toContain('not an edition of the opened index')
  })
  it('the bytes of one period do not stand for another', async () => {
    const bytes = bytesOf(edition())
    const lying = { ...entryOf(bytes, { period: '2021Q2', revision: 1 }), path: entry.path }
    const verifier = deskWith()
    await verifier.open(signed(index([entryOf(bytes, edition())])), 0)
    await verifier.admit(entry, bytes.slice(0))
    const { missing } = valueOf(
      await verifier.open(signed(index([lying], { sequence: 2, current: '2021Q2' })), 0),
    )
    expect(missing).toHaveLength(1)
  })
})

describe('what was checked is not checked again', () => {
  it('an unchanged index needs nothing', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    expect(valueOf(await verifier.open(two.jws, 0))).toMatchObject({ unchanged: true, missing: [] })
  })
  it('the same payload signed by another key is taken anew, for the mark', async () => {
    const verifier = deskWith({ keys: [{ ...key, kid: 'sample', sample: true }, key] })
    await takeAll(verifier, { ...two, jws: signed(index([...two.entries]), { ...HEADER, kid: 'sample' }) })
    expect(valueOf(await verifier.open(two.jws, 0))).toMatchObject({ unchanged: false, missing: [] })
    expect((await takeAll(verifier, two)).head.sample).toBe(false)
  })
  it('a new index needs only the editions that are new', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    const { missing } = valueOf(await verifier.open(other(2).jws, 0))
    expect(missing.map(({ path }) => path.slice(9, 18))).toEqual(['2021Q3-r2'])
  })
  it('an edition that could not be had later is all that is asked for then', async () => {
    const verifier = deskWith()
    const { missing } = valueOf(await verifier.open(two.jws, 0))
    const [first] = missing
    if (first) valueOf(await verifier.admit(first, give(two.bytes, first)))
    expect(valueOf(await verifier.open(two.jws, 0)).missing).toEqual(missing.slice(1))
    expect((await takeAll(verifier, two)).head.sequence).toBe(1)
  })
  it('bytes refused for what they mean are not asked for again; damaged ones are', async () => {
    const verifier = deskWith()
    const bad = other(1, { asOf: '2021-01-01' })
    const { missing } = valueOf(await verifier.open(bad.jws, 0))
    const entry = missing.find(({ path }) => path.includes('2021Q3'))
    if (!entry) throw new Error('no entry')
    await verifier.admit(entry, new ArrayBuffer(entry.bytes))
    expect(valueOf(await verifier.open(bad.jws, 0)).missing).toContainEqual(entry)
    await verifier.admit(entry, give(bad.bytes, entry))
    expect(lines(await verifier.open(bad.jws, 0))[0]).toContain('asOf: expected a day')
    expect((await takeAll(verifier, other(2))).head.issuer).toBe('另一单位')
  })
})

describe('a display never goes back', () => {
  it('a lower sequence is refused, also after a restart', async () => {
    const keep = createMemoryLastGood()
    const verifier = deskWith({ keep })
    await takeAndKeep(verifier, other(5))
    const line = 'index.jws: sequence: 4 is lower than 5, accepted before'
    expect(lines(await verifier.open(other(4).jws, 0))).toEqual([line])
    expect(lines(await deskWith({ keep }).open(other(4).jws, 0))).toEqual([line])
    expect((await takeAll(deskWith({ keep }), other(6))).head.sequence).toBe(6)
  })
  it('the same sequence with other contents is refused', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    expect(lines(await verifier.open(other(1).jws, 0))).toEqual([
      'index.jws: sequence: 1 was accepted before with other contents',
    ])
  })
  it('an index that was never taken does not count', async () => {
    const verifier = deskWith()
    await verifier.open(other(9).jws, 0)
    expect((await takeAll(verifier, two)).head.sequence).toBe(1)
  })
  it('an unreadable edition on the device does not lower it', async () => {
    const keep = createMemoryLastGood()
    await keep.save({ jws: other(5).jws, editions: new Map() })
    expect(lines(await deskWith({ keep }).open(two.jws, 0))[0]).toContain('1 is lower than 5')
  })
})

describe('what was seen stays as it was seen', () => {
  const lineAfter = async (next: Folder) => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    return lines(await verifier.open(next.jws, 0))
  }
  it('other bytes of an edition, a quarter that is gone, and a current one that goes back are refused', async () => {
    const rewritten = folder([secondQuarter(), edition({ issuer: '另一单位' })], { sequence: 2 })
    const [was, now] = [two.entries[1]?.sha256, rewritten.entries[1]?.sha256]
    expect(await lineAfter(rewritten)).toEqual([
      `index.jws: editions: history was rewritten: 2021Q3-r1 had the digest ${was}, and now has ${now}`,
    ])
    expect((await lineAfter(folder([edition()], { sequence: 2 })))[0]).toContain('2021Q2-r1, of the digest')
    expect(await lineAfter(folder([secondQuarter(), edition()], { sequence: 2, current: '2021Q2' }))).toEqual(
      ['index.jws: current: history was rewritten: from 2021Q3 back to 2021Q2'],
    )
  })
  it('a revision does not fall back to the one before, also after a restart', async () => {
    const keep = createMemoryLastGood()
    await takeAndKeep(deskWith({ keep }), other(2))
    const back = folder([secondQuarter(), edition()], { sequence: 3 })
    expect(lines(await deskWith({ keep }).open(back.jws, 0))[0]).toContain('2021Q3-r2, of the digest')
  })
  it('a sequence that uses the numbers up locks nobody out', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    expect(lines(await verifier.open(other(Number.MAX_SAFE_INTEGER).jws, 0))[0]).toContain(
      '9007199254740991 is too far ahead: at most 1000001',
    )
    expect((await takeAll(verifier, other(2))).head.sequence).toBe(2)
    expect(lines(await deskWith().open(other(Number.MAX_SAFE_INTEGER).jws, 0))[0]).toContain('too far ahead')
  })
})

describe('a key that is trusted no more', () => {
  const thief = { ...key, kid: 'thief' }
  const byThief = (from: Folder, sequence: number) => ({
    ...from,
    jws: signed(index([...from.entries], { sequence }), { ...HEADER, kid: 'thief' }),
  })
  const forged = byThief(
    folder([secondQuarter(), edition(), edition({ revision: 2, issuer: '贼' })]),
    900_000,
  )

  it('ends what only it vouched for, and what it made the display remember', async () => {
    const keep = createMemoryLastGood()
    const verifier = deskWith({ keys: [key, thief], keep })
    await takeAndKeep(verifier, two)
    await takeAndKeep(verifier, forged)
    expect(lines(await verifier.open(other(3).jws, 0))[0]).toContain('3 is lower than 900000')
    expect(await verifier.narrow({ keys: [key] })).toBe(false)
    expect(await verifier.recall()).toBeNull()
    expect(lines(await verifier.open(byThief(forged, 900_001).jws, 0))[0]).toContain('not a trusted key')
    expect(lines(await verifier.open(folder([edition()], { sequence: 3 }).jws, 0))[0]).toContain('is gone')
    expect((await takeAll(verifier, other(3))).head.sequence).toBe(3)
  })
  it('and a restart without it remembers what the others vouched for', async () => {
    const keep = createMemoryLastGood()
    const verifier = deskWith({ keys: [key, thief], keep })
    await takeAndKeep(verifier, other(5))
    await takeAndKeep(verifier, byThief(other(6), 900_000))
    const again = deskWith({ keep })
    expect(await again.recall()).toBeNull()
    expect(lines(await again.open(other(4).jws, 0))[0]).toContain('4 is lower than 5')
  })
  it('trust is never widened: another key, or the same name for another one, is not believed', async () => {
    const verifier = deskWith()
    await takeAll(verifier, two)
    expect(await verifier.narrow({ keys: [key, thief] })).toBe(true)
    expect(lines(await verifier.open(forged.jws, 0))[0]).toContain('not a trusted key')
    expect(await verifier.narrow({ keys: [{ ...key, x: 'A'.repeat(43) }] })).toBe(false)
    expect(await verifier.narrow({ keys: [key] })).toBe(false)
  })
})

describe('the last good publication', () => {
  it('is recalled after a restart, verified again, with no network', async () => {
    const keep = createMemoryLastGood()
    const { taken } = await takeAndKeep(deskWith({ keep }), two)
    const again = deskWith({ keep })
    expect(await again.recall()).toEqual(taken)
    expect(valueOf(await again.open(two.jws, 0))).toMatchObject({ unchanged: true, missing: [] })
    expect(await again.derive('2021Q2')).toMatchObject({ at: '2021Q2' })
  })
  it('there is none on a new device', async () => expect(await deskWith().recall()).toBeNull())
  it('drops editions that are corrected', async () => {
    const keep = createMemoryLastGood()
    const verifier = deskWith({ keep })
    await takeAndKeep(verifier, two)
    const corrected = other(2)
    await takeAndKeep(verifier, corrected)
    const [second, , third] = corrected.entries.map(({ sha256 }) => sha256)
    expect([...((await keep.load())?.editions.keys() ?? [])]).toEqual([second, third])
  })
  it.each([
    ['damaged bytes', two.jws, new Map(two.entries.map(({ sha256 }) => [sha256, new ArrayBuffer(9)]))],
    ['a missing edition', two.jws, new Map<string, ArrayBuffer>()],
    ['a key no longer trusted', signed(index([...two.entries]), { ...HEADER, kid: 'old' }), new Map()],
  ])('of %s is not shown, and mended by the next one', async (_, jws, editions) => {
    const keep = createMemoryLastGood()
    await keep.save({ jws, editions })
    const verifier = deskWith({ keep })
    expect(await verifier.recall()).toBeNull()
    expect((await takeAndKeep(verifier, two)).warnings).toEqual([])
    expect((await deskWith({ keep }).recall())?.head.sequence).toBe(1)
  })
  it('that cannot be read or kept stops nothing, and is told', async () => {
    const refusing: LastGood = {
      load: () => Promise.reject(new Error('denied')),
      save: () => Promise.reject(new Error('full')),
    }
    const verifier = deskWith({ keep: refusing })
    expect(await verifier.recall()).toBeNull()
    const { warnings } = await takeAndKeep(verifier, two)
    expect(warnings.map(lineOf)).toEqual(['storage: nothing can be kept on this device: full'])
  })
})
