import { rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { sourcesDigest, stampFile } from './app-sources.ts'
import { precompressFolder } from './precompress.ts'

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
        await precompressFolder(outDir)
        await writeFile(stampFile(outDir), `${digest}\n`)
      },
    },
  }
}
