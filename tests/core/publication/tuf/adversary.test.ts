import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { createDownload } from '@/core/publication/download'
import { createMemoryLastGood } from '@/core/publication/last-good'
import { FORGOTTEN, pollOnce } from '@/core/publication/poll'
import { lineOf } from '@/core/publication/problems'
import { wordProblem } from '@/core/i18n/problem-words'
import { createSay } from '@/scenes/words'
import { inRootOrKeys } from '@/core/publication/tuf/trust-in-root'
import { createVerifier } from '@/core/publication/verifier'
import { edition, entryOf, bytesOf, folder, key as formatOneKey, secondQuarter } from '../small-city'
import { all, DAY_MS, digestIn, key, NOW, pinOf, PLAN, publish, rootText, type Files } from './office'
import { screenOf } from './screen'

const zh = createSay('zh-CN')
const thief = key(66)
const second = secondQuarter()
const third = edition()
const forged = (change: Partial<Edition> = {}) => edition({ issuer: '贼', ...change })
const ours = '市重点项目推进办公室'
const first = publish({ editions: [second, third] })
const later = (version: number, change: Parameters<typeof publish>[0] = {}, signed = {}) =>
  publish({ editions: [second, third], versions: all(version), ...change }, first, signed)
const corrected = [second, third, edition({ revision: 2, correction: '更正' })]

/** A display that has taken the first publication. */
async function standing(files: Files = first, keep = createMemoryLastGood()) {
  const screen = screenOf(pinOf(files), keep)
  expect(await screen.poll(files)).toMatchObject({ shown: `2021Q3-r1 ${ours}`, problems: [] })
  return screen
}

/** The picture stays, and this is told, in Chinese too. */
async function refuses(
  screen: Awaited<ReturnType<typeof standing>>,
  files: Files,
  line: string,
  nowMs = NOW,
) {
  const { shown, problems, refused } = await screen.poll(files, nowMs)
  expect(problems).toEqual([expect.stringContaining(line)])
  for (const problem of refused) expect(wordProblem(problem, zh)).not.toBe(lineOf(problem))
  expect(shown).toBe(`2021Q3-r1 ${ours}`)
}

/** The display goes on to what the office publishes next. */
async function recovers(
  screen: Awaited<ReturnType<typeof standing>>,
  files: Files,
  shown: string,
  nowMs = NOW,
) {
  expect(await screen.poll(files, nowMs)).toMatchObject({ shown, problems: [] })
}

const REWRITTEN = 'history was rewritten'

/** Each attack of the threat model in SECURITY.md, through the real client: what is shown, what is told, how the office recovers. */
const ATTACKS: Readonly<Record<string, () => Promise<void>>> = {
  async 'arbitrary data'() {
    const screen = await standing()
    await refuses(
      screen,
      later(2, { editions: [second, third, forged({ revision: 2 })] }, { editions: [thief] }),
      'tuf/2.editions.json: signatures: signed by 0 of the trusted keys, but 1 must sign',
    )
    await recovers(screen, later(3, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async rollback() {
    const screen = await standing()
    const second2 = later(2, { editions: corrected })
    await recovers(screen, second2, `2021Q3-r2 ${ours}`)
    expect((await screen.poll(first)).problems).toEqual([
      'tuf/timestamp.json: signed.version: 1 is lower than 2, accepted before',
    ])
    const fallen = publish({ editions: [second, third], versions: { ...all(3), editions: 1 } }, second2)
    const { shown, problems } = await screen.poll(fallen)
    expect(problems).toEqual([
      'tuf/3.snapshot.json: signed.meta: editions.json: 1 is lower than 2, accepted before',
    ])
    expect(shown).toBe(`2021Q3-r2 ${ours}`)
    expect(await screen.restart()).toBe(`2021Q3-r2 ${ours}`)
    expect((await screen.poll(first)).problems).toEqual([expect.stringContaining('1 is lower than 2')])
    await recovers(screen, later(4, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async freeze() {
    const screen = await standing()
    const at = NOW + 8 * DAY_MS
    await refuses(screen, first, 'tuf/timestamp.json: signed.expires: expired at 2026-12-07T00:00:00Z', at)
    expect(await screen.restart()).toBe(`2021Q3-r1 ${ours}`)
    const fresh = screenOf(pinOf(first))
    expect((await fresh.poll(first, at)).shown).toBeNull()
    const renewed = later(2, { days: { ...PLAN.days, timestamp: 15, snapshot: 15 } })
    await recovers(screen, renewed, `2021Q3-r1 ${ours}`, at)
  },
  async 'fast-forward'() {
    const screen = await standing()
    await refuses(
      screen,
      later(2, { versions: { ...all(2), timestamp: Number.MAX_SAFE_INTEGER } }),
      'signed.version: 9007199254740991 is too far ahead: at most 1000000001',
    )
    await recovers(screen, later(900_000), `2021Q3-r1 ${ours}`)
    await refuses(screen, later(3, { editions: corrected }), '3 is lower than 900000')
    const rotated = { rootVersion: 2, onlineKeys: [key(10)], editions: corrected }
    const recovered = later(3, rotated)
    recovered.set('tuf/2.root.json', rootText({ ...PLAN, ...rotated }))
    await recovers(screen, recovered, `2021Q3-r2 ${ours}`)
  },
  async 'mix and match'() {
    const screen = await standing()
    const one = later(2)
    const other = later(2, { versions: { ...all(2), timestamp: 3 }, days: { ...PLAN.days, snapshot: 8 } })
    const mixed = new Map(one).set('tuf/2.editions.json', first.get('tuf/1.editions.json') ?? '')
    await refuses(screen, mixed, 'tuf/2.editions.json: ')
    const snapshot = new Map(one).set('tuf/2.snapshot.json', other.get('tuf/2.snapshot.json') ?? '')
    await refuses(await standing(), snapshot, 'tuf/2.snapshot.json: expected the digest')
    await recovers(screen, later(4, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async 'wrong issuer'() {
    const screen = await standing()
    await refuses(screen, later(2, { issuer: '370500' }), 'issuer.id: expected the issuer 370400, got 370500')
    expect((await screenOf(pinOf(first, { issuer: '370500' })).poll(first)).problems).toEqual([
      expect.stringContaining('expected the issuer 370500, got 370400'),
    ])
    await recovers(screen, later(3, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async 'a key below the threshold'() {
    const two = { editionsKeys: [key(5), key(6)], editionsThreshold: 2 }
    const begun = publish({ editions: [second, third], ...two })
    const screen = await standing(begun)
    const stolen = { editions: [second, third, forged({ revision: 2 })], ...two }
    await refuses(
      screen,
      later(2, stolen, { editions: [key(5), thief] }),
      'signed by 1 of the trusted keys, but 2 must sign',
    )
    await recovers(screen, later(3, { editions: corrected, ...two }), `2021Q3-r2 ${ours}`)
  },
  async 'keys at the threshold'() {
    const screen = await standing()
    const taken = later(2, { editions: [second, third, forged({ revision: 2 })] })
    await recovers(screen, taken, '2021Q3-r2 贼')
    const honest = later(3, { editions: corrected })
    expect((await screen.poll(honest)).problems).toEqual([expect.stringContaining(REWRITTEN)])
    const rotated = later(4, { editions: corrected, editionsKeys: [key(7)] })
    await recovers(screen, rotated, `2021Q3-r2 ${ours}`)
  },
  async 'a root that was not handed over'() {
    const screen = await standing()
    const stolen = { rootVersion: 2, rootKeys: [thief, key(67), key(68)], onlineKeys: [thief] }
    const alone = later(2, stolen)
    alone.set('tuf/2.root.json', rootText({ ...PLAN, ...stolen }))
    await refuses(screen, alone, 'tuf/2.root.json: signatures: not signed by enough keys of the root before')
    const skipped = later(2)
    skipped.set('tuf/2.root.json', rootText({ ...PLAN, rootVersion: 3 }))
    await refuses(screen, skipped, 'tuf/2.root.json: signed.version: expected 2, got 3')
    const renewed = { rootVersion: 2, rootKeys: [key(11), key(12), key(13)], editions: corrected }
    const handed = later(3, renewed)
    handed.set('tuf/2.root.json', rootText({ ...PLAN, ...renewed }, PLAN.rootKeys.slice(1)))
    await recovers(screen, handed, `2021Q3-r2 ${ours}`)
    expect(await screen.restart()).toBe(`2021Q3-r2 ${ours}`)
  },
  async 'endless data'() {
    const screen = await standing()
    const grown = later(2)
    grown.set('tuf/2.snapshot.json', `${String(grown.get('tuf/2.snapshot.json'))}${' '.repeat(1000)}`)
    await refuses(screen, grown, 'tuf/2.snapshot.json: too-large')
    const named = later(3, { index: { padding: 'x'.repeat(1_000_001) } })
    await refuses(screen, named, 'index.json: larger than 1000000 bytes')
    await recovers(screen, later(4, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async 'slow retrieval'() {
    const server = createServer((request, response) => {
      const content = first.get((request.url ?? '').slice('/published/'.length))
      if (request.url?.endsWith('snapshot.json')) return void response.writeHead(200).write('{')
      response.writeHead(content === undefined ? 404 : 200).end(typeof content === 'string' ? content : '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close = () => server.closeAllConnections()
    const { port } = server.address() as AddressInfo
    const config = { baseUrl: `http://127.0.0.1:${port}/published/`, timeoutMs: 2_500 }
    const root = pinOf(first)
    const polled = await pollOnce(
      {
        verifier: createVerifier({
          ...{ keys: [], root, keep: createMemoryLastGood(), anchor: inRootOrKeys },
          derive: () => null,
        }),
        download: createDownload(config, Date.now, 'tuf/timestamp.json'),
      },
      FORGOTTEN,
      NOW,
    )
    server.close()
    expect(polled).toMatchObject({
      kind: 'failed',
      failures: [{ kind: 'timeout', path: 'tuf/1.snapshot.json' }],
    })
  },
  async 'extraneous files'() {
    const screen = await standing()
    const more = later(2, { editions: corrected })
    const asked = (await screen.poll(more.set('tuf/2.evil.json', '{}').set('editions/evil.json', '{}'))).asked
    expect(asked.filter((path) => path.includes('evil'))).toEqual([])
    expect(asked).toHaveLength(8)
  },
  async 'downgrade to format 1'() {
    const screen = await standing()
    const one: Files = new Map([...first].filter(([path]) => !path.startsWith('tuf/')))
    one.set('index.jws', folder([forged()]).jws)
    const { shown, problems, asked } = await screen.poll(one)
    expect([shown, problems, asked]).toEqual([
      `2021Q3-r1 ${ours}`,
      ['tuf/timestamp.json: status'],
      ['tuf/timestamp.json'],
    ])
    const keep = createMemoryLastGood()
    await keep.save({ jws: folder([forged()]).jws, editions: new Map() })
    expect(await screenOf(pinOf(first), keep).restart()).toBeNull()
  },
  async 'another root'() {
    expect((await screenOf(pinOf(first, { sha256: '0'.repeat(64) })).poll(first)).problems).toEqual([
      `tuf: no root has the digest ${'0'.repeat(64)}, which the configuration names`,
    ])
    const renewed = { rootVersion: 2, rootKeys: [key(11), key(12), key(13)] }
    const handed = later(2, renewed).set(
      'tuf/2.root.json',
      rootText({ ...PLAN, ...renewed }, PLAN.rootKeys.slice(1)),
    )
    const pinned = screenOf(pinOf(first, { sha256: digestIn(handed, 'tuf/2.root.json') }))
    expect((await pinned.poll(handed)).shown).toBe(`2021Q3-r1 ${ours}`)
  },
  async 'rewritten history'() {
    const screen = await standing()
    const was = entryOf(bytesOf(second), second).sha256
    const other = secondQuarter({ issuer: '改写' })
    const now = entryOf(bytesOf(other), other).sha256
    await refuses(
      screen,
      later(2, { editions: [other, third] }),
      `index.json: editions: ${REWRITTEN}: 2021Q2-r1 had the digest ${was}, and now has ${now}`,
    )
    await refuses(screen, later(3, { editions: [third] }), `2021Q2-r1, of the digest ${was}, is gone`)
    await refuses(screen, later(4, { index: { current: '2021Q2' } }), 'from 2021Q3 back to 2021Q2')
    await recovers(screen, later(5, { editions: corrected }), `2021Q3-r2 ${ours}`)
    expect((await screen.poll(later(6))).problems).toEqual([
      expect.stringContaining('2021Q3-r2, of the digest'),
    ])
    await recovers(screen, later(7, { editions: corrected }), `2021Q3-r2 ${ours}`)
  },
  async 'a root or issuer taken out of the configuration'() {
    const screen = await standing()
    const root = pinOf(first, { issuer: '370500' })
    expect(await screen.narrow({ keys: [formatOneKey], root })).toBe(false)
    expect((await screen.poll(later(2, { editions: corrected }))).problems).toEqual([
      'no key or root is trusted',
    ])
  },
}

let close = () => {}
afterEach(() => close())

describe('an adversary', () => {
  it.each(Object.entries(ATTACKS))('is met: %s', async (_, attack) => attack())

  it('is told of in SECURITY.md, row by row', () => {
    const rows = readFileSync(new URL('../../../../SECURITY.md', import.meta.url), 'utf8').match(
      /^\| .+\|$/gm,
    )
    const named = (rows ?? []).map((row) => row.split('|').at(-2)?.trim())
    expect(Object.keys(ATTACKS).filter((name) => !named.includes(name))).toEqual([])
  })
})

describe('what the office does is followed', () => {
  it('an unchanged poll asks for the timestamp only, and once an hour for a newer root', async () => {
    const screen = await standing()
    expect((await screen.poll(first)).asked).toEqual(['tuf/timestamp.json'])
    expect((await screen.poll(first, NOW + DAY_MS / 24)).asked).toEqual([
      'tuf/timestamp.json',
      'tuf/2.root.json',
    ])
  })
  it('a renewed timestamp lengthens what is shown, without anything taken anew', async () => {
    const screen = await standing()
    const renewed = later(1, {
      versions: { ...all(1), timestamp: 2, snapshot: 2 },
      days: { ...PLAN.days, timestamp: 14, snapshot: 14 },
    })
    expect(await screen.poll(renewed)).toMatchObject({
      shown: `2021Q3-r1 ${ours}`,
      problems: [],
      expiresAt: NOW + 14 * DAY_MS,
      asked: ['tuf/timestamp.json', 'tuf/2.root.json', 'tuf/2.snapshot.json'],
    })
  })
  it('after a year away an edition is on after at most twenty small requests', async () => {
    const screen = await standing()
    const chain = new Map<string, string>()
    let files = first
    let before = PLAN.rootKeys
    for (let version = 2; version <= 5; version += 1) {
      const rootKeys = [key(20 + version), key(30 + version), key(40 + version)]
      // Versions are seconds in some folders.
      files = later(version * 8_000_000, {
        rootVersion: version,
        rootKeys,
        editions: corrected,
        days: { ...PLAN.days, timestamp: 400, snapshot: 400, targets: 400, editions: 400, notices: 400 },
      })
      chain.set(
        `tuf/${version}.root.json`,
        rootText({ ...PLAN, rootVersion: version, rootKeys }, before.slice(0, 2)),
      )
      before = rootKeys
    }
    for (const [path, text] of chain) files.set(path, text)
    const { shown, problems, asked } = await screen.poll(files, NOW + 365 * DAY_MS)
    expect([shown, problems]).toEqual([`2021Q3-r2 ${ours}`, []])
    expect(asked.length).toBeLessThanOrEqual(20)
  })
  it('withdrawn editions go, the quarter before is current, and nothing is shown where none is left', async () => {
    const screen = await standing()
    const at = '2026-11-30T09:00:00+08:00'
    const reason = 'a'.repeat(64)
    const one = { period: '2021Q3', upToRevision: 1, at, reason }
    await recovers(screen, later(2, { index: { current: '2021Q2', withdrawn: [one] } }), `2021Q2-r1 ${ours}`)
    const both = [one, { period: '2021Q2', upToRevision: 1, at, reason }]
    expect(await screen.poll(later(3, { index: { current: null, withdrawn: both } }))).toMatchObject({
      shown: null,
      problems: [],
    })
    expect(await screen.restart()).toBeNull()
    expect((await screen.poll(later(4))).problems[0]).toContain('the withdrawal of 2021Q3-r1 is gone')
    const reinstated = { index: { withdrawn: both }, editions: corrected }
    await recovers(screen, later(5, reinstated), `2021Q3-r2 ${ours}`)
  })
  it('notices that nobody vouches for keep no edition from being shown, and are told', async () => {
    const screen = await standing()
    const late = { days: { ...PLAN.days, notices: -1 }, editions: corrected }
    await recovers(screen, later(2, late), `2021Q3-r2 ${ours}`)
    expect((await screen.warnings()).map(lineOf)).toEqual([
      'tuf/2.notices.json: signed.expires: expired at 2026-11-29T00:00:00Z',
    ])
  })
})
