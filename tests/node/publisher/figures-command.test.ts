import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineOf } from '@/core/publication/problems'
import { periodOf } from '@/node/publisher/figures-command'
import { readFolder } from '@/node/publisher/read-folder'
import { UsageError } from '@/office/publishing/usage-error'
import { edition, folder, key, secondQuarter, type Folder } from '../../core/publication/small-city'
import { cliHere } from '../server/cli-here'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'liangping-figures-'))
  await write('good', folder([secondQuarter(), edition()]))
  await writeFile(join(root, 'keys.json'), JSON.stringify([key]))
})
afterAll(() => rm(root, { recursive: true }))

async function write(name: string, { jws, bytes }: Folder): Promise<string> {
  const dir = join(root, name)
  await mkdir(join(dir, 'editions'), { recursive: true })
  await writeFile(join(dir, 'index.jws'), jws)
  for (const [path, content] of bytes) await writeFile(join(dir, path), new Uint8Array(content))
  return dir
}

const problemsOf = async (dir: string, keys = [key]) => {
  const read = await readFolder(dir, keys)
  return read.ok ? [] : read.problems.map(lineOf)
}

describe('reading a published folder', () => {
  it('takes the newest revision of each period, oldest first', async () => {
    const corrected = edition({ revision: 2, correction: '更正' })
    const read = await readFolder(await write('corrected', folder([secondQuarter(), edition(), corrected])), [
      key,
    ])
    const told = read.ok && read.value.publications.map(({ period, revision }) => [period, revision])
    expect(told).toEqual([
      ['2021Q2', 1],
      ['2021Q3', 2],
    ])
  })
  it('refuses a signature by a key that is not trusted; without keys it is not checked', async () => {
    const dir = join(root, 'good')
    expect(await problemsOf(dir, [{ ...key, kid: 'other' }])).toEqual([
      'index.jws: header.kid: "test-1" is not a trusted key',
    ])
    expect((await readFolder(dir, undefined)).ok).toBe(true)
  })
  it('tells the problems of all editions, each with its file and path', async () => {
    const bad = folder([
      secondQuarter({ asOf: '2021-07-01' }),
      edition({ totals: { ...edition().totals, projects: 4 } }),
    ])
    const problems = await problemsOf(await write('bad', bad))
    expect(problems).toHaveLength(2)
    expect(problems[0]).toMatch(/^editions\/2021Q2-r1\.[0-9a-f]{16}\.json: asOf: /)
    expect(problems[1]).toMatch(/^editions\/2021Q3-r1\.[0-9a-f]{16}\.json: totals\.projects: /)
  })
  it('refuses other bytes than were signed for, and an edition that is not there', async () => {
    const made = folder([secondQuarter(), edition()])
    const dir = await write('broken', made)
    const [first, second] = made.entries.map(({ path }) => path)
    await writeFile(join(dir, first ?? ''), '{}')
    await rm(join(dir, second ?? ''))
    expect(await problemsOf(dir)).toEqual([
      expect.stringContaining(`${first}: expected `),
      `${second}: cannot be read`,
    ])
  })
  it('refuses an unsigned index that is no index', async () => {
    const dir = await write('garbled', { ...folder([edition()]), jws: 'a.b' })
    expect((await readFolder(dir, undefined)).ok).toBe(false)
  })
  it('has a usage error for a folder that is not there, or holds no index', async () => {
    await expect(readFolder(join(root, 'nowhere'), [key])).rejects.toThrow(UsageError)
    await expect(readFolder(root, [key])).rejects.toThrow('holds no readable index.jws')
    await expect(readFolder(join(root, 'keys.json'), [key])).rejects.toThrow('not a folder')
  })
})

describe('the period asked for', () => {
  it.each(['2021Q5', '', '2020Q1', 'latest'])('%j is refused in a line', (text) => {
    expect(() => periodOf(text, [edition()])).toThrow(UsageError)
  })
  it('is one that is published', () => expect(periodOf('2021Q3', [edition()])).toBe('2021Q3'))
})

describe('liangping figures', () => {
  const figures = (...args: string[]) => cliHere(['figures', ...args])

  it('prints all periods, oldest first: value, unit and text', async () => {
    const { code, out, err } = await figures(join(root, 'good'), '--keys', join(root, 'keys.json'))
    expect([code, err]).toEqual([0, ''])
    const printed = JSON.parse(out) as { period: string; figures: Record<string, unknown> }[]
    expect(printed.map(({ period }) => period)).toEqual(['2021Q2', '2021Q3'])
    expect(printed[1]?.figures['city.ratio']).toEqual({ value: 1.05, unit: 'ratio', text: '105.0%' })
  })
  it('prints one period alone, and says when no signature was checked', async () => {
    const { code, out, err } = await figures(join(root, 'good'), '--period', '2021Q2')
    expect(code).toBe(0)
    expect(err).toBe('the signature was not checked: no --keys given\n')
    expect(JSON.parse(out)).toMatchObject({ period: '2021Q2', revision: 1 })
  })
  it('ends with 1 and a line a problem when the data is wrong, with 2 and one line when the call is', async () => {
    const dir = await write('wrong', folder([edition({ asOf: '2021-10-01' })]))
    const wrong = await figures(dir)
    const misused = await figures(join(root, 'good'), '--perod', '2021Q2')
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.err).toMatch(/^editions\/[^\n]*asOf[^\n]*\n$/)
    expect(misused).toEqual({ code: 2, out: '', err: 'liangping: unknown option --perod\n' })
  })
})
