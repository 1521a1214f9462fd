import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFile } from '@/node/publisher/check-command'
import { templateBook } from '@/node/publisher/template-book'
import { createOfficeSay } from '@/core/i18n/office-say'
import { cliHere } from '../server/cli-here'
import { ABOUT, bytesOf, GOOD, projects, row, say } from '../../office/workbook/books'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'liangping-check-'))
  await writeFile(join(root, 'good.xlsx'), bytesOf(GOOD))
  await writeFile(join(root, 'bad.xlsx'), bytesOf({ ...GOOD, 项目: projects(row('P1', { 7: '约3亿' })) }))
})
afterAll(() => rm(root, { recursive: true }))

const run = (...args: string[]) => cliHere(args)

describe('liangping check', () => {
  it('prints errors, warnings and a summary as JSON, and ends with 1 where there are errors', async () => {
    const { code, out } = await run('check', join(root, 'bad.xlsx'), '--json', '--lang', 'zh')
    const printed = JSON.parse(out) as Record<string, unknown>
    expect(code).toBe(1)
    expect(printed['errors']).toEqual([
      {
        ...{ sheet: '项目', cell: 'H2', value: '约3亿', problem: '不能确定是哪一个数' },
        repair: '只写一个数，如 1,234.5；未公布就留空',
      },
    ])
    expect(printed).toMatchObject({ warnings: [], summary: { projects: 1, complete: false } })
  })
  it('tells a good book’s summary in words, and ends with 0', async () => {
    const { code, out } = await run('check', join(root, 'good.xlsx'), '--lang', 'zh')
    expect(code).toBe(0)
    expect(out).toContain('项目 2 个：省级 1 个，市级 1 个')
  })
  it('ends with 2 where it was called wrongly', async () => {
    const { code, err } = await run('check', join(root, 'nowhere.xlsx'))
    expect(code).toBe(2)
    expect(err).toMatch(/^liangping: workbook .*nowhere\.xlsx: not found\n$/)
  })
  it('reads a folder of CSV, its cells told by the files’ names', async () => {
    const folder = join(root, 'tables')
    await mkdir(folder)
    const csv = (rows: readonly (readonly unknown[])[]) => rows.map((cells) => cells.join(',')).join('\r\n')
    await writeFile(join(folder, '说明.csv'), csv(ABOUT))
    await writeFile(join(folder, '项目.csv'), csv(projects(row('P1', { 7: '约3亿' }))))
    const { errors } = await checkFile(folder, [], say)
    expect(errors.map(({ sheet, cell }) => [sheet, cell])).toEqual([['项目.csv', 'H2']])
  })
  it('tells a file that is no book as one mistake', async () => {
    await writeFile(join(root, 'broken.xlsx'), 'PK nothing')
    const { errors } = await checkFile(join(root, 'broken.xlsx'), [], createOfficeSay('en'))
    expect(errors).toEqual([
      {
        ...{ sheet: '', cell: '', value: 'broken.xlsx', problem: 'The file is damaged and cannot be read' },
        repair: 'Open it in the office program and save it as .xlsx',
      },
    ])
  })
})

describe('liangping template', () => {
  it('writes a book that passes the check with its example row, and overwrites only by force', async () => {
    const out = join(root, 'blank.xlsx')
    expect((await run('template', out)).code).toBe(0)
    const checked = await checkFile(out, [], say)
    expect(checked).toMatchObject({ errors: [], summary: { projects: 1 } })
    // One row of each sheet is no whole quarter.
    const odd = ['assessment-missing', 'weights-sum', 'published-past']
    expect(checked.warnings.map((warning) => 'rule' in warning && warning.rule)).toEqual(odd)
    expect(checked.edition?.sample).toBe(true)
    await writeFile(out, 'mine')
    expect(await run('template', out)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force') as string,
    })
    expect(await readFile(out, 'utf8')).toBe('mine')
    expect((await run('template', out, '--force')).code).toBe(0)
  })
  it('holds notes, lists to choose from, and headings on every printed page', async () => {
    const files = unzipSync(await templateBook(say))
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
    const projectsSheet = text('xl/worksheets/sheet2.xml')
    expect(projectsSheet).toContain('sqref="C2:C20001"><formula1>"国家级,省级,市级,县级"</formula1>')
    expect(projectsSheet).toContain('<formula1>"前期,新开工,续建,竣工投产"</formula1>')
    expect(text('xl/worksheets/sheet3.xml')).toContain('<formula1>"越高越好,越低越好"</formula1>')
    expect(text('xl/comments2.xml').match(/<comment /g)).toHaveLength(15)
    expect(projectsSheet).toContain('fitToHeight="0"')
    expect(text('xl/workbook.xml')).toContain(`'项目'!$1:$1`)
  })
})
