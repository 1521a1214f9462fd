import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import officeCrypto from 'officecrypto-tool'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '@/office/workbook/open-book'
import { replaceFile, systemDisk, type Disk } from '@/node/publisher/disk'
import { openLocked } from '@/node/publisher/unlock'
import { bytesOf, GOOD } from '#tests/office/workbook/books'
import { cliHere } from '../server/cli-here'

const PASSWORD = '口令 Pa55'
const locked = (password = PASSWORD, type?: 'standard') =>
  officeCrypto.encrypt(Buffer.from(bytesOf(GOOD)), type ? { password, type } : { password })

let dir: string
const at = (name: string) => join(dir, name)
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-office-'))
  await writeFile(at('locked.xlsx'), locked())
  await writeFile(at('right.txt'), `${PASSWORD}\n`)
  await writeFile(at('wrong.txt'), `${PASSWORD}!\r\n`)
  await writeFile(at('empty.txt'), '\n')
})
afterAll(() => rm(dir, { recursive: true }))

describe('a workbook that is protected by a password', () => {
  it.each([undefined, 'standard'] as const)('is opened with it as without protection: %s', async (type) => {
    const bytes = type ? locked(PASSWORD, type) : await readFile(at('locked.xlsx'))
    const file = { name: '台账.xlsx', bytes: Uint8Array.from(bytes) }
    const plain = await openBook({ name: '台账.xlsx', bytes: bytesOf(GOOD) })
    expect(plain.ok).toBe(true)
    expect(await openLocked(file, PASSWORD)).toEqual(plain)
    expect(await openLocked(file, undefined)).toMatchObject({ ok: false, fault: { key: 'encrypted' } })
    expect(await openLocked(file, 'another')).toMatchObject({ ok: false, fault: { key: 'wrongPassword' } })
  })

  it('is checked with the password in a file; a wrong one is one line', async () => {
    const check = (file: string) => cliHere(['check', at('locked.xlsx'), '--password-file', at(file)])
    expect(await check('right.txt')).toMatchObject({ code: 0, err: '' })
    const wrong = await check('wrong.txt')
    expect(wrong).toMatchObject({ code: 1, err: '' })
    expect(wrong.out).toMatch(/^Errors \(1\).*\n {2}.*The password does not open the file.*\n$/)
  })

  it('is told how to be saved where no password is given', async () => {
    const { code, out } = await cliHere(['check', at('locked.xlsx')], {})
    expect(code).toBe(1)
    expect(out).toContain('文件有密码保护')
    expect(out).toContain('--password-file')
    expect(out).toContain('WPS')
  })

  it('is not asked for a password from an empty file, or none', async () => {
    for (const file of ['empty.txt', 'none.txt'])
      expect(await cliHere(['check', at('locked.xlsx'), '--password-file', at(file)])).toMatchObject({
        code: 2,
        err: expect.stringContaining('its first line is empty'),
      })
  })
})

describe('a workbook of WPS', () => {
  it('is read under its name .et as .xls is', async () => {
    const bytes = bytesOf(GOOD, 'biff8')
    await writeFile(at('台账.et'), bytes)
    expect(await openBook({ name: '台账.et', bytes })).toEqual(await openBook({ name: '台账.xls', bytes }))
    expect(await cliHere(['check', at('台账.et')])).toMatchObject({ code: 0 })
  })
})

describe('a workbook that an office program has open', () => {
  it.each(['~$表.xlsx', '.~表.xlsx', '.~lock.表.xlsx#'])(
    'is read as it was saved, and told of: %s',
    async (mark) => {
      const folder = await mkdtemp(at('open-'))
      await writeFile(join(folder, '表.xlsx'), bytesOf(GOOD))
      await writeFile(join(folder, mark), 'x')
      const { code, err } = await cliHere(['check', join(folder, '表.xlsx')])
      expect(code).toBe(0)
      expect(err).toContain(`(${mark} lies beside it)`)
      expect(await cliHere(['check', join(folder, mark)])).toMatchObject({
        code: 2,
        err: expect.stringContaining('give 表.xlsx'),
      })
    },
  )
})

describe('a drive that is not like a local disk', () => {
  const failing = (code: string, times: number): Disk => {
    let left = times
    return {
      ...systemDisk,
      rename: async (from, to) => {
        left -= 1
        if (left >= 0) throw Object.assign(new Error(code), { code })
        await systemDisk.rename(from, to)
      },
    }
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'])('replaces a file that was held for a moment: %s', async (code) => {
    await replaceFile(failing(code, 3), at('held.json'), code)
    expect(await readFile(at('held.json'), 'utf8')).toBe(code)
  })

  it('gives up where it stays held, and leaves nothing aside', async () => {
    await writeFile(at('kept.json'), 'old')
    await expect(replaceFile(failing('EBUSY', 100), at('kept.json'), 'new')).rejects.toThrow('EBUSY')
    expect(await readFile(at('kept.json'), 'utf8')).toBe('old')
    expect((await readdir(dir)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('has a file written in place where renaming does not replace one', async () => {
    await writeFile(at('there.json'), 'old')
    await replaceFile(failing('EEXIST', 100), at('there.json'), 'new')
    expect(await readFile(at('there.json'), 'utf8')).toBe('new')
    expect((await readdir(dir)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
