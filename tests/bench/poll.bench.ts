import { ask, askRaw } from '../node/server/site'
import { serveSample } from '../browser/serve-sample'
import type { Bench } from './bench'

/** What Chromium sends with a poll, so that both directions are counted. */
const BROWSER_LINES = [
  'Accept: application/json, text/plain, */*',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: zh-CN',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
]

const poll: Bench = {
  name: 'unchanged poll',
  async run() {
    const server = await serveSample()
    try {
      const { etag = '' } = (await ask(server.port, '/published/index.jws')).headers
      const lines = [
        'GET /published/index.jws HTTP/1.1',
        `Host: localhost:${server.port}`,
        'Connection: close',
        `If-None-Match: ${etag}`,
        ...BROWSER_LINES,
      ]
      const answer = await askRaw(server.port, lines)
      if (!answer.toString().startsWith('HTTP/1.1 304 ')) throw new Error(`not a 304: ${answer.toString()}`)
      const sent = lines.join('\r\n').length + 4
      return [
        { name: 'unchanged poll, answer', measured: answer.length, target: 1024, unit: 'B' },
        { name: 'unchanged poll, both ways', measured: sent + answer.length, target: 1024, unit: 'B' },
      ]
    } finally {
      await server.close()
    }
  },
}
export default poll
