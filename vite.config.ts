import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { mockDevServerPlugin } from 'vite-plugin-mock-dev-server'
import { defineConfig } from 'vitest/config'
import { readyToServe } from './src/node/build/build-plugin.ts'
import { flexGaps } from './src/node/build/flex-gaps.ts'
import { firstLoadChunks } from './src/node/build/first-load-chunks.ts'
import { modernOptions } from './src/node/build/modern-options.ts'
import { plainSelectors } from './src/node/build/plain-selectors.ts'
import { offlineShell } from './src/node/build/shell-plugin.ts'
import { wordsInParts } from './src/node/build/words-plugin.ts'
import { needsOfTests } from './tests/needs.ts'
import { ProjectByProject } from './tests/sequencer.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npm run dev` polls a mock publication server: mock/publication.mock.ts. */
const mockPublication = () =>
  mockDevServerPlugin({
    enabled: process.env['VITEST'] === undefined,
    prefix: ['/published/', '/display.config.json', '/mock/fault', '/mock/publish'],
    log: 'error',
  })

const chunkOf = firstLoadChunks({
  entry: here('./src/app/main.ts'),
  lobby: here('./src/channels/lobby/Lobby.vue'),
})
const alias = {
  '@': here('./src'),
  '#mock': here('./mock'),
  '#tests': here('./tests'),
  // On Node package.json has the scenes' folders read instead.
  '#scenes': here('./src/scenes/found/page'),
}
const words = wordsInParts(here('./src/scenes/word-parts.ts'), alias)

/** The libraries that write slides and workbooks: loaded when a file is asked for, and not kept for later by the service worker. */
const exportChunks = [
  { name: 'export-slides', test: /node_modules\/(pptxgenjs|jszip)\// },
  { name: 'export-book', test: /node_modules\/write-excel-file\// },
]

const LONG = '{src,tests}/**/*.long.test.ts'
/** Tests that start commands and servers and write whole folders: half of the time of all. */
const ON_NODE = 'tests/{node,mock}/**/*.test.ts'

const NEAR = 'Asia/Shanghai'
const FAR = 'America/New_York'
const WINDOW = here('./tests/one-window.ts')
const { windows, moments, momentsInWindows } = needsOfTests(here('.'))

interface UnitTests {
  readonly include: readonly string[]
  readonly exclude?: readonly string[]
  readonly environment?: string
}
/** Unit tests in a time zone. */
const unit = (
  name: string,
  timeZone: string,
  { include, exclude = [], environment = 'node' }: UnitTests,
) => ({
  extends: true as const,
  test: { name, env: { TZ: timeZone }, include: [...include], exclude: [...exclude], environment },
})

/** Fields of classes are set, not defined: shorter for engines of that age, and no class of ours or of a library knows. */
const transform = { assumptions: { setPublicClassFields: true } }

export default defineConfig({
  // No component is written with options, nor is any of the libraries'.
  plugins: [
    vue({ features: { optionsAPI: false } }),
    words,
    modernOptions(),
    offlineShell(here('.')),
    readyToServe(),
    mockPublication(),
  ],
  resolve: { alias },
  css: { postcss: { plugins: [plainSelectors, flexGaps] } },
  build: {
    outDir: 'dist/app',
    // The oldest engine that is promised (docs/screens.md); tests/browser/engines.spec.ts runs it.
    target: 'chrome80',
    manifest: true,
    rolldownOptions: {
      transform,
      // Nothing that is imported here does anything when a property of it is read.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: { codeSplitting: { groups: [{ name: chunkOf, debugName: 'first load' }, ...exportChunks] } },
    },
    chunkSizeWarningLimit: 700,
    // The policy allows no font from a data: address, and the sheet stays small.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
  worker: { format: 'es', rolldownOptions: { transform } },
  test: {
    environment: 'node',
    // Files share what they import: each leaves nothing behind for the next.
    isolate: false,
    restoreMocks: true,
    sequence: { sequencer: ProjectByProject },
    // One worker fewer, as is usual, would leave half of a small machine idle.
    maxWorkers: '100%',
    // Only what hangs ends by this: a busy machine takes its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      unit('near', NEAR, { include: ['{src,tests}/**/*.test.ts'], exclude: [LONG, ON_NODE, ...windows] }),
      unit('near-window', NEAR, { include: windows, environment: WINDOW }),
      unit('node', NEAR, { include: [ON_NODE], exclude: [LONG] }),
      // Once more far away: what is published speaks of Chinese days wherever it is read.
      unit('far', FAR, { include: moments, exclude: [LONG] }),
      unit('far-window', FAR, { include: momentsInWindows, environment: WINDOW }),
      // What takes long, and fails seldom: `npm run test:long`.
      unit('long', NEAR, { include: [LONG] }),
    ],
  },
})
