import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pemOf } from '@/node/publisher/key-file'
import { startCli } from '../server/cli-process'
import { bytesOf, GOOD } from '../../office/workbook/books'
import { key, trusted } from './publish-kit'

// The other tests of the commands run them in their own process.
it('a process publishes a workbook, and another verifies it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'publish-process-'))
  const at = (name: string) => join(root, name)
  await writeFile(at('key.pem'), pemOf(key), { mode: 0o600 })
  await writeFile(at('keys.json'), JSON.stringify(trusted))
  await writeFile(at('good.xlsx'), bytesOf(GOOD))
  const given = ['publish', at('good.xlsx'), '--to', at('published'), '--key', at('key.pem'), '--yes']
  expect(await startCli(given).ended).toMatchObject({
    ...{ code: 0, err: '' },
    out: expect.stringContaining('2021Q3-r1, sequence 1') as string,
  })
  expect(await startCli(['verify', at('published'), '--keys', at('keys.json')]).ended).toMatchObject({
    ...{ code: 0, err: '' },
    out: 'sound: 1 edition, current 2021Q3, sequence 1\n',
  })
  await rm(root, { recursive: true })
})
