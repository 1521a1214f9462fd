import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingApart, type ReadLimits } from '@/node/publisher/read-apart'
import { bytesOf, GOOD, projects, row } from '../../office/workbook/books'
import { startCli } from '../server/cli-process'

let root = ''
beforeAll(async () => (root = await mkdtemp(join(tmpdir(), 'liangping-apart-'))))
afterAll(() => rm(root, { recursive: true }))

async function file(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(root, name), bytes)
  return join(root, name)
}

const readApart = (path: string, limits: ReadLimits) => readingApart(limits, (read) => read(path))

describe('a workbook is read in a process of its own', () => {
  it('which is ended when it takes too long', async () => {
    const path = await file('good.xlsx', bytesOf(GOOD))
    expect(await readApart(path, { memoryMb: 512, seconds: 0.01 })).toMatchObject({
      fault: { key: 'tooLong' },
    })
  })

  it('which is ended when it takes too much memory, and else reads the next one', async () => {
    const path = await file('next.xlsx', bytesOf(GOOD))
    const damaged = await file('damaged.xlsx', bytesOf(GOOD).slice(0, 2000))
    const rows = Array.from({ length: 20_000 }, (_, at) => row(`P${at}`))
    const large = await file('larger.xlsx', bytesOf({ ...GOOD, 项目: projects(...rows) }))
    const read = await readingApart({ memoryMb: 130, seconds: 120 }, async (one) => {
      const both = await Promise.all([one(path), one(path)])
      return [...both, await one(damaged), await one(large), await one(path)]
    })
    expect(read.map((reading) => (reading.ok ? 'read' : reading.fault.key))).toEqual([
      ...['read', 'read', 'damaged', 'tooMuchMemory', 'read'],
    ])
    await expect(
      readingApart({ memoryMb: 130, seconds: 120 }, (one) => one(join(root, 'none.xlsx'))),
    ).rejects.toThrow('not found')
  })

  it('and told in one line on the command line, which ends with 1', async () => {
    const path = await file('spaces.ods', zipSync({ 'content.xml': strToU8('<a '.repeat(300_000)) }))
    const { code, out, err } = await startCli(['check', path, '--seconds', '60']).ended
    expect([code, err]).toEqual([1, ''])
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  it('within limits that make sense', async () => {
    const { code, err } = await startCli(['check', join(root, 'good.xlsx'), '--memory-mb', 'all']).ended
    expect([code, err]).toEqual([2, 'liangping: memory-mb all: expected a number above 0\n'])
  })
})
