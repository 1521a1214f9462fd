import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { flexGaps } from '@/node/build/flex-gaps'

/** The rules that only an engine without gaps reads, on one line each. */
function added(css: string): string[] {
  const found: string[] = []
  postcss([flexGaps])
    .process(css, { from: undefined })
    .root.walkAtRules('supports', ({ params, nodes }) => {
      expect(params).toBe('not (color: revert)')
      for (const node of nodes ?? []) found.push(node.toString().replace(/\s+/g, ' '))
    })
  return found
}

describe('an engine whose flex boxes have no gaps', () => {
  it('gets margins between the children, along the box', () => {
    expect(added('.a { display: flex; gap: calc(2 * var(--u)) }')).toEqual([
      '.a > * + * { margin-left: calc(2 * var(--u)) }',
    ])
    expect(added('.a, .b i { display: inline-flex; flex-direction: column; gap: 3px 1em }')).toEqual([
      '.a > * + *, .b i > * + * { margin-top: 3px }',
    ])
  })

  it('gets them where lines are ragged, if they wrap', () => {
    expect(added('.a { display: flex; flex-wrap: wrap; gap: 0 1em }')).toEqual([
      '.a > :not(:last-child) { margin-right: 1em }',
    ])
    const atEnd = '.a { display: flex; flex-wrap: wrap; gap: 0 1em; justify-content: flex-end }'
    expect(added(atEnd)).toEqual(['.a > * + * { margin-left: 1em }'])
  })

  it('follows what a later rule says of the same box', () => {
    const css = '.a { display: flex; gap: 1em } .narrow .a { flex-direction: column; gap: 2px }'
    expect(added(css)).toEqual([
      '.a > * + * { margin-left: 1em }',
      '.narrow .a > * + * { margin-top: 2px; margin-left: 0 }',
    ])
  })

  it('is told nothing about grids, and nothing where no gap is asked for', () => {
    expect(added('.a { display: grid; gap: 1em } .b { display: flex } .c { gap: 1em }')).toEqual([])
  })
})
