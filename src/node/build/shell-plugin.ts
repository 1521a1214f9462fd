import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { sourcesDigest } from './app-sources.ts'

/** The page's name in the list of files: its revision is the build's. */
const PAGE_FILE = 'index.html'

/**
 * Builds the service worker and its list of files. A build is named by its sources; the name is in the page's
 * `data-build`, and in the list as the page's revision. Fonts are not listed: the worker keeps the slices that are
 * needed.
 */
export function offlineShell(root: string): Plugin[] {
  let digest: Promise<string> | undefined
  const build = async () => (await (digest ??= sourcesDigest(root))).slice(0, 12)
  const named: Plugin = {
    name: 'liangping:build-name',
    apply: 'build',
    buildStart() {
      digest = undefined
    },
    transformIndexHtml: async (html) => html.replace('<html ', `<html data-build="${await build()}" `),
  }
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    integration: {
      configureCustomSWViteBuild: (options) => void (options.logLevel = 'error'),
    },
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*.{html,js,css,svg,wasm}'],
      // The code that writes slides and workbooks is fetched when it is needed.
      globIgnores: ['**/export-{book,slides}-*.js'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      manifestTransforms: [
        async (entries) => {
          const revision = await build()
          const manifest = entries.map((entry) =>
            entry.url === PAGE_FILE
              ? { ...entry, revision }
              : // The names of these tell their content.
                { ...entry, revision: entry.url.startsWith('assets/') ? null : entry.revision },
          )
          return { manifest, warnings: [] }
        },
      ],
    },
  })
  return [named, ...worker]
}
