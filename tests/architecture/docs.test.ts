import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { displayConfigSchema } from '@/core/display/display-config'
import { parametersOf, parseParameter } from '@/core/display/query'
import { keyPaths, readConfig } from '@/core/display/read-config'
import { sceneIds } from '@/scenes/ids'
import { registry } from '@/scenes/registry'
import { anchorsOf, readDocuments, readGuides, tableOf, type Document } from './documents'
import { ROOT } from './files'

const documents = readDocuments()
const documentAt = (path: string): Document => {
  const found = documents.find((document) => document.path === path)
  if (!found) throw new Error(`${path} is not there`)
  return found
}
const readme = documentAt('README.md')
const screens = documentAt('docs/screens.md')

const keys = tableOf(screens, 'key')
const parameters = tableOf(screens, 'parameter')
const defaults: unknown = readConfig({}, sceneIds).config
const at = (path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], defaults)

describe('the README', () => {
  it('is short, and Chinese comes first', () => {
    const { text } = readme
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150)
    expect(text.indexOf('## 两条命令')).toBeGreaterThan(0)
    expect(text.indexOf('## 两条命令')).toBeLessThan(text.indexOf('### Two commands'))
  })

  it('has two pictures, light enough to load', () => {
    const pictures = [...readme.text.matchAll(/!\[[^\]]+\]\(([^)]+)\)|<img src="([^"]+)"/g)]
    const paths = pictures.map(([, inText = '', inTag = '']) => inText || inTag)
    expect(paths).toHaveLength(2)
    for (const path of paths) expect(statSync(join(ROOT, path)).size).toBeLessThanOrEqual(200_000)
  })

  it('leads to every document', () => {
    const others = documents.filter(({ path }) => path !== 'README.md')
    expect(others.filter(({ path }) => !readme.text.includes(`](${path})`)).map(({ path }) => path)).toEqual(
      [],
    )
  })
})

describe('the guide to screens', () => {
  it.each(keyPaths().filter((path) => path !== 'playhead.scenes'))('tells the default of %s', (path) => {
    expect(keys.get(path)).toBe(`\`${JSON.stringify(at(path))}\``)
  })

  it('tells of the loop’s scenes, all of them by default', () => {
    expect(at('playhead.scenes')).toBeNull()
    expect(keys.get('playhead.scenes')).toContain('all')
    expect(registry.map(({ id }) => id).filter((id) => !tableOf(screens, 'scene').has(id))).toEqual([])
  })

  it('gives examples of query parameters that the display reads', () => {
    const examples = [...parameters].flatMap(([name, second]) => {
      const search = /^`(\?[^`]+)`$/.exec(second)?.[1]
      return search === undefined
        ? []
        : [[name, parametersOf({ search, hash: '' }).get(name) ?? null] as const]
    })
    expect(examples.map(([name]) => name)).toEqual(
      expect.arrayContaining(['lang', 'theme', 'motion', 'drift', 'dwell', 'page', 'scene', 'scenes']),
    )
    for (const [name, text] of examples)
      expect([name, parseParameter(name, text, displayConfigSchema(sceneIds)).state]).toEqual([name, 'valid'])
  })
})

describe.each(readGuides().map((guide) => [guide.path, guide] as const))('%s', (_, { text }) => {
  it('opens with what its reader can do afterwards', () => {
    const opening = text.split('\n').slice(0, 8).join('\n')
    expect(opening).toMatch(/读完这一份|After reading this/)
  })
})

describe.each(documents.map((document) => [document.path, document] as const))('%s', (path, document) => {
  const { text } = document

  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link)
    const missing = links.filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(join(ROOT, target))) return true
      const known = documents.find((other) => other.path === target)
      return anchor !== undefined && !(known && anchorsOf(known).includes(anchor))
    })
    expect(missing).toEqual([])
  })

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
    const named = [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name)
    if (/^(README|CONTRIBUTING)/.test(path)) expect(named.length).toBeGreaterThan(3)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('names files of src, tests and mock that are there', () => {
    const named = [...text.matchAll(/`((?:src|tests|mock|deploy|public)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    )
    // The example of a new scene is not there, of course.
    const real = named.filter((path) => !/tourism/i.test(path))
    expect(real.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
