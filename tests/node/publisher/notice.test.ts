import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeOf } from '@/node/publisher/notice-command'
import { instantOf } from '@/office/publishing/notice-times'
import { issueNotice, MOST_NOTICES, withNotice } from '@/node/publisher/issue-notice'
import { pemOf } from '@/node/publisher/key-file'
import { generateKey } from '@/office/publishing/keys'
import { readFolder } from '@/node/publisher/read-folder'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { cliHere } from '../server/cli-here'
import { contentsOf, key, NOW_MS, publish, q2, q3, trusted } from './publish-kit'

const HOUR = 3_600_000
const UNTIL = '2021-11-01T10:00:00+08:00'
const FIRE = {
  kind: 'takeover',
  text: '请按指引有序疏散',
  from: '2021-11-01T08:00:00+08:00',
  until: UNTIL,
} as const

let root = ''
let dir = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'notice-'))
  dir = join(root, 'published')
  await publish(dir, q2())
})
afterEach(() => rm(root, { recursive: true }))

const now = () => NOW_MS
const issue = (change: object = {}, options: object = {}) =>
  issueNotice(dir, { issue: { ...FIRE, ...change } }, { key, now, ...options })
const indexNow = async () => {
  const read = await readFolder(dir, trusted)
  if (!read.ok) throw new Error('refused')
  return read.value.index
}
const editionsOf = async () =>
  Object.entries(await contentsOf(dir)).filter(([path]) => /^(editions|figures)\//.test(path))

describe('a notice', () => {
  it('is signed into the index, the sequence one higher, the editions untouched', async () => {
    const before = await editionsOf()
    const { sequence, ...index } = await indexNow()
    const outcome = await issue()
    expect(outcome).toMatchObject({ kind: 'issued', notice: { ...FIRE, id: 'n2' }, expired: [] })
    expect(await indexNow()).toEqual({
      ...index,
      ...{ sequence: sequence + 1, issuedAt: '2021-11-01T08:00:00+08:00', notices: [{ ...FIRE, id: 'n2' }] },
    })
    expect(await editionsOf()).toEqual(before)
    expect(await verifyFolder(dir, trusted)).toMatchObject({ problems: [], notes: [], orphans: [] })
  })

  it('stays when the next period is published, and is withdrawn by its id', async () => {
    await issue()
    await publish(dir, q3())
    expect((await indexNow()).notices).toMatchObject([{ id: 'n2' }])
    const withdrawn = await issueNotice(dir, { withdraw: 'n2' }, { key, now })
    expect(withdrawn).toMatchObject({ kind: 'withdrawn', notice: FIRE })
    expect(await indexNow()).toMatchObject({ sequence: 4, notices: [] })
    await expect(issueNotice(dir, { withdraw: 'n2' }, { key, now })).rejects.toThrow('there are none')
  })

  it('that has expired goes with the next change, and its id is not used again', async () => {
    await issue()
    const later = await issue({ until: '2021-11-02T10:00:00+08:00' }, { now: () => NOW_MS + 3 * HOUR })
    expect(later).toMatchObject({ notice: { id: 'n3' }, expired: [{ id: 'n2' }] })
    expect((await indexNow()).notices).toHaveLength(1)
  })

  it('is refused where it is empty, over, too long, one too many, or nothing was published', async () => {
    await expect(issue({ text: ' ' })).rejects.toThrow('--text (empty)')
    await expect(issue({ until: FIRE.from })).rejects.toThrow('after the beginning')
    expect(await issue({ text: '长'.repeat(501) })).toMatchObject({ kind: 'refused' })
    expect(await issue({ text: 'a\u0007b' })).toMatchObject({ kind: 'refused' })
    await expect(issueNotice(join(root, 'none'), { issue: FIRE }, { key, now })).rejects.toThrow(
      'nothing was published',
    )
    expect((await indexNow()).notices).toBeUndefined()
    let index = await indexNow()
    const more = () => withNotice(index, { issue: FIRE }, NOW_MS)
    for (let count = 0; count < MOST_NOTICES; count += 1) ({ index } = more())
    expect(new Set(index.notices?.map(({ id }) => id)).size).toBe(MOST_NOTICES)
    expect(more).toThrow('withdraw some first')
  })

  it('is signed neither by a stranger nor by a sample’s key beside real data', async () => {
    expect(await issue({}, { key: generateKey('stranger') })).toMatchObject({ kind: 'refused' })
    const sample = { ...key, sample: true }
    await expect(issue({}, { key: sample })).rejects.toThrow('is a sample’s')
  })

  it('waits for no other publisher, but never goes between', async () => {
    const both = await Promise.allSettled([issue(), issue({ kind: 'ticker' })])
    const done = both.filter(({ status }) => status === 'fulfilled')
    expect((await indexNow()).notices).toHaveLength(done.length)
    expect((await verifyFolder(dir, trusted)).problems).toEqual([])
  })

  it('stops before the index is written where it is told to', async () => {
    const before = await contentsOf(dir)
    await expect(issue({}, { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(await contentsOf(dir)).toEqual(before)
  })
})

describe('the times of a notice', () => {
  it.each([
    ['2021-10-27T09:00:00+08:00', '2021-10-27T09:00:00+08:00'],
    ['2021-10-27T01:00Z', '2021-10-27T09:00:00+08:00'],
    ['2021-10-27 09:00', '2021-10-27T09:00:00+08:00'],
    ['2021-10-27', '2021-10-27T00:00:00+08:00'],
    ['+30m', '2021-11-01T08:30:00+08:00'],
    ['+2h', '2021-11-01T10:00:00+08:00'],
    ['+1d', '2021-11-02T08:00:00+08:00'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf('until', text, NOW_MS)).toBe(instant)
  })

  it.each(['', 'tomorrow', '2021-02-30', '2021-10-27 25:00', '+2', '09:00'])('refuse %j', (text) => {
    expect(() => instantOf('until', text, NOW_MS)).toThrow('expected 2021-10-27T09:00:00+08:00')
  })

  it('count from the beginning, which is now by default', () => {
    const given = { kind: 'ticker', text: '检修', until: '+2h' }
    expect(changeOf(given, NOW_MS)).toMatchObject({
      issue: { from: '2021-11-01T08:00:00+08:00', until: UNTIL },
    })
    expect(changeOf({ ...given, from: '+1h' }, NOW_MS)).toMatchObject({
      issue: { until: '2021-11-01T11:00:00+08:00' },
    })
    expect(() => changeOf({ ...given, until: undefined }, NOW_MS)).toThrow('--until is missing')
    expect(() => changeOf({ ...given, kind: 'marquee' }, NOW_MS)).toThrow('takeover or ticker')
    expect(() => changeOf({ ...given, withdraw: 'n2' }, NOW_MS)).toThrow('no other option')
  })
})

describe('liangping notice', () => {
  it('issues, lists and withdraws; a wrong call ends with 2 and the way out', async () => {
    const pem = join(root, 'key.pem')
    await writeFile(pem, pemOf(key), { mode: 0o600 })
    const run = (...args: string[]) => cliHere(['notice', '--to', dir, ...args])
    const issued = await run('--key', pem, '--kind', 'ticker', '--text', '<b>14时检修</b>', '--until', '+2h')
    expect(issued).toMatchObject({ code: 0, err: '' })
    expect(issued.out).toMatch(/^issued in .*, sequence 2: n2 {2}ticker {2}.*<b>14时检修<\/b>\n$/)
    const listed = await run('--list')
    const misused = await run('--kind', 'ticker')
    expect(listed.out).toMatch(/^n2 {2}ticker {2}.*\(standing\)\n$/)
    expect(misused.code).toBe(2)
    expect(misused.err).toContain('--key is missing')
    const withdrawn = await run('--key', pem, '--withdraw', 'n2')
    expect(withdrawn.out).toContain('withdrawn')
    expect(JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'))).toMatchObject({
      sequence: 3,
      notices: [],
    })
  })
})
