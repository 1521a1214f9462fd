import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { pemOf } from '@/node/publisher/key-file'
import { ABOUT, bytesOf, projects, row } from '../../office/workbook/books'
import { key, publish, q2, trusted } from '../publisher/publish-kit'
import { cliHere } from '../server/cli-here'
import { s3Server, type S3Server } from './s3-server'
import { ENV, placeAt, working } from './store-kit'

const PLACE = 's3://city/published'
let root = ''
let server: S3Server
const at = (name: string) => join(root, name)
const run = (...args: string[]) => cliHere([...args, '--endpoint', server.url])
const publishing = (book: string, ...more: string[]) =>
  run('publish', at(book), '--to', PLACE, '--key', at('key.pem'), '--yes', '--seconds', '170', ...more)
const verifying = (...more: string[]) => run('verify', PLACE, '--keys', at('keys.json'), ...more)
const notice = (...more: string[]) => run('notice', '--to', PLACE, '--key', at('key.pem'), ...more)

/** Puts a small publication without press pages into the store. */
async function publishedByKit(copy: string): Promise<readonly string[]> {
  await publish(copy, q2())
  return working(placeAt(server.url, PLACE), copy, async ({ send }) => void (await send()))
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-commands-'))
  await writeFile(at('key.pem'), pemOf(key), { mode: 0o600 })
  await writeFile(at('keys.json'), JSON.stringify(trusted))
  const sheets = { 说明: [...ABOUT], 项目: projects(row('P1'), row('P2', { 2: '市级' })) }
  await writeFile(at('good.xlsx'), bytesOf(sheets))
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  server = await s3Server()
  Object.entries({ ...ENV, XDG_DATA_HOME: at('data') }).forEach(([name, value]) => vi.stubEnv(name, value))
  await rm(at('data'), { recursive: true, force: true })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

describe('a store, for the commands', () => {
  it('is published to, verified, given notices, from any machine', async () => {
    const first = await publishing('good.xlsx')
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/s3:\/\/city\/published: \d+ files sent, [\d.]+ MB; 0 were there\n/)
    expect(first.out).toContain(`published in ${PLACE}: 2021Q3-r1, sequence 1`)
    expect(server.files.get('published/index.jws')?.headers['Cache-Control']).toBe('no-cache')

    const again = await publishing('good.xlsx')
    expect(again.out).toMatch(/: 0 files sent, 0\.0 MB; \d+ were there\n.*\n?nothing changes/s)

    // Another machine has no copy yet.
    await rm(at('data'), { recursive: true })
    const told = await notice('--kind', 'ticker', '--text', '检修', '--until', '+1h')
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain(`issued in ${PLACE}, sequence 2`)
    expect(told.out).toContain(': 2 files sent')
    expect((await run('notice', '--to', PLACE, '--list')).out).toContain('检修')
    expect(await verifying()).toMatchObject({
      ...{ code: 0, err: '' },
      out: 'sound: 1 edition, current 2021Q3, sequence 2\n',
    })
  })

  it('is told what is wrong in it, by its name', async () => {
    await publishedByKit(at('wrong'))
    const path = [...server.files.keys()].find((name) => name.includes('/editions/')) ?? ''
    const file = server.files.get(path)
    if (file) server.files.set(path, { ...file, bytes: Buffer.from('{}'), tag: 'other' })
    expect(await verifying()).toMatchObject({
      code: 1,
      err: expect.stringContaining(`1 problem in ${PLACE}`) as string,
    })
  })

  it('is not written by a dry run', async () => {
    expect((await publishing('good.xlsx', '--dry-run')).out).toContain('dry run: nothing was written')
    expect([...server.files.keys()]).toEqual([])
  })

  it('that holds nothing is neither verified nor given notices: what its copy says was never public', async () => {
    await publish(at('unsent'), q2())
    const refused = { code: 2, err: expect.stringContaining('holds no index.jws') as string }
    expect(await verifying('--copy', at('unsent'))).toMatchObject(refused)
    const ticker = ['--kind', 'ticker', '--text', '检修', '--until', '+1h', '--copy', at('unsent')]
    expect(await notice(...ticker)).toMatchObject(refused)
    expect([...server.files.keys()]).toEqual([])
  })

  it('takes over a folder that was published before, whole', async () => {
    const lines = await publishedByKit(at('folder'))
    expect(lines).toEqual([
      `${PLACE} is empty: all that ${at('folder')} holds is going to be sent`,
      expect.stringMatching(/4 files sent/),
    ])
    expect((await verifying()).out).toContain('sound: 1 edition')
  })

  it('never empties a folder that is no copy', async () => {
    await publishedByKit(at('other'))
    await writeFile(at('letter.txt'), 'mine')
    const refused = await verifying('--copy', root)
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('but no index.jws') as string })
    expect(await readFile(at('letter.txt'), 'utf8')).toBe('mine')
  })

  it('wants credentials', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', '')
    expect(await verifying()).toMatchObject({
      code: 2,
      err: expect.stringContaining('set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY') as string,
    })
  })
})
