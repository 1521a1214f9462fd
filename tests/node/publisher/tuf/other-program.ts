import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { Updater } from 'tuf-js'
import { parseIndex2, type Index2 } from '@/core/publication/tuf/index-2'

/** Serves a published folder to another program that reads TUF, and remembers what it has seen. */
export async function otherProgram(dir: string, place: string) {
  const server = createServer((request, response) => {
    readFile(join(dir, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const memory = join(place, 'other-program')

  /** A target's text, verified from the first root that was ever seen. */
  async function read(target: string): Promise<string> {
    const targets = join(memory, 'targets')
    await mkdir(targets, { recursive: true })
    if (!(await readdir(memory)).includes('root.json'))
      await writeFile(join(memory, 'root.json'), await readFile(join(dir, 'tuf/1.root.json')))
    const updater = new Updater({
      metadataDir: memory,
      metadataBaseUrl: `${base}/tuf`,
      targetDir: targets,
      targetBaseUrl: `${base}/tuf/targets`,
    })
    await updater.refresh()
    const info = await updater.getTargetInfo(target)
    if (info === undefined) throw new Error(`${target} is not there`)
    return readFile(await updater.downloadTarget(info), 'utf8')
  }
  return {
    read,
    async index(): Promise<Index2> {
      const parsed = parseIndex2(JSON.parse(await read('index.json')))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      return parsed.value
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
