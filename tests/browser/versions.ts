import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishSample } from '@/node/sample/publish-sample'
import { startServer, type RunningServer } from '@/node/server/server'
import { APP_DIR } from './serve-sample'

/** The built app in a folder of its own, where newer versions of it are put in its place, and its server. */
export interface Deployed {
  readonly url: string
  readonly build: string
  /** Puts a version in place of what is there: the same program, with a script that runs before it. */
  readonly deploy: (build: string, script?: string) => Promise<void>
  readonly replace: (file: string, text: string) => Promise<void>
  readonly stop: () => Promise<void>
  readonly startAgain: () => Promise<void>
  readonly close: () => Promise<void>
}

const BUILD = /data-build="([\w-]+)"/

export async function deployApp(): Promise<Deployed> {
  const dir = await mkdtemp(join(tmpdir(), 'liangping-app-'))
  const [appDir, publishedDir] = [join(dir, 'app'), join(dir, 'published')]
  await cp(APP_DIR, appDir, { recursive: true })
  const { trustedKeys } = await publishSample(publishedDir)
  const original = {
    page: await readFile(join(appDir, 'index.html'), 'utf8'),
    worker: await readFile(join(appDir, 'sw.js'), 'utf8'),
  }
  const build = BUILD.exec(original.page)?.[1] ?? ''
  const options = { appDir, publishedDir, trustedKeys }
  let server: RunningServer | null = await startServer({ ...options, port: 0 })
  const { port, url } = server

  const write = async (file: string, text: string) => {
    await writeFile(join(appDir, file), text)
    for (const twin of ['br', 'gz']) await rm(join(appDir, `${file}.${twin}`), { force: true })
  }
  const stop = async () => {
    await server?.close()
    server = null
  }
  return {
    url,
    build,
    stop,
    replace: write,
    async deploy(next, script = '') {
      const file = `assets/before-${next}.js`
      await write(file, script)
      await write(
        'index.html',
        original.page
          .replace(`data-build="${build}"`, `data-build="${next}"`)
          .replace('<script', `<script src="/${file}"></script><script`),
      )
      const listed = `{"revision":"${build}","url":"index.html"}`
      if (!original.worker.includes(listed)) throw new Error('the worker lists its files otherwise')
      const more = `{"revision":"${next}","url":"index.html"},{"revision":null,"url":"${file}"}`
      await write('sw.js', original.worker.replace(listed, more))
    },
    async startAgain() {
      server ??= await startServer({ ...options, port })
    },
    async close() {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
