import type { Bilingual } from '@/office/publishing/usage-error'
import { isStale } from './app-sources'

/** Builds the app into `outDir` when it is missing or older than its sources; `say` is told how it goes. */
export async function buildIfStale(
  root: string,
  outDir: string,
  say: (line: Bilingual) => void,
  now: () => number = Date.now,
): Promise<void> {
  if (!(await isStale(root, outDir))) return
  const began = now()
  say(['正在构建页面 …', 'building the app …'])
  // Only a build needs Vite: a server with a fresh app starts without loading it.
  const { build } = await import('vite')
  await build({ root, logLevel: 'error', build: { outDir } })
  const seconds = ((now() - began) / 1000).toFixed(1)
  say([`构建完成，用了 ${seconds} 秒`, `built in ${seconds} s`])
}
