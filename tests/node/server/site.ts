import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { precompressFolder } from '@/node/build/precompress'

/** A small app and published folder, a file or more of every path class. */
export const FILES: Readonly<Record<string, string>> = {
  'app/index.html': `<!doctype html><title>x</title>${'<p>亮屏</p>'.repeat(200)}`,
  'app/display.config.json': '{ "title": "枣庄", "trustedKeys": [] }',
  'app/icon.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(400)}</svg>`,
  'app/assets/index-AbCd1234.js': `export const rows = [${'1, 2, 3, '.repeat(400)}]`,
  'app/assets/small-AbCd1234.js': 'export {}',
  'app/assets/index-AbCd1234.css': `${'p { margin: 0 }\n'.repeat(200)}`,
  'app/assets/noto-AbCd1234.woff2': 'wOF2'.repeat(800),
  'app/.vite/manifest.json': '{}',
  'published/index.jws': 'eyJhbGciOiJFZERTQSJ9.'.repeat(90),
  'published/index.json': `{ "sequence": 1, "pad": "${'x'.repeat(2000)}" }`,
  'published/tuf/timestamp.json': `{ "signatures": [], "signed": { "pad": "${'x'.repeat(2000)}" } }`,
  'published/tuf/7.snapshot.json': `{ "signatures": [], "signed": { "pad": "${'y'.repeat(2000)}" } }`,
  'published/editions/2021Q3-r1.4f2a9c0d11e8b7a3.json': `{ "projects": [${'{"name":"项目"},'.repeat(400)}{}] }`,
  'published/figures/2021Q3-r1.json': `{ "figures": {${'"a": 1,'.repeat(300)}"b": 2} }`,
  'published/embeds/completion/2021Q3-r1.html': `<!doctype html><p>${'项目'.repeat(800)}</p>`,
  'published/embeds/completion/2021Q3-r1.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(400)}</svg>`,
  'published/embeds/completion/latest.html': `<!doctype html><p>${'项目'.repeat(800)}</p>`,
  'published/embeds/embed.js': `export const frames = [${'1, 2, 3, '.repeat(400)}]`,
  'published/2021Q3.csv': '项目,总投资\n'.repeat(200),
  'published/note.html': '<script>alert(1)</script>',
  'published/.secret': 'never served',
  'secret.txt': 'outside both folders',
}

export interface Site {
  readonly dir: string
  readonly appDir: string
  readonly publishedDir: string
  readonly remove: () => Promise<void>
}

/** Writes the site into a temporary folder, with links that lead out of both folders. */
export async function makeSite(): Promise<Site> {
  const dir = await mkdtemp(join(tmpdir(), 'liangping-site-'))
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  const [appDir, publishedDir] = [join(dir, 'app'), join(dir, 'published')]
  await precompressFolder(appDir)
  await symlink(join(dir, 'secret.txt'), join(publishedDir, 'leak.txt'))
  await symlink(join(dir, 'secret.txt'), join(appDir, 'leak.txt'))
  await symlink(dir, join(publishedDir, 'up'))
  return { dir, appDir, publishedDir, remove: () => rm(dir, { recursive: true, force: true }) }
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** One request over http; no encoding is asked for unless told, nothing is decoded, `..` is sent as written. */
export const ask = (
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Everything that comes back over a socket for these request lines, byte for byte. */
export const askRaw = (port: number, lines: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts)))
  })
