import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { minify, type Plugin } from 'vite'
import { sourcesDigest, stampFile } from './app-sources.ts'
import { precompressFolder } from './precompress.ts'

/** Without whitespace it would write strings as templates, which the oldest engines cannot read. */
const PLAINLY = { compress: false, codegen: { removeWhitespace: false } }

/** Scripts that are no modules of the app stand in the folder as they were written: shortened, in the language they are in. */
async function shortenPlainScripts(outDir: string): Promise<void> {
  for (const name of await readdir(outDir)) {
    if (!name.endsWith('.js') || name === 'sw.js') continue
    const file = join(outDir, name)
    const { code, errors } = await minify(file, await readFile(file, 'utf8'), PLAINLY)
    if (errors.length > 0) throw new Error(`${name} cannot be read: ${errors[0]?.message}`)
    await writeFile(file, code)
  }
}

/** The build's last step: compresses the app's files once, and notes the sources that they were made from. */
export function readyToServe(): Plugin {
  let root = ''
  let outDir = ''
  let digest = ''
  let failed = false
  return {
    name: 'liangping:ready-to-serve',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      outDir = resolve(root, config.build.outDir)
    },
    async buildStart() {
      failed = false
      await rm(stampFile(outDir), { force: true })
      digest = await sourcesDigest(root)
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return
        await shortenPlainScripts(outDir)
        await precompressFolder(outDir)
        await writeFile(stampFile(outDir), `${digest}\n`)
      },
    },
  }
}
