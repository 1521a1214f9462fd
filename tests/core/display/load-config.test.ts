import { sceneIds } from '@/scenes/ids'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setUpDisplay } from '@/core/display/display'
import { loadConfig } from '@/core/display/load-config'

let server: Server | undefined
afterEach(() => server?.closeAllConnections())
afterEach(() => server?.close())

async function serving(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/display.config.json`
}

describe('loading the configuration', () => {
  it('reads the file, asked of the server anew, a byte order mark aside', async () => {
    const asked: (string | undefined)[] = []
    const url = await serving((request, response) => {
      asked.push(request.headers['cache-control'])
      response.end('\ufeff{ "theme": "light" }')
    })
    const { config, problems } = await loadConfig({ sceneIds, url })
    expect(config.theme).toBe('light')
    expect(problems).toEqual([])
    expect(asked).toEqual([expect.stringMatching(/no-cache|max-age=0/)])
  })

  it.each([
    ['a missing file', 404, 'no', 'unreachable'],
    ['a broken server', 500, '{}', 'unreachable'],
    ['half a file', 200, '{ "theme": "li', 'not-json'],
    ['a page', 200, '<!doctype html>', 'not-json'],
    ['a list', 200, '[]', 'not-object'],
  ])('takes all defaults for %s, and says why', async (_what, status, body, reason) => {
    const url = await serving((_request, response) => response.writeHead(status).end(body))
    const { config, problems } = await loadConfig({ sceneIds, url })
    expect(config.theme).toBe('dark')
    expect(problems).toEqual([{ kind: 'file', path: 'display.config.json', reason }])
  })

  it('does not wait for ever', async () => {
    const url = await serving(() => {})
    const { problems } = await loadConfig({ sceneIds, url, timeoutMs: 100 })
    expect(problems).toEqual([expect.objectContaining({ reason: 'unreachable' })])
  })
})

describe('setting up a display', () => {
  it('overrides the file by the address, and tells every mistake in the console with its path', async () => {
    const told = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    for (const spy of told) spy.mockImplementation(() => {})
    const url = await serving((_request, response) =>
      response.end('{ "theme": "light", "locale": "fr", "moton": 1 }'),
    )
    const address = { search: '?lang=en&page=x', hash: '#/lobby?theme=dark' }
    const { config, problems } = await setUpDisplay({ sceneIds, url, address, now: () => 5 })
    expect(config).toMatchObject({ theme: 'dark', locale: 'en' })
    expect(problems.map(({ kind, path }) => [kind, path])).toEqual([
      ['value', 'locale'],
      ['unknown', 'moton'],
      ['query', 'page'],
    ])
    const lines = told.map((spy) => spy.mock.calls.flat().join('\n'))
    expect(lines[0]).toContain('locale must be zh-CN or en')
    expect(lines[0]).toContain('page must be')
    expect(lines[1]).toContain('was motion meant')
  })
})
