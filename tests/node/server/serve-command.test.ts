import { describe, expect, it } from 'vitest'
import { cliHere } from './cli-here'
import { startCli } from './cli-process'

describe('liangping serve', () => {
  it.each([
    [['--port', '99999'], 'port 99999: expected a number from 0 to 65535'],
    [['--port', 'abc'], 'port abc: expected a number from 0 to 65535'],
    [['--published', '/no/such'], 'published folder /no/such: not found'],
    [['--published', 'src'], 'published folder src: holds no index.jws'],
    [
      ['--keys', 'package.json'],
      'key file package.json: expected a list of keys, [{ "kid": "…", "x": "…" }]',
    ],
    [['--publishes', 'src'], 'unknown option --publishes'],
  ])('%j: one line, and exit code 2', async (args, line) => {
    const refused = { code: 2, out: '', err: `liangping: ${line}\n` }
    expect(await cliHere(['serve', ...args])).toEqual(refused)
  })

  it('says the same as a process of its own', async () => {
    const err = 'liangping: unknown option --publishes\n'
    expect(await startCli(['serve', '--publishes', 'src']).ended).toEqual({ code: 2, out: '', err })
  })
})
