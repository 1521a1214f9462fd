import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APART } from '@/scenes/word-parts'
import { keysAskedBy } from './message-keys'
import { importsOf, readSources, withinSrc, type Source } from './sources'

const byPath = new Map(readSources().map((source) => [source.path, source]))

function fileOf(from: Source, name: string): Source | undefined {
  const path = withinSrc(from.path, name) ?? ''
  return [path, `${path}.ts`, posix.join(path, 'index.ts')].map((found) => byPath.get(found)).find(Boolean)
}

/** What a screen loads at its start: all that these import, but for what they import on demand. */
function loadedBy(...starts: readonly string[]): readonly Source[] {
  const loaded = new Set(starts.map((path) => byPath.get(path)!))
  for (const source of loaded) {
    for (const { name, typeOnly, lazy } of importsOf(source)) {
      const next = typeOnly || lazy ? undefined : fileOf(source, name)
      if (next) loaded.add(next)
    }
  }
  return [...loaded]
}

const loaded = loadedBy('app/main.ts', 'app/App.vue', 'channels/lobby/Lobby.vue', 'app/verifier.worker.ts')
const paths = loaded.map(({ path }) => path)

describe('what a screen loads at its start', () => {
  it('is the lobby with its scenes', () => {
    expect(paths.length).toBeGreaterThan(150)
    expect(paths).toContain('scenes/ranking/Layout.vue')
  })

  it('holds the words of no language: those of its own are loaded when it is known', () => {
    const words = /^core\/i18n\/(?:messages\/|create-say|\w+-say)/
    expect(paths.filter((path) => words.test(path))).toEqual([])
  })

  it('says nothing whose words are apart, but what is wrong with the configuration', () => {
    const apart = loaded.flatMap(({ path, ...source }) =>
      keysAskedBy({ path, ...source })
        .map(([start = '']) => start.slice(0, start.indexOf('.')))
        .filter((topic) => APART.includes(topic) && !(topic === 'config' && path.startsWith('core/display/')))
        .map((topic) => `${path}: ${topic}`),
    )
    expect(apart).toEqual([])
  })
})
