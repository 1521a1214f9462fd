import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '@/office/workbook/open-book'
import { checkBook } from '@/office/workbook/check-book'
import { cliHere } from '../server/cli-here'
import { bytesOfBook, office, OUT, put, TENGZHOU, XUECHENG } from '../../office/districts/kit'
import { ABOUT, bytesOf, editionOf, projects, row, say } from '../../office/workbook/books'

let root = ''
const at = (...names: string[]) => join(root, ...names)
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'liangping-merge-'))
})
afterAll(() => rm(root, { recursive: true }))

const run = (...args: string[]) => cliHere(args)
const T = OUT.tengzhou.file
async function folder(name: string, files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  await mkdir(at(name))
  for (const [file, bytes] of Object.entries(files)) await writeFile(at(name, file), bytes)
  return at(name)
}

describe('liangping template --for-districts', () => {
  it('writes the next quarter’s workbooks from the last one’s, and overwrites only by force', async () => {
    const last = [...ABOUT.filter(([name]) => name !== '公开时间'), ['公开时间', '2021-10-26 09:00']]
    await writeFile(
      at('last.xlsx'),
      bytesOf({ 说明: last, 项目: projects(row('P1'), row('P2', { 3: '薛城区' })) }),
    )
    const args = ['template', '--for-districts', at('out'), '--from', at('last.xlsx'), '--due', '2022-01-12']
    const written = await run(...args)
    expect(written).toMatchObject({ code: 0, err: '' })
    expect((await readdir(at('out'))).toSorted()).toEqual(
      ['全市 2021年全年.xlsx', '滕州市 2021年全年.xlsx', '薛城区 2021年全年.xlsx'].toSorted(),
    )
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string })
    expect((await run(...args, '--force')).code).toBe(0)
    // The units of the last workbook go on.
    const bytes = await readFile(at('out', '滕州市 2021年全年.xlsx'))
    const book = await openBook({ name: 'x.xlsx', bytes: new Uint8Array(bytes) })
    const headings = book.ok ? book.value.sheets[1]?.rows[0]?.map((cell) => cell?.text) : []
    expect(headings).toEqual(expect.arrayContaining(['总投资（亿元）', '完成投资（万元）']))
  })

  it('asks for the last quarter', async () => {
    expect(await run('template', '--for-districts', at('none'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('--published') as string,
    })
  })
})

describe('liangping merge', () => {
  const patient = ['--seconds', '120', '--lang', 'zh']

  it('merges what came in into one workbook that is checked as any other', async () => {
    const dir = await folder('whole', {
      [OUT.whole.file]: bytesOfBook(OUT.whole, [office]),
      [T]: bytesOfBook(OUT.tengzhou, TENGZHOU),
      [OUT.xuecheng.file]: bytesOfBook(OUT.xuecheng, XUECHENG),
    })
    const out = at('merged', '2021Q3.xlsx')
    const done = await run('merge', dir, '--out', out, ...patient)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('2021年前三季度：2 个地方，已报送 2 个')
    const opened = await openBook({ name: 'x.xlsx', bytes: new Uint8Array(await readFile(out)) })
    if (!opened.ok) throw new Error(opened.fault.key)
    const { projects: read, assessment } = editionOf(checkBook(opened.value, [], say))
    expect(read.map(({ completedYuan }) => completedYuan)).toEqual([330_000_000, 90_000_000, null])
    expect(assessment?.results[0]?.score).toBe(95)
  })

  it('tells what is wrong and who is missing, returns it, and ends with 1', async () => {
    const dir = await folder('partly', {
      [OUT.whole.file]: bytesOfBook(OUT.whole, [office]),
      [T]: bytesOfBook(OUT.tengzhou, [...TENGZHOU, put('P001', '完成投资', '约3亿')]),
      '~$lock.xlsx': new Uint8Array(),
    })
    const done = await run('merge', dir, '--returns', at('returns'), ...patient)
    expect(done.code).toBe(1)
    expect(done.out).toContain(`${T} 项目!L2“约3亿”：不能确定是哪一个数`)
    expect(done.out).toMatch(/截至 \d{4}-\d\d-\d\d 未报送（应于 2021-10-12 前报送）：薛城区/u)
    expect(await readdir(at('returns'))).toEqual([T])
    const listed = await run('merge', dir, '--json', ...patient)
    expect(JSON.parse(listed.out)).toMatchObject({
      submissions: [
        { district: '滕州市', state: 'in' },
        { district: '薛城区', state: 'missing' },
      ],
      mistakes: [{ file: T, cell: 'L2', weight: 'refuse' }, { file: '' }],
    })
  })

  it('writes nothing among what came in', async () => {
    const refused = { code: 2, err: expect.stringContaining('another folder') as string }
    expect(await run('merge', at('whole'), '--out', at('whole', 'x.xlsx'))).toMatchObject(refused)
    expect(await run('merge', at('whole'), '--returns', at('whole'))).toMatchObject(refused)
  })

  it('says so where there is no folder, and where it holds no workbook', async () => {
    await mkdir(at('empty'))
    for (const [name, said] of [
      ['nowhere', 'not found'],
      ['empty', 'holds no workbook'],
    ] as const)
      expect(await run('merge', at(name))).toMatchObject({
        code: 2,
        err: expect.stringContaining(said) as string,
      })
  })
})
