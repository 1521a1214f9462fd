import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { pemOf } from '@/node/publisher/key-file'
import { filesIn } from '@/node/publisher/standing'
import { answerQuestion } from '@/node/server/publishing-answer'
import { editionFileText } from '@/office/workbook/edition-file'
import { createChecker } from '@/app/publish/checker'
import { readFolder } from '@/node/publisher/read-folder'
import { bytesOf, HEADINGS, row } from '../../office/workbook/books'
import { key, NOW_MS, q2, q2Mended, trusted } from '../publisher/publish-kit'
import { cliHere } from './cli-here'

const SITE = 'https://example.org/published/'
let root = ''
const at = (name: string) => join(root, name)
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'one-way-'))
  await writeFile(at('key.pem'), pemOf(key), { mode: 0o600 })
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS })
})
afterAll(async () => {
  vi.useRealTimers()
  await rm(root, { recursive: true })
})

/** The digest of every file of a folder. */
async function digestsIn(dir: string) {
  const paths = await filesIn(dir)
  const read = async (path: string) =>
    [
      path,
      createHash('sha256')
        .update(await readFile(join(dir, path)))
        .digest('hex'),
    ] as const
  return Object.fromEntries(await Promise.all(paths.map(read)))
}

it('the page and the command write the same folder, press pages and cards included, also over a correction', async () => {
  const desk = { dir: at('page'), key, trusted, site: SITE, now: () => NOW_MS }
  for (const [draft, correction] of [
    [q2(), null],
    [q2Mended(), '漏计一项'],
  ] as const) {
    const edition = { ...draft, revision: 1 }
    const accept = [{ id: 'correction-empty', reason: '已核对' }]
    const answer = await answerQuestion(desk, { edition, correction, accept }, 'zh-CN')
    expect(answer.kind).toBe('published')
    await writeFile(
      at('edition.json'),
      editionFileText({
        edition: { ...edition, publishedAt: edition.publishedAt ?? '', correction: null },
        nextDue: null,
      }),
    )
    const corrected =
      correction === null ? [] : ['--correction', correction, '--accept', 'correction-empty=已核对']
    const folders = ['--to', at('command'), '--key', at('key.pem'), '--site', SITE]
    const told = await cliHere(['publish', at('edition.json'), ...folders, '--yes', ...corrected])
    expect(told).toMatchObject({ code: 0 })
    const [page, command] = [await digestsIn(at('page')), await digestsIn(at('command'))]
    expect(Object.keys(page)).toContain('embeds/completion/latest.png')
    expect(page).toEqual(command)
  }
  expect(await readFile(at('page/embeds/completion/latest.html'), 'utf8')).toContain('漏计一项')
})

/** A book of three projects of a quarter, of which one has a problem. */
const bookOf = (period: '2021Q2' | '2021Q3', completed: number, columns: readonly string[]) => {
  const told = period === '2021Q2' ? ['2021-06-30', '2021-07-26 09:00'] : ['2021-09-30', '2021-10-26 09:00']
  const rows = ['P1', 'P2', 'P3'].map((id, at) =>
    row(id, { 9: completed + at, 10: null, 12: id === 'P1' ? '用地手续未办结' : null }),
  )
  const grid = [[...HEADINGS], ...rows].map((cells) =>
    cells.filter((_, at) => columns.includes(HEADINGS[at] ?? '')),
  )
  const about = [
    ...[
      ['期次', period],
      ['截止日期', told[0] ?? ''],
      ['公开时间', told[1] ?? ''],
      ['发布单位', '某市办公室'],
    ],
  ]
  return bytesOf({ 说明: about, 项目: grid })
}

it('what only the workbook shows is asked about on every way to the signature', async () => {
  const dir = at('asked')
  const keyed = ['--to', dir, '--key', at('key.pem')]
  await writeFile(at('q2.xlsx'), bookOf('2021Q2', 5_000, HEADINGS))
  expect(await cliHere(['publish', at('q2.xlsx'), ...keyed, '--yes'])).toMatchObject({ code: 0 })
  const bytes = bookOf(
    '2021Q3',
    9_000,
    HEADINGS.filter((heading) => heading !== '存在问题'),
  )
  await writeFile(at('q3.xlsx'), bytes)
  const byBook = await cliHere(['publish', at('q3.xlsx'), ...keyed, '--dry-run'])
  expect(byBook).toMatchObject({ code: 1 })
  expect(byBook.err).toContain('column-gone')

  const folder = await readFolder(dir, trusted)
  if (!folder.ok) throw new Error('the folder cannot be read')
  const { publications } = folder.value
  const checker = createChecker(async () => ({ standing: 'read', publications, head: null }))
  await checker.check(
    {
      book: { kind: 'book', files: [{ name: 'q3.xlsx', bytes: Uint8Array.from(bytes) }] },
      ...{
        locale: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        nowMs: NOW_MS,
        publishedUrl: '',
        keys: [],
        headings: {},
        form: {},
      },
    },
    () => {},
  )
  const edition: unknown = JSON.parse(checker.edition())
  const desk = { dir, key, trusted, now: () => NOW_MS }
  const onPage = (accept: readonly { id: string; reason: string }[]) =>
    answerQuestion(desk, { edition, correction: null, accept }, 'zh-CN', { dryRun: true })
  expect(await onPage([])).toMatchObject({ kind: 'undecided', decisions: [{ code: 'column-gone' }] })
  expect(await onPage([{ id: 'column-gone', reason: '本期没有问题' }])).toMatchObject({ kind: 'planned' })

  await writeFile(at('to-sign.json'), checker.edition())
  const elsewhere = await cliHere(['publish', at('to-sign.json'), ...keyed, '--dry-run'])
  expect(elsewhere).toMatchObject({ code: 1 })
  expect(elsewhere.err).toContain('column-gone')
})
