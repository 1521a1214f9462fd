import { isStale } from './app-sources'

/** Builds the app into `outDir` when it is missing or older than its sources; `say` is told how it goes. */
export async function buildIfStale(
  root: string,
  outDir: string,
  say: (line: string) => void,
  now: () => number = Date.now,
): Promise<void> {
  if (!(await isStale(root, outDir))) return
  const began = now()
  say('building the app …')
  // Only a build needs Vite: a server with a fresh app starts without loading it.
  const { build } = await import('vite')
  await build({ root, logLevel: 'error', build: { outDir } })
  say(`built in ${((now() - began) / 1000).toFixed(1)} s`)
}
