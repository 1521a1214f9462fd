import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { madeUp, readSources, walk, type Source } from './sources'

const isType = (node: ts.Node) =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isEnumDeclaration(node)

/** Names of types that more than one file declares, with the files. */
function declaredTwice(sources: readonly Source[]): readonly string[] {
  const files = new Map<string, Set<string>>()
  for (const { path, script } of sources) {
    walk(script, (node) => {
      if (!isType(node) || !node.name) return
      files.set(node.name.text, (files.get(node.name.text) ?? new Set()).add(path))
    })
  }
  return [...files].flatMap(([name, paths]) => (paths.size > 1 ? [`${name}: ${[...paths].join(', ')}`] : []))
}

describe('the name of a type', () => {
  it('has one meaning: no two files declare it', () => {
    const sources = readSources()
    expect(sources.length).toBeGreaterThan(300)
    expect(declaredTwice(sources)).toEqual([])
  })

  it('counts whether it is exported or not, in layouts too', () => {
    const sources = [
      madeUp('a.ts', 'export interface Place { readonly x: number }\ninterface Only {}'),
      madeUp('b.vue', '<script setup lang="ts">\ntype Place = string\n</script>'),
      madeUp('c.ts', "import type { Place } from './a'\nexport type { Place }"),
    ]
    expect(declaredTwice(sources)).toEqual(['Place: a.ts, b.vue'])
  })
})
