import { expect, it } from 'vitest'
import { firstLoadScripts, type Manifest } from '../../first-load'

const chunk = (file: string, more: Partial<Manifest[string]> = {}): Manifest[string] => ({
  file,
  imports: [],
  dynamicImports: [],
  ...more,
})

const WORDS = ['lobby.zh-CN', 'lobby.en', 'status.zh-CN'].map((part) => `virtual:words/${part}`)

const manifest: Manifest = {
  'index.html': chunk('assets/index-1.js', {
    isEntry: true,
    imports: ['_vue.js'],
    dynamicImports: ['_wall-1.js', 'src/app/status/Status.vue', ...WORDS],
  }),
  '_vue.js': chunk('assets/vue-1.js', { imports: ['index.html'] }),
  '_charts.js': chunk('assets/charts-1.js'),
  '_wall-1.js': chunk('assets/wall-1.js', { imports: ['_charts.js', '_vue.js'] }),
  ...Object.fromEntries(
    WORDS.map((name) => [name, chunk(`assets/${name.slice('virtual:words/'.length)}-1.js`)]),
  ),
  'src/app/status/Status.vue': chunk('assets/Status-1.js'),
  'font.woff2': chunk('assets/font-1.woff2'),
}

it('the first load is the entry, its imports, the lobby with its words, and the worker; not what is opened or asked by hand', () => {
  const workers = [
    'assets/verifier.worker-1.js',
    'assets/check.worker-1.js',
    'assets/xlsx-1.js',
    'assets/answer-1.js',
  ]
  const scripts = ['assets/index-1.js', 'assets/vue-1.js', 'assets/Status-1.js', ...workers]
  const texts: Readonly<Record<string, string>> = {
    'assets/index-1.js': 'new Worker(`/assets/verifier.worker-1.js`)',
    'assets/verifier.worker-1.js': 'const later = () => import(`./answer-1.js`)',
    'assets/Status-1.js': 'new Worker(`/assets/check.worker-1.js`)',
    'assets/check.worker-1.js': 'import(`./xlsx-1.js`)',
  }
  expect(firstLoadScripts(manifest, scripts, (file) => texts[file] ?? '').sort()).toEqual([
    'assets/charts-1.js',
    'assets/index-1.js',
    'assets/lobby.zh-CN-1.js',
    'assets/verifier.worker-1.js',
    'assets/vue-1.js',
    'assets/wall-1.js',
  ])
})
