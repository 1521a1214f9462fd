import { describe, expect, it } from 'vitest'
import { startCli } from './cli-process'

describe('liangping serve', () => {
  it.concurrent.each([
    [['--port', '99999'], 'port 99999: expected a number from 0 to 65535'],
    [['--port', 'abc'], 'port abc: expected a number from 0 to 65535'],
    [['--published', '/no/such'], 'published folder /no/such: not found'],
    [['--published', 'src'], 'published folder src: holds no index.jws'],
    [
      ['--keys', 'package.json'],
      'key file package.json: expected a list of keys, [{ "kid": "…", "x": "…" }]',
    ],
    [['--publishes', 'src'], 'unknown option --publishes'],
  ])('%j: one line, and exit code 2', { timeout: 30_000 }, async (args, line) => {
    const { code, out, err } = await startCli(['serve', ...args]).ended
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `liangping: ${line}\n` })
  })
})
