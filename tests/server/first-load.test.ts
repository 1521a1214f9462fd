import { expect, it } from 'vitest'
import { firstLoadScripts, type Manifest } from '#tests/first-load'

const chunk = (file: string, more: Partial<Manifest[string]> = {}): Manifest[string] => ({
  file,
  imports: [],
  dynamicImports: [],
  ...more,
})

const manifest: Manifest = {
  'index.html': chunk('assets/index-1.js', {
    isEntry: true,
    imports: ['_vue.js'],
    dynamicImports: ['src/modes/lobby/Lobby.vue', 'src/modes/status/Status.vue'],
  }),
  '_vue.js': chunk('assets/vue-1.js', { imports: ['index.html'] }),
  '_charts.js': chunk('assets/charts-1.js'),
  'src/modes/lobby/Lobby.vue': chunk('assets/Lobby-1.js', { imports: ['_charts.js', '_vue.js'] }),
  'src/modes/status/Status.vue': chunk('assets/Status-1.js'),
  'font.woff2': chunk('assets/font-1.woff2'),
}

it('the first load is the entry, its imports, the lobby, and the worker; not what is opened by hand', () => {
  const scripts = ['assets/index-1.js', 'assets/vue-1.js', 'assets/Status-1.js', 'assets/desk.worker-1.js']
  expect(firstLoadScripts(manifest, scripts).sort()).toEqual([
    'assets/Lobby-1.js',
    'assets/charts-1.js',
    'assets/desk.worker-1.js',
    'assets/index-1.js',
    'assets/vue-1.js',
  ])
})
