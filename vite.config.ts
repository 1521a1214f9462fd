import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { readyToServe } from './src/server/build-plugin.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [vue(), readyToServe()],
  resolve: {
    alias: { '@': here('./src'), '#mock': here('./mock'), '#tests': here('./tests') },
  },
  build: { outDir: 'dist/app', target: 'es2022', manifest: true, chunkSizeWarningLimit: 600 },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    env: { TZ: process.env['TZ'] ?? 'Asia/Shanghai' },
    restoreMocks: true,
  },
})
