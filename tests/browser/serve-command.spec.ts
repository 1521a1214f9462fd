import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { startCli } from '../node/server/cli-process'
import { expect, test } from './serving'

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`serve prints its addresses, answers there, and ends well on ${signal}`, async ({ request }) => {
    const serve = startCli(['serve', '--port', '0'])
    const said = await serve.says(/published {2}http.*\n/)
    const lobby = /lobby +(http:\/\/localhost:\d+\/)/.exec(said)?.[1] ?? ''
    expect(said).toContain(`${lobby}#/status`)
    expect(said).toContain(`${lobby}#/calibrate`)
    expect((await request.get(lobby)).status()).toBe(200)
    expect((await request.get(`${lobby}published/index.jws`)).status()).toBe(200)
    serve.child.kill(signal)
    expect(await serve.ended).toMatchObject({ code: 0, err: '' })
  })
}

test('serve frees its port when the npm that started it is ended', async ({ request }) => {
  const npm = spawn('npm', ['start', '--', '--port', '0', '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  npm.stdout.on('data', (part: Buffer) => (said += part.toString()))
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/published {2}http.*\n/)
  const lobby = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? ''
  expect((await request.get(lobby)).status()).toBe(200)
  npm.kill('SIGTERM')
  const answers = () =>
    request.get(lobby).then(
      () => true,
      () => false,
    )
  await expect.poll(answers, { timeout: 10_000 }).toBe(false)
})

test('a port in use: one line, and exit code 2', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, err } = await startCli(['serve', '--port', String(port)]).ended
  other.close()
  expect([code, err]).toEqual([2, `liangping: port ${port} is in use: choose another with --port\n`])
})
