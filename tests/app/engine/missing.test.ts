import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../architecture/files'

const SCRIPT = readFileSync(join(ROOT, 'public/missing.js'), 'utf8')
const TAKEN = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced']) delete Array.prototype[name]
  for (const kind of [String, Int8Array.__proto__]) delete kind.prototype.at
  delete String.prototype.replaceAll
  delete Object.hasOwn
`

/** A worker's scope without what older engines lack, after `missing.js` has run there. */
function oldScope() {
  const scope = createContext({ AbortController, AbortSignal: {}, setTimeout })
  runInContext('globalThis.self = globalThis', scope)
  runInContext(TAKEN, scope)
  runInContext(SCRIPT, scope)
  return (code: string): unknown => runInContext(code, scope)
}

describe('what an older engine lacks', () => {
  const asks: readonly (readonly [string, unknown])[] = [
    ['[1, 2, 3].at(-1)', 3],
    ['[1, 2, 3].at(1.9)', 2],
    ['typeof [].at(0)', 'undefined'],
    ['"abc".at(-4) === undefined && "abc".at(0)', 'a'],
    ['new Uint8Array([1, 2]).at(-1)', 2],
    ['[1, 2, 3, 4].findLast((n) => n % 2 === 1)', 3],
    ['[2].findLast((n) => n % 2 === 1) === undefined', true],
    ['[1, 2, 3, 4].findLastIndex((n) => n > 9)', -1],
    ['(() => { const a = [2, 1]; return a.toSorted().join() + a.join() })()', '1,22,1'],
    ['[1, 10, 9].toSorted((a, b) => b - a).join()', '10,9,1'],
    ['[1, 2, 3].toReversed().join()', '3,2,1'],
    ['[1, 2, 3].toSpliced(1, 1, 7, 8).join()', '1,7,8,3'],
    ['"a.b.c".replaceAll(".", "$&-")', 'a.-b.-c'],
    ['"aXbX".replaceAll(/x/gi, (found) => found + 1)', 'aX1bX1'],
    ['Object.hasOwn({ a: 1 }, "a") && !Object.hasOwn({}, "toString")', true],
    ['Object.hasOwn(Object.create(null), "a")', false],
    ['Object.keys([].constructor.prototype).length', 0],
  ]
  it.each(asks)('%s is there, as in a current one', (code, is) => {
    expect(oldScope()(code)).toBe(is)
  })

  it('refuses to replace all by a pattern that is not global', () => {
    expect(() => oldScope()('"a".replaceAll(/a/, "b")')).toThrow('global')
  })

  it('ends what lasts too long, and what any of several signals ends', async () => {
    const ask = oldScope()
    const ended = ask(`new Promise((resolve) => {
      const any = AbortSignal.any([new AbortController().signal, AbortSignal.timeout(1)])
      const before = any.aborted
      any.addEventListener('abort', () => resolve([before, any.aborted].join()))
    })`)
    expect(await ended).toBe('false,true')
    expect(ask('const c = new AbortController(); c.abort(); AbortSignal.any([c.signal]).aborted')).toBe(true)
  })

  it('leaves alone what is there already', () => {
    const scope = createContext({ AbortController, AbortSignal, setTimeout })
    runInContext('globalThis.self = globalThis; globalThis.before = [].toSorted', scope)
    runInContext(SCRIPT, scope)
    expect(runInContext('[].toSorted === before', scope)).toBe(true)
  })
})
