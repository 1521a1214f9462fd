import { describe, expect, it } from 'vitest'
import { APART } from '@/scenes/word-parts'
import { readFiles } from './files'

const files = readFiles()
const routes = files.find(({ path }) => path === 'app/routes.ts')?.text ?? ''

/** The topics that each mode's route loads, by the mode's folder; several routes of one folder have theirs together. */
const loaded = new Map<string, Set<string>>()
for (const [, folder = '', words = ''] of routes.matchAll(
  /import\('(?:\.|@\/channels)\/(\w+)\/\w+\.vue'\),\s*meta: \{\s*words: \[([^\]]*)\]/g,
)) {
  const topics = loaded.get(folder) ?? loaded.set(folder, new Set()).get(folder)!
  for (const [, topic = ''] of words.matchAll(/'(\w+)'/g)) topics.add(topic)
}

/** The topics apart from the lobby's that a mode's own files name keys of. */
const said = (folder: string): string[] => {
  const text = files
    .filter(({ path }) => path.startsWith(`app/${folder}/`) || path.startsWith(`channels/${folder}/`))
    .map((file) => file.text)
    .join('\n')
  return APART.filter((topic) => new RegExp(`['"\`]${topic}\\.\\w`).test(text))
}

describe('the words of a mode', () => {
  it('are loaded with its route', () => {
    expect([...loaded.keys()].sort()).toEqual([
      'bulletin',
      'calibrate',
      'fleet',
      'present',
      'publish',
      'status',
    ])
    const missing = [...loaded].flatMap(([folder, topics]) =>
      said(folder).flatMap((topic) => (topics.has(topic) ? [] : [`${folder} says ${topic}`])),
    )
    expect(missing).toEqual([])
  })
})
