import { describe, expect, it } from 'vitest'
import { choose, readChosen, type GivenFile } from '@/app/publish/chosen-files'

const file = (name: string, size = 10): GivenFile => ({
  name,
  size,
  arrayBuffer: async () => new TextEncoder().encode(name).buffer as ArrayBuffer,
})
const namesOf = (names: readonly string[]) => {
  const choice = choose(names.map((name) => file(name)))
  return choice.ok ? [choice.kind, ...choice.files.map(({ name }) => name)] : choice.problem
}

describe('what is meant by the files that were given', () => {
  it.each<[string, readonly string[], unknown]>([
    ['a workbook', ['台账.xlsx'], ['book', '台账.xlsx']],
    ['an old workbook', ['台账.XLS'], ['book', '台账.XLS']],
    ['several tables', ['项目.csv', '说明.csv'], ['tables', '说明.csv', '项目.csv']],
    ['one table', ['项目.csv'], ['tables', '项目.csv']],
    [
      'a folder with a workbook, its lock and a note',
      ['台账.xlsx', '~$台账.xlsx', '.DS_Store', '备注.txt'],
      ['book', '台账.xlsx'],
    ],
    ['a file of any other kind, which the reader refuses in words', ['台账.pdf'], ['book', '台账.pdf']],
    ['workbooks of several districts', ['a.xlsx', 'b.xls'], ['districts', 'a.xlsx', 'b.xls']],
    ['a workbook and tables', ['a.xlsx', '项目.csv'], 'several'],
    ['several workbooks and tables', ['a.xlsx', 'b.xlsx', '项目.csv'], 'several'],
    ['nothing', [], 'nothing'],
    ['what is hidden only', ['.DS_Store'], 'nothing'],
    ['files of other kinds', ['a.pdf', 'b.txt'], 'nothing'],
  ])('%s', (_, names, meant) => {
    expect(namesOf(names)).toEqual(meant)
  })

  it('is told to be too large before a byte is read', () => {
    const large = { ...file('a.xlsx', 64_000_001), arrayBuffer: () => Promise.reject(new Error('read')) }
    expect(choose([large])).toEqual({ ok: false, problem: 'tooLarge' })
  })
})

describe('reading the chosen files', () => {
  it('names them as sheets compare, whatever the file system writes', async () => {
    const choice = choose([file('é.csv'.normalize('NFD'))])
    if (!choice.ok) throw new Error(choice.problem)
    expect(await readChosen(choice)).toMatchObject({
      kind: 'tables',
      files: [{ name: 'é.csv'.normalize('NFC') }],
    })
  })

  it('of which one is gone meanwhile gives none', async () => {
    const gone = { ...file('a.xlsx'), arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }
    const choice = choose([gone])
    if (!choice.ok) throw new Error(choice.problem)
    expect(await readChosen(choice)).toBeNull()
  })
})
