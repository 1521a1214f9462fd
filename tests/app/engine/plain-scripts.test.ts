import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../architecture/files'

const read = (name: string) => readFileSync(join(ROOT, 'public', name), 'utf8')
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
/** What engines of 2009 cannot read, each with an example. */
const YOUNGER: readonly (readonly [RegExp, string])[] = [
  [/\b(let|const|class|async|await|of|import|export)\s/, 'let a'],
  [/=>/, '() => 1'],
  [/`/, '`a`'],
  [/\?\?|\?\./, 'a ?? b'],
  [/\.\.\./, '[...a]'],
  [/\bcatch\s*\{/, 'catch {'],
  [/,\s*[)]/, 'f(a,)'],
]

describe.each(['engine.js', 'not-started.js'])('%s, which engines of any age read', (name) => {
  it('is written in the language of 2009', () => {
    const code = withoutComments(read(name))
    expect(code.length).toBeGreaterThan(500)
    expect(YOUNGER.filter(([younger]) => younger.test(code)).map(([, example]) => example)).toEqual([])
    expect(YOUNGER.filter(([younger, example]) => !younger.test(example))).toEqual([])
  })
})
