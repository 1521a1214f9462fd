import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStale, stampFile } from '@/node/build/app-sources'
import { buildIfStale } from '@/node/build/build-app'
import { readyToServe } from '@/node/build/build-plugin'

let root: string
let outDir: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'liangping-build-'))
  outDir = join(root, 'dist/app')
  await mkdir(join(root, 'src'))
  await mkdir(join(root, 'public'))
  await writeFile(join(root, 'index.html'), '<script type="module" src="/src/main.js"></script>')
  const rows = Array.from({ length: 300 }, (_, row) => `第${row}行`)
  await writeFile(join(root, 'src/main.js'), `document.title = ${JSON.stringify(rows)}.join()`)
  await writeFile(join(root, 'public/display.config.json'), JSON.stringify({ pad: 'x'.repeat(3000) }))
})
afterEach(() => rm(root, { recursive: true }))

const buildNow = () =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir },
    plugins: [readyToServe()],
  })

describe('a build', () => {
  it('is stale until it is made, fresh after, and stale again when a source changes', async () => {
    expect(await isStale(root, outDir)).toBe(true)
    await buildNow()
    expect(await isStale(root, outDir)).toBe(false)
    await utimes(join(root, 'src/main.js'), 1, 1)
    expect(await isStale(root, outDir)).toBe(false)
    await writeFile(join(root, 'public/added.txt'), '')
    expect(await isStale(root, outDir)).toBe(true)
    await rm(join(root, 'public/added.txt'))
    expect(await isStale(root, outDir)).toBe(false)
    await rm(join(outDir, 'index.html'))
    expect(await isStale(root, outDir)).toBe(true)
  })

  it('that fails leaves no note that it is fresh', async () => {
    await buildNow()
    await writeFile(join(root, 'src/main.js'), 'import "./none.js"')
    await expect(buildNow()).rejects.toThrow()
    await expect(stat(stampFile(outDir))).rejects.toThrow()
    expect(await isStale(root, outDir)).toBe(true)
  })

  it('writes compressed twins that hold the same, but none of the configuration, which is edited later', async () => {
    await buildNow()
    const page = await readFile(join(outDir, 'index.html'), 'utf8')
    const script = /assets\/[^"]+\.js/.exec(page)?.[0] ?? ''
    const bytes = await readFile(join(outDir, script))
    expect(brotliDecompressSync(await readFile(join(outDir, `${script}.br`)))).toEqual(bytes)
    expect(gunzipSync(await readFile(join(outDir, `${script}.gz`)))).toEqual(bytes)
    await expect(stat(join(outDir, 'display.config.json.br'))).rejects.toThrow()
  })

  it('is not made again while it is fresh', async () => {
    await buildNow()
    const said: unknown[] = []
    await buildIfStale(root, outDir, (line) => said.push(line))
    expect(said).toEqual([])
  })
})
