import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { trustedKeyOf } from '@/office/publishing/keys'
import { pemOf, readSigningKey } from '@/node/publisher/key-file'
import { filesIn } from '@/node/publisher/standing'
import { readTrust } from '@/node/publisher/tuf/trust'
import type { Files } from '../../../core/publication/tuf/office'
import { screenOf } from '../../../core/publication/tuf/screen'
import { cliHere } from '../../server/cli-here'
import { key as work, NOW_MS, publish, q2, q2Mended, q3, trusted } from '../publish-kit'
import { opened, publishBoth } from './tuf-kit'

let place = ''
let dir = ''
let trust = ''
const at = (name: string) => join(place, name)
const keys = (action: string, ...more: string[]) => cliHere(['keys', action, '--trust', trust, ...more])

/** The published folder as a web server has it. */
async function folder(): Promise<Files> {
  const paths = await filesIn(dir)
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, new Uint8Array(await readFile(join(dir, path))).buffer] as const),
    ),
  )
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW_MS })
  place = await mkdtemp(join(tmpdir(), 'display-'))
  dir = at('published')
  trust = at('trust')
  await writeFile(at('office.pem'), pemOf(work), { mode: 0o600 })
  await writeFile(at('office.json'), JSON.stringify(trustedKeyOf(work)))
  await keys('ceremony', '--new', at('office.json'))
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(place, { recursive: true })
})

describe('a display of format 2', () => {
  it('moves from format 1 by its configuration, and shows what the office publishes and corrects', async () => {
    await publish(dir, q2())
    const tuf = await opened(dir, await readTrust(trust))
    await publish(dir, q2(), { tuf })
    const { id: issuer, root: sha256 } = tuf.display
    const screen = screenOf({ issuer, sha256 })
    expect(await screen.poll(await folder(), NOW_MS)).toMatchObject({
      shown: expect.stringContaining('2021Q2-r1'),
      problems: [],
    })
    await publishBoth(dir, q3(), null)
    expect((await screen.poll(await folder(), NOW_MS)).shown).toContain('2021Q3-r1')
    await publishBoth(dir, q2Mended(), null, { correction: '更正一个项目' })
    const { shown, problems, figures } = await screen.poll(await folder(), NOW_MS)
    expect([shown, problems]).toEqual([expect.stringContaining('2021Q3-r1'), []])
    expect(figures).toContain('更正一个项目')
    expect(await screen.restart()).toContain('2021Q3-r1')
  })

  it('follows a key that two root keys replace, without a new configuration', async () => {
    const tuf = await opened(dir, await readTrust(trust))
    await publish(dir, q2(), { tuf })
    const { id: issuer, root: sha256 } = tuf.display
    const screen = screenOf({ issuer, sha256 })
    await screen.poll(await folder(), NOW_MS)
    await keys('recover', '--old', at('office.json'))
    for (const name of ['root-1', 'root-3']) await keys('sign', '--key', join(trust, `${name}.pem`))
    const fresh = join(trust, 'work.pem')
    await writeFile(at('trusted.json'), JSON.stringify(trusted))
    const renewed = ['renew', '--to', dir, '--key', fresh, '--trust', trust, '--keys', at('trusted.json')]
    expect(await cliHere(renewed)).toMatchObject({ code: 0 })
    await publishBoth(dir, q3(), null, { tuf: { keys: [await readSigningKey(fresh)] } })
    expect(await screen.poll(await folder(), NOW_MS)).toMatchObject({
      shown: expect.stringContaining('2021Q3-r1'),
      problems: [],
    })
  })
})
