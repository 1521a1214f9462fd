import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nginxConfig, type DeployPaths } from '@/node/server/deploy-config'
import { ask, type Site } from './site'

/** Where a server program is, if it is here and runs. */
export const installed = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        return execFileSync(file, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' }) === null
      } catch {
        return false
      }
    })

/** A port of the loopback interface that nothing listens on. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A server that is not ours. */
export interface Foreign {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** Starts it, and waits until it answers. */
export async function started(command: string, args: readonly string[], port: number): Promise<Foreign> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stdout.on('data', (part) => said.push(String(part)))
  child.stderr.on('data', (part) => said.push(String(part)))
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break
    const answer = await ask(port, '/').catch(() => undefined)
    if (answer !== undefined) return { port, stop }
    await wait(50)
  }
  await stop()
  throw new Error(`${command} did not start: ${said.join('')}`)
}

/** nginx with the generated configuration: one process, on a free port. */
export async function startNginx(
  command: string,
  site: Pick<Site, 'dir' | 'appDir'>,
  { connections = 64, fleet = '127.0.0.1:1' } = {},
): Promise<Foreign> {
  const port = await freePort()
  const paths: DeployPaths = { app: site.appDir, site: site.dir, listen: `127.0.0.1:${port}`, fleet }
  const work = join(site.dir, 'nginx')
  await mkdir(work)
  await writeFile(join(work, 'site.conf'), nginxConfig(paths))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const main = [
    'daemon off;',
    'master_process off;',
    `pid ${work}/nginx.pid;`,
    'error_log stderr;',
    `events { worker_connections ${connections}; }`,
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path ${work}/${name};`),
    `  include ${work}/site.conf;`,
    '}',
  ]
  await writeFile(join(work, 'main.conf'), main.join('\n'))
  return started(command, ['-p', work, '-c', join(work, 'main.conf')], port)
}
