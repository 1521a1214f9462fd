import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedFolder } from '@/node/server/published-folder'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-published-'))
  for (const name of ['a', 'b', 'c']) await writeFile(join(dir, name), name.repeat(1000))
})
afterAll(() => rm(dir, { recursive: true }))

describe('the memory of a published folder', () => {
  it('compresses a file once while it does not change', async () => {
    const folder = publishedFolder(dir)
    const first = await folder.read('a')
    const second = await folder.read('a')
    expect(second).toBe(first)
    expect(first?.encoded('br')).toBe(second?.encoded('br'))
  })

  it('never keeps more than its bound, and drops what was used longest ago', async () => {
    const folder = publishedFolder(dir, 4500)
    const a = await folder.read('a')
    const b = await folder.read('b')
    expect(await folder.read('a')).toBe(a)
    await folder.read('c')
    expect(folder.keptBytes()).toBeLessThanOrEqual(4500)
    expect(await folder.read('a')).toBe(a)
    expect(await folder.read('b')).not.toBe(b)
  })

  it('serves a file larger than the bound without keeping it', async () => {
    const folder = publishedFolder(dir, 100)
    expect((await folder.read('a'))?.bytes.length).toBe(1000)
    expect(folder.keptBytes()).toBe(0)
  })

  it('says of a changed file what is in it now, with another tag', async () => {
    const folder = publishedFolder(dir)
    const before = await folder.read('c')
    await writeFile(join(dir, 'c'), 'd'.repeat(1000))
    const after = await folder.read('c')
    expect(after?.bytes.toString()).toBe('d'.repeat(1000))
    expect(after?.etag).not.toBe(before?.etag)
  })

  it('has nothing in a folder that is gone', async () =>
    expect(await publishedFolder(join(dir, 'gone')).read('a')).toBeUndefined())
})
