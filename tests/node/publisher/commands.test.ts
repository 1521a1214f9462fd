import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pemOf } from '@/node/publisher/key-file'
import { generateKey } from '@/office/publishing/keys'
import { cliHere } from '../server/cli-here'
import { everyOption } from '@/node/publisher/form-options'
import { acceptancesOf } from '@/office/publishing/acceptance'
import { startCli } from '../server/cli-process'
import { ABOUT, bytesOf, projects, row, type BookText } from '../../office/workbook/books'
import { contentsOf, key, publish, q2, trusted } from './publish-kit'

let root = ''
let dir = ''
const at = (name: string) => join(root, name)
const run = (...args: string[]) => cliHere(args)

const about = (...more: readonly (readonly [string, string])[]) => [...ABOUT, ...more]
const book = async (name: string, text: BookText) => {
  await writeFile(at(name), bytesOf(text))
  return at(name)
}
const good = { 说明: about(), 项目: projects(row('P1'), row('P2', { 2: '市级' })) }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'commands-'))
  await writeFile(at('key.pem'), pemOf(key), { mode: 0o600 })
  await writeFile(at('keys.json'), JSON.stringify(trusted))
  await book('good.xlsx', good)
})
afterAll(() => rm(root, { recursive: true }))
beforeEach(async () => {
  dir = join(await mkdtemp(at('of-')), 'published')
})

describe('liangping publish', () => {
  const publishing = (name: string, ...more: string[]) =>
    run('publish', at(name), '--to', dir, '--key', at('key.pem'), ...more)

  it('publishes a workbook that verifies; the same again changes nothing; other contents need a correction', async () => {
    const first = await publishing('good.xlsx', '--yes')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain(`published in ${dir}: 2021Q3-r1, sequence 1`)
    expect(await run('verify', dir, '--keys', at('keys.json'))).toEqual({
      ...{ code: 0, err: '' },
      out: 'sound: 1 edition, current 2021Q3, sequence 1\n',
    })
    const pressless = at('pressless')
    await cp(dir, pressless, { recursive: true })
    await rm(join(pressless, 'embeds'), { recursive: true })
    expect((await run('verify', pressless, '--keys', at('keys.json'))).out).toContain(
      'note: embeds/ is not there: publishing again writes the press pages',
    )
    await cp(join(dir, 'embeds/completion'), join(pressless, 'embeds/completion'), { recursive: true })
    expect(await run('verify', pressless, '--keys', at('keys.json'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/press pages are not there.*\n1 problem in/) as string,
    })
    const before = await contentsOf(dir)
    const again = await publishing('good.xlsx', '--yes')
    expect(again.out).toContain('nothing changes')
    expect(await contentsOf(dir)).toEqual(before)

    await book('other.xlsx', { ...good, 项目: projects(row('P1', { 1: '改名' }), row('P2')) })
    const refused = await publishing('other.xlsx', '--yes')
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('--correction "…"')
    expect(await contentsOf(dir)).toEqual(before)
    const corrected = await publishing('other.xlsx', '--yes', '--correction', '更正“改名”的名称')
    expect(corrected.out).toContain('2021Q3-r2, sequence 2')
  })

  it('without a terminal and without --yes ends with 2 and the way out, and writes nothing', async () => {
    const asked = await publishing('good.xlsx')
    expect(asked.code).toBe(2)
    expect(asked.err).toContain('add --yes to publish, or --dry-run')
    const looked = await publishing('good.xlsx', '--dry-run')
    expect(looked.code).toBe(0)
    expect(looked.out).toContain('to be published')
    await expect(readdir(dir)).rejects.toThrow()
  })

  it('tells every mistake of a workbook and ends with 1; what is odd has to be accepted by its code', async () => {
    await book('bad.xlsx', { ...good, 项目: projects(row('P1', { 7: '约3亿' }), row('P1')) })
    const bad = await publishing('bad.xlsx', '--yes')
    expect(bad.code).toBe(1)
    expect(bad.out).toContain('约3亿')
    await book('odd.xlsx', {
      ...good,
      项目: projects(row('P1', { 7: 100, 9: 200000, 10: null }), row('P2')),
    })
    const odd = await publishing('odd.xlsx', '--yes')
    expect(odd.code).toBe(1)
    expect(odd.err).toMatch(/ratio-odd[^\n]*项目!J2[^\n]*2,000.0%[^]*--accept ratio-odd="…"/)
    const accepted = await publishing('odd.xlsx', '--yes', '--accept', 'ratio-odd=提前完成')
    expect(accepted.code).toBe(0)
    expect(accepted.out).toContain('accepted: ratio-odd: 提前完成')
    const record = JSON.parse(await readFile(join(`${dir}-record`, '2021Q3-r1.json'), 'utf8')) as unknown
    expect(record).toMatchObject({
      ...{ edition: '2021Q3-r1', sequence: 1, key: key.kid },
      accepted: [{ id: 'ratio-odd', reason: '提前完成' }],
    })
  })

  it('refuses a key that lies in the folder, warns of one that others read, and refuses a folder of another key', async () => {
    await publish(dir, q2(), { key: generateKey('office-0') })
    const other = await publishing('good.xlsx', '--yes')
    expect(other.code).toBe(1)
    expect(other.err).toContain('"office-0" is not a trusted key')
    await cp(at('key.pem'), join(dir, 'key.pem'))
    await chmod(join(dir, 'key.pem'), 0o644)
    const inside = await run('publish', at('good.xlsx'), '--to', dir, '--key', join(dir, 'key.pem'))
    expect(inside).toMatchObject({ code: 2, out: '' })
    expect(inside.err).toContain('lies in the published folder')
  })

  it('takes what is accepted, and why, as often as it is given', () => {
    const raw = ['a.xlsx', '--accept', 'ratio-odd=提前完成', '--accept=project-gone, stage-back=已 = 核对']
    expect(acceptancesOf(everyOption('accept', raw))).toEqual([
      { id: 'ratio-odd', reason: '提前完成' },
      { id: 'project-gone', reason: '已 = 核对' },
      { id: 'stage-back', reason: '已 = 核对' },
    ])
    expect(() => acceptancesOf(['all=x'])).toThrow('accept all: expected one of')
    expect(() => acceptancesOf(['ratio-odd'])).toThrow('accept ratio-odd: say why')
    expect(() => acceptancesOf(['ratio-odd= '])).toThrow('say why')
  })
})

describe('liangping keygen', () => {
  it('writes a key that signs, prints the line for displays, and never overwrites', async () => {
    const made = await run('keygen', '--out', at('safe'), '--kid', 'office-9')
    expect(made.code).toBe(0)
    const line = JSON.parse(made.out) as { kid: string; x: string }
    expect(Object.keys(line)).toEqual(['kid', 'x'])
    const file = join(at('safe'), 'office-9.pem')
    const text = await readFile(file, 'utf8')
    expect(text).toContain('-----BEGIN PRIVATE KEY-----')
    expect(made.out + made.err).not.toContain(text.split('\n')[2])
    const again = await run('keygen', '--out', at('safe'), '--kid', 'office-9')
    expect(again).toMatchObject({ code: 2, out: '' })
    expect(again.err).toContain('never overwritten')
    expect(await readFile(file, 'utf8')).toBe(text)
    const bad = await run('keygen', '--out', at('safe'), '--kid', '../x')
    expect([bad.code, await readdir(at('safe'))]).toEqual([2, ['office-9.pem']])
  })

  it('refuses a published folder', async () => {
    await publish(dir, q2())
    await mkdir(join(dir, 'keys'))
    const { code, err } = await run('keygen', '--out', join(dir, 'keys'), '--kid', 'a')
    expect(code).toBe(2)
    expect(err).toContain('lies in the published folder')
  })
})

describe('liangping verify', () => {
  it('ends with 1 and a line a problem, with 2 where the call is wrong', async () => {
    await publish(dir, q2())
    const [path = ''] = await readdir(join(dir, 'editions'))
    await writeFile(join(dir, 'editions', path), '{}')
    await writeFile(join(dir, 'letter.txt'), 'hello')
    const wrong = await startCli(['verify', dir, '--keys', at('keys.json')]).ended
    const misused = await run('verify', at('nowhere'))
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain(`editions/${path}: expected`)
    expect(wrong.out).toContain('orphan: letter.txt')
    expect(misused).toMatchObject({ code: 2, out: '' })
  })
})
