import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { tellerIn } from '@/node/command/teller'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exportCommand } from '@/node/export/export-command'
import { wantedOf, type ExportArgs } from '@/node/export/options'
import { readQuarter } from '@/node/export/read-quarter'
import { UsageError } from '@/office/publishing/usage-error'
import { sourceLine } from '@/channels/shared/quarter'
import { startCli } from '../server/cli-process'

const PUBLISHED = join(import.meta.dirname, '../../fixtures/conformance/published')
const KEYS = join(import.meta.dirname, '../../fixtures/conformance/trusted-keys.json')
let dir = ''
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'liangping-export-'))))
afterAll(() => rm(dir, { recursive: true }))

/** The command in this process: what it writes, and its exit code; a refusal is thrown. */
async function run(...rawArgs: string[]) {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text))))
  process.exitCode = undefined
  try {
    await exportCommand.run(rawArgs, { tell: tellerIn('en'), lang: null })
    return { code: process.exitCode ?? 0, ...said }
  } finally {
    vi.restoreAllMocks()
    process.exitCode = undefined
  }
}

describe('what export is asked for', () => {
  it.each<[ExportArgs, RegExp]>([
    [{}, /--as expected one of slides, bulletin/],
    [{ as: 'film', out: 'x' }, /--as film: expected one of/],
    [{ as: 'slides' }, /--out is missing/],
    [{ as: 'slides', out: 'x.pdf' }, /ending in .pptx/],
    [{ as: 'csv', out: 'x.csv' }, /ending in .zip/],
    [{ as: 'csv', out: 'x.zip', scene: 'ranking' }, /ending in .csv/],
    [{ as: 'svg', out: 'x.svg' }, /needs --scene: one of overview/],
    [{ as: 'slides', out: 'x.pptx', scene: 'ranking' }, /has them all/],
    [{ as: 'png', out: 'x.png', scene: 'nowhere' }, /scene nowhere: expected one of/],
    [{ as: 'png', out: 'x.png', scene: 'ranking', scale: '5' }, /from 1 to 4/],
    [{ as: 'svg', out: 'x.svg', scene: 'ranking', scale: '2' }, /--scale is for png/],
    [{ as: 'workbook', out: 'x.xlsx', period: '2021' }, /such as 2021Q3/],
  ])('is refused in one line: %o', (given, line) => {
    expect(() => wantedOf(given, 'zh-CN')).toThrow(UsageError)
    expect(() => wantedOf(given, 'zh-CN')).toThrow(line)
  })

  it('is read where it is right', () => {
    const wanted = wantedOf({ as: 'png', out: 'a/b.PNG', scene: 'ranking', scale: '4' }, 'en')
    expect(wanted).toMatchObject({
      kind: 'png',
      scale: 4,
      locale: 'en',
    })
  })
})

describe('a quarter from a folder', () => {
  const keys = async () => JSON.parse(await readFile(KEYS, 'utf8'))

  it('is the newest unless another is named, and tells who signed it', async () => {
    const newest = await readQuarter(PUBLISHED, await keys(), { period: undefined, locale: 'zh-CN' })
    const earlier = await readQuarter(PUBLISHED, await keys(), { period: '2021Q1', locale: 'zh-CN' })
    expect(newest.ok && newest.value.head).toMatchObject({ period: '2021Q3', kid: expect.any(String) })
    expect(earlier.ok && earlier.value.head.period).toBe('2021Q1')
  })

  it('says that its signature was not checked where no keys are given', async () => {
    const read = await readQuarter(PUBLISHED, undefined, { period: undefined, locale: 'zh-CN' })
    if (!read.ok) throw new Error('refused')
    const real = { ...read.value, head: { ...read.value.head, sample: false } }
    expect(sourceLine(real)).toContain('签名未核验')
    expect(sourceLine(real)).not.toContain('✓')
  })
})

describe('liangping export', () => {
  it('writes one scene’s table, and overwrites only when told to', async () => {
    const out = join(dir, 'ranking.csv')
    const given = [
      '--as',
      'csv',
      '--scene',
      'ranking',
      '--published',
      PUBLISHED,
      '--keys',
      KEYS,
      '--out',
      out,
    ]
    expect(await run(...given)).toMatchObject({ code: 0, out: `${out}\n` })
    expect(await readFile(out, 'utf8')).toContain('\r\n')
    await expect(run(...given)).rejects.toThrow(`${out} is there already: --force overwrites it`)
    expect(await run(...given, '--force')).toMatchObject({ code: 0 })
    expect((await readdir(dir)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('paints a picture so many times as fine, without a browser', async () => {
    const out = join(dir, 'completion.png')
    const given = [
      '--as',
      'png',
      '--scene',
      'completion',
      '--scale',
      '2',
      '--published',
      PUBLISHED,
      '--out',
      out,
    ]
    expect(await run(...given)).toMatchObject({
      code: 0,
      err: 'the signature was not checked: no --keys given\n',
    })
    const bytes = await readFile(out)
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440])
  })

  it('packs all tables', async () => {
    const out = join(dir, 'all.zip')
    expect(await run('--as', 'csv', '--published', PUBLISHED, '--keys', KEYS, '--out', out)).toMatchObject({
      code: 0,
    })
    expect(Object.keys(unzipSync(await readFile(out)))).toContain('2021Q3-r1-completion.csv')
  })

  it('makes nothing of a folder that fails the checks', async () => {
    const keys = join(dir, 'other.json')
    await writeFile(keys, JSON.stringify([{ kid: 'other', x: 'A'.repeat(43) }]))
    const out = join(dir, 'no.xlsx')
    const ended = await run('--as', 'workbook', '--published', PUBLISHED, '--keys', keys, '--out', out)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('is not a trusted key')
    expect(await readdir(dir)).not.toContain('no.xlsx')
  })

  it('prints no bulletin that it could not verify', async () => {
    const given = ['--as', 'bulletin', '--published', PUBLISHED, '--out', join(dir, 'no.pdf')]
    await expect(run(...given)).rejects.toThrow('--as bulletin needs --keys')
  })

  it('tells a wrong call in one line, with exit code 2', async () => {
    const ended = await startCli(['export', '--as', 'film']).ended
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^liangping: --as film: expected one of [^\n]+\n$/)
  })
})
