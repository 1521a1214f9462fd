import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChecker } from '@/app/publish/checker'
import { checkFile } from '@/node/publisher/check-command'
import { cliHere } from '../server/cli-here'
import { bytesOf, editionOf, say, type BookText } from '../../office/workbook/books'
import { lastQuarter, over, plain, table } from '../../office/workbook/plain-tables'

let root = ''
const place = (name: string) => join(root, name)
const SHEET = table(over('一、江城区'), plain(1, ['污水处理项目', 1000, 800]), plain(2, ['泵站项目', 10, 8]))
const FIRST: BookText = {
  Sheet1: SHEET,
  区市: [
    ['名称', '代码'],
    ['江城区', '420102'],
  ],
}
const SAID = ['--published-at', '2026-10-26 09:00', '--issuer', '临江市', '--level', '市级']

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'liangping-table-'))
  await writeFile(place('table.xlsx'), bytesOf({ Sheet1: SHEET }))
  await writeFile(place('first.xlsx'), bytesOf(FIRST))
})
afterAll(() => rm(root, { recursive: true }))

describe('a plain table on the command line', () => {
  it('is checked with what the options say, by the rules of 说明', async () => {
    const good = await cliHere([
      'check',
      place('first.xlsx'),
      ...SAID,
      '--about',
      '项目总数=2个',
      '--lang',
      'zh',
    ])
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('2026年前三季度（截至2026年9月30日）')])
    const bad = await cliHere([
      'check',
      place('first.xlsx'),
      ...SAID,
      '--as-of=昨天',
      '--about=项目总数=3',
      '--json',
    ])
    expect(bad.code).toBe(1)
    expect((JSON.parse(bad.out) as { errors: { cell: string }[] }).errors.map(({ cell }) => cell)).toEqual([
      ...['截止日期', '项目总数'],
    ])
  })

  it('is asked for what nothing tells', async () => {
    const { code, out } = await cliHere(['check', place('first.xlsx')])
    expect(code).toBe(1)
    expect(out).toContain('--issuer')
    const odd = await cliHere(['check', place('first.xlsx'), '--about', '期数=1'])
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('about 期数=1: expected NAME=TEXT')])
  })

  it('has a copy with its ids written, in another place, where it has none', async () => {
    const copy = place('copy.xlsx')
    const { code } = await cliHere(['check', place('first.xlsx'), ...SAID, '--with-ids', copy])
    expect(code).toBe(0)
    const again = await cliHere(['check', copy, ...SAID, '--with-ids', place('again.xlsx')])
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('has a column of ids')])
    const own = await cliHere(['check', place('first.xlsx'), ...SAID, '--with-ids', place('first.xlsx')])
    expect([own.code, own.err]).toEqual([2, expect.stringContaining('is the workbook itself')])
  })

  it('gives the edition that the page gives', async () => {
    const last = await lastQuarter()
    const form = { publishedAt: '2026-10-26 09:00', level: '市级' }
    const ofCommand = editionOf(await checkFile(place('table.xlsx'), [last], say, { form }))
    const checker = createChecker(async () => ({ standing: 'read', publications: [last], head: null }))
    const bytes = new Uint8Array(await readFile(place('table.xlsx')))
    await checker.check(
      {
        book: { kind: 'book', files: [{ name: 'table.xlsx', bytes }] },
        ...{ locale: 'zh-CN', timeZone: 'Asia/Shanghai', nowMs: Date.parse('2026-10-26T09:00:00+08:00') },
        ...{ publishedUrl: 'http://localhost/published/', keys: [], headings: {}, form },
      },
      () => {},
    )
    expect(JSON.parse(checker.edition())).toMatchObject(ofCommand)
    expect(ofCommand.projects.map(({ id }) => id)).toEqual(['LJ001', 'LJ010'])
  })
})
