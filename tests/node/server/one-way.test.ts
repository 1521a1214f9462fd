import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { pemOf } from '@/node/publisher/key-file'
import { filesIn } from '@/node/publisher/standing'
import { answerQuestion } from '@/node/server/publishing-answer'
import { editionFileText } from '@/office/workbook/edition-file'
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
    const answer = await answerQuestion(desk, {
      edition,
      correction,
      accept: [{ id: 'correction-empty', reason: '已核对' }],
    })
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
