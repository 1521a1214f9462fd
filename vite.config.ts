import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: { '@': here('./src'), '#mock': here('./mock'), '#tests': here('./tests') },
  },
  build: { outDir: 'dist/app', target: 'es2022', chunkSizeWarningLimit: 600 },
  worker: { format: 'es' },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    env: { TZ: process.env['TZ'] ?? 'Asia/Shanghai' },
    restoreMocks: true,
  },
})
