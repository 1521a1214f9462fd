import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPress } from '@/node/publisher/press'
import { filesIn } from '@/node/publisher/standing'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { publish, q2, q2Mended, q3, trusted } from './publish-kit'

let root = ''
let dir = ''
/** Both quarters are published once; each test has a copy of what it begins with. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'press-'))
  const press = await open()
  await publish(join(root, 'q2'), q2(), { press })
  await cp(join(root, 'q2'), join(root, 'both'), KEPT)
  await publish(join(root, 'both'), q3(), { press })
})
beforeEach(async () => {
  dir = await mkdtemp(join(root, 'of-'))
})
afterAll(() => rm(root, { recursive: true }))

const KEPT = { recursive: true, preserveTimestamps: true }
const open = () => createPress({ keys: trusted, painter: null })
const beginWith = (what: 'q2' | 'both') => cp(join(root, what), dir, KEPT)
const read = (path: string) => readFile(join(dir, 'embeds', path), 'utf8')
const embeds = async () => (await filesIn(dir)).filter((path) => path.startsWith('embeds/'))

describe('publishing', () => {
  it('writes each scene frozen, for its quarter and as the latest, with catalogue and parent script', async () => {
    await beginWith('both')
    const files = await embeds()
    for (const stem of ['2021Q2-r1', '2021Q2', '2021Q3-r1', '2021Q3', 'latest'])
      for (const ending of ['html', 'en.html', 'svg', 'csv', 'json', 'oembed.json'])
        expect(files).toContain(`embeds/completion/${stem}.${ending}`)
    expect(files).toEqual(
      expect.arrayContaining(['embeds/index.html', 'embeds/index.en.html', 'embeds/embed.js']),
    )
    expect(await read('completion/latest.html')).toContain('现为2021年前三季度')
    expect(await verifyFolder(dir, trusted)).toMatchObject({ problems: [], notes: [], orphans: [] })
  })

  it('corrects what follows a quarter and leaves what is frozen as it is', async () => {
    await beginWith('both')
    const frozen = await stat(join(dir, 'embeds/completion/2021Q2-r1.html'))
    const press = await open()
    await publish(dir, q2Mended(), { press, correction: '漏计一项' })
    expect((await stat(join(dir, 'embeds/completion/2021Q2-r1.html'))).mtimeMs).toBe(frozen.mtimeMs)
    expect(await read('completion/2021Q2.html')).toContain('第2版更正：漏计一项')
    expect(await read('completion/2021Q2-r2.html')).toContain('漏计一项')
    expect(await read('completion/2021Q2-r1.html')).not.toContain('漏计一项')
    expect(await verifyFolder(dir, trusted)).toMatchObject({ problems: [], orphans: [] })
  })

  it('mends what a crash left behind, and writes nothing where all is there', async () => {
    await beginWith('q2')
    await rm(join(dir, 'embeds/completion/latest.html'))
    const press = await open()
    const mended = await publish(dir, q2(), { press })
    expect(mended).toMatchObject({ kind: 'unchanged' })
    expect((mended as { written: readonly string[] }).written).toEqual(['embeds/completion/latest.html'])
    expect(await publish(dir, q2(), { press })).toMatchObject({ kind: 'unchanged', written: [] })
  })
})

describe('verifying', () => {
  it('tells press pages that were changed, and strangers among them', async () => {
    await beginWith('q2')
    await writeFile(join(dir, 'embeds/completion/2021Q2-r1.csv'), 'x')
    await writeFile(join(dir, 'embeds/completion/2021Q9.html'), 'x')
    const { problems, orphans } = await verifyFolder(dir, trusted)
    expect(problems).toEqual([
      {
        source: 'embeds/completion/2021Q2-r1.csv',
        path: '',
        problem: 'is not what was written: its digest differs',
      },
    ])
    expect(orphans).toEqual(['embeds/completion/2021Q9.html'])
  })

  it('tells in a line each what is missing and what shows another edition', async () => {
    await beginWith('q2')
    await publish(dir, q2Mended(), { correction: '漏计一项' })
    const { problems } = await verifyFolder(dir, trusted)
    expect(problems.map(({ problem }) => problem.replaceAll(/\(\d+\)/g, '(N)'))).toEqual([
      'press pages are not there: 2021Q2-r2 (N). Publishing again writes them',
      'press pages show another edition: 2021Q2-r2 (N). Publishing again writes them',
    ])
    await publish(dir, q2Mended(), { press: await open() })
    expect((await verifyFolder(dir, trusted)).problems).toEqual([])
  })

  it('tells a data file whose figures are not those of the edition', async () => {
    await beginWith('q2')
    const file = 'completion/2021Q2.json'
    const text = await read(file)
    await writeFile(join(dir, 'embeds', file), text.replace(/("city\.completed":\{"value":)\d+/, '$15'))
    const { problems } = await verifyFolder(dir, trusted)
    expect(problems).toEqual([
      { source: `embeds/${file}`, path: 'figures["city.completed"]', problem: 'not what the editions give' },
    ])
  })
})
