import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

/** The old engines at hand: packages of package.json that carry a Chromium, by its major version. */
export const ENGINES = [80, 88, 103] as const
export type EngineVersion = (typeof ENGINES)[number]

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/** An unpacked engine. */
export interface EnginePlace {
  readonly program: string
  /** Where it finds the libraries that the package brings with it. */
  readonly libraries: string
}

function unpackInto(dir: string, packed: string): void {
  mkdirSync(dir, { recursive: true })
  for (const file of readdirSync(packed)) {
    const bytes = brotliDecompressSync(readFileSync(join(packed, file)))
    if (file.endsWith('.tar.br')) execFileSync('tar', ['-x', '--no-same-owner', '-C', dir], { input: bytes })
    else writeFileSync(join(dir, file.replace(/\.br$/, '')), bytes, { mode: 0o755 })
  }
}

/** Unpacks an engine once, into a cache that `npm ci` empties. */
export function unpackEngine(version: EngineVersion): EnginePlace {
  const name = `chromium-${version}`
  const dir = join(MODULES, '.cache/engines', name)
  if (!existsSync(dir)) {
    // Several workers may come at once: each unpacks for itself, and the first one's stays.
    const own = `${dir}.${process.pid}`
    unpackInto(own, join(MODULES, name, 'bin'))
    try {
      renameSync(own, dir)
    } catch (error) {
      rmSync(own, { recursive: true })
      if (!existsSync(dir)) throw error
    }
  }
  return { program: join(dir, 'chromium'), libraries: `${join(dir, 'lib')}:${dir}` }
}
