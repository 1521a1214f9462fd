import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { mockDevServerPlugin } from 'vite-plugin-mock-dev-server'
import { defineConfig } from 'vitest/config'
import { readyToServe } from './src/server/build-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npm run dev` polls a mock publication server: mock/publication.mock.ts. */
const mockPublication = () =>
  mockDevServerPlugin({
    enabled: process.env['VITEST'] === undefined,
    prefix: ['/published/', '/display.config.json', '/mock/fault', '/mock/publish'],
    log: 'error',
  })

export default defineConfig({
  // No component is written with options, nor is any of the libraries'.
  plugins: [vue({ features: { optionsAPI: false } }), readyToServe(), mockPublication()],
  resolve: {
    alias: { '@': here('./src'), '#mock': here('./mock'), '#tests': here('./tests') },
  },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    manifest: true,
    // What several chunks need is one chunk: less to fetch, and smaller compressed.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
    chunkSizeWarningLimit: 600,
    // The policy allows no font from a data: address, and the sheet stays small.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    env: { TZ: process.env['TZ'] ?? 'Asia/Shanghai' },
    restoreMocks: true,
    // No test waits this long: a busy machine may.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
