import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'

/** The most JavaScript of the lobby's first load, gzipped. */
export const FIRST_LOAD_BUDGET_BYTES = 330_000

const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string()), []),
    dynamicImports: v.optional(v.array(v.string()), []),
  }),
)
export type Manifest = v.InferOutput<typeof Manifest>

/** Chunks that are imported on demand, but by the lobby at its start. */
const LOBBY_NEEDS = /^_wall-|^src\/(channels\/lobby|scenes)\/|^virtual:words\/lobby\.zh-CN$/

/**
 * The scripts that the lobby's first load runs: the entry and what it imports, the chunks that the lobby needs at
 * once, the words of the language it speaks unless told otherwise, and the workers that any of these names: Vite's
 * manifest leaves workers out. `scripts` are all scripts built, as paths in the app; `textOf` reads one.
 */
export function firstLoadScripts(
  manifest: Manifest,
  scripts: readonly string[],
  textOf: (file: string) => string,
): string[] {
  const taken = new Set<string>()
  const take = (name: string) => {
    const chunk = manifest[name]
    if (chunk === undefined || taken.has(chunk.file)) return
    taken.add(chunk.file)
    chunk.imports.forEach(take)
    chunk.dynamicImports.filter((needed) => LOBBY_NEEDS.test(needed)).forEach(take)
  }
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) take(name)
  const listed = new Set(Object.values(manifest).map(({ file }) => file))
  const workers = scripts.filter((script) => script.startsWith('assets/') && !listed.has(script))
  // A set that grows while it is gone through: a worker may start, or import, another.
  const all = new Set([...taken].filter((file) => file.endsWith('.js')))
  for (const file of all) {
    // But for what a worker loads on demand.
    const text = textOf(file).replaceAll(/\bimport\([^()]*\)/g, '')
    for (const worker of workers) if (text.includes(worker.slice('assets/'.length))) all.add(worker)
  }
  return [...all]
}

/** The first load's scripts of a built app with their gzipped sizes in bytes, largest first. */
export function measureFirstLoad(appDir: string): { readonly file: string; readonly bytes: number }[] {
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(appDir, '.vite/manifest.json'), 'utf8')))
  const scripts = readdirSync(join(appDir, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
  const page = readFileSync(join(appDir, 'index.html'), 'utf8')
  // Plain scripts, which run before the app.
  const plain = [...page.matchAll(/<script src="\/([^"]+)"/g)].map(([, file = '']) => file)
  return [
    ...plain,
    ...firstLoadScripts(manifest, scripts, (file) => readFileSync(join(appDir, file), 'utf8')),
  ]
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(appDir, file)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes)
}
