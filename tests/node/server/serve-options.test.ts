import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuseUnknownArguments } from '@/node/command/known-options'
import { readTrustedKeys } from '@/node/publisher/trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'
import { listenFailure, portOf, publishedDirOf } from '@/node/server/serve-options'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-options-'))
})
afterAll(() => rm(dir, { recursive: true }))

const refusal = async (work: () => unknown): Promise<string> => {
  try {
    await work()
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    const { message } = error as UsageError
    expect(message).not.toContain('\n')
    return message
  }
  return 'accepted'
}

describe('a port', () => {
  it.each([
    ['0', 0],
    ['80', 80],
    ['65535', 65535],
  ])('%s is one', (text, port) => expect(portOf(text)).toBe(port))
  it.each(['', 'abc', '99999', '65536', '-1', '80.5', '1e3', ' 80', '0x50'])('"%s" is none', async (text) =>
    expect(await refusal(() => portOf(text))).toMatch(/^port .*: expected a number from 0 to 65535$/),
  )
})

describe('a published folder', () => {
  it('must be there, be a folder, and hold an index', async () => {
    const file = join(dir, 'file')
    await writeFile(file, '')
    expect(await refusal(() => publishedDirOf(''))).toBe('published folder (empty): not found')
    expect(await refusal(() => publishedDirOf(join(dir, 'none')))).toMatch(/none: not found$/)
    expect(await refusal(() => publishedDirOf(file))).toMatch(/file: not a folder$/)
    expect(await refusal(() => publishedDirOf(dir))).toMatch(/holds no index\.jws$/)
    await writeFile(join(dir, 'index.jws'), 'x')
    expect(await publishedDirOf(dir)).toBe(dir)
  })
})

describe('a file of trusted keys', () => {
  const x = 'YzKSgjzYN5xR1L1BAVGkRGl6E2_cULuA6DmekmVBAc0'
  const read = async (text: string) => {
    const file = join(dir, 'keys.json')
    await writeFile(file, text)
    return readTrustedKeys(file)
  }

  it('holds one key or more, sample or not', async () => {
    expect(
      await read(
        JSON.stringify([
          { kid: 'a', x, sample: true },
          { kid: 'b', x },
        ]),
      ),
    ).toEqual([
      { kid: 'a', x, sample: true },
      { kid: 'b', x },
    ])
  })

  it.each([
    ['not json', 'not JSON'],
    ['{}', 'expected a list of keys, [{ "kid": "…", "x": "…" }]'],
    ['[]', 'holds no key'],
    [
      JSON.stringify([
        { kid: 'a', x },
        { kid: 'b', x: 'short' },
      ]),
      '[1].x: expected 32 bytes in base64url (43 characters)',
    ],
    [JSON.stringify([{ kid: '', x }]), '[0].kid: expected the key id as text'],
    [JSON.stringify([{ kid: 'a', x, sample: 'yes' }]), '[0].sample: expected true or false'],
  ])('%s is refused with its path', async (text, problem) =>
    expect(await refusal(() => read(text))).toBe(`key file ${join(dir, 'keys.json')}: ${problem}`),
  )

  it('must be there', async () =>
    expect(await refusal(() => readTrustedKeys(join(dir, 'none.json')))).toMatch(/none\.json: not found$/))
})

describe("a command's arguments", () => {
  const known = { port: { type: 'string' }, check: { type: 'boolean' }, dir: { type: 'positional' } } as const
  it.each([[['--port', '80', 'folder']], [['--port=80', 'folder']], [['--check', 'folder', '--port', '-1']]])(
    '%j are known',
    (args) => expect(() => refuseUnknownArguments(args, known)).not.toThrow(),
  )
  it.each([
    [['--prot', '80'], 'unknown option --prot'],
    [['--prot=80'], 'unknown option --prot'],
    [['-p', '80'], 'unknown option -p'],
    [['--port'], '--port needs a value'],
    [['--port', '--check'], '--port needs a value'],
    [['one', 'two'], 'unexpected argument two'],
    [[], 'the argument DIR is missing'],
  ])('%j are refused', async (args, problem) =>
    expect(await refusal(() => refuseUnknownArguments(args, known))).toBe(problem),
  )
})

describe('a server that cannot listen', () => {
  const failure = (code: string) => listenFailure(Object.assign(new Error('listen'), { code }), 'h', 80)
  it.each([
    ['EADDRINUSE', 'port 80 is in use: choose another with --port'],
    ['EACCES', 'port 80: not permitted to listen there'],
    ['EADDRNOTAVAIL', 'host h: not an address of this machine'],
    ['ENOTFOUND', 'host h: not an address of this machine'],
  ])('%s is told in one line', async (code, line) => {
    const error = failure(code)
    expect(await refusal(() => Promise.reject(error as Error))).toBe(line)
  })
  it('leaves any other error as it is', () => {
    const error = new Error('else')
    expect(listenFailure(error, 'h', 80)).toBe(error)
  })
})
