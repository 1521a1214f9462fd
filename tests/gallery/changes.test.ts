import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { accepted, folder, layoutIn, majorOf, textOf, type Layout } from './baseline'
import { changes, report } from './changes'
import { SCENES, SHAPES } from './views'

const layout = (shapes: Readonly<Record<string, readonly string[]>>): Layout => ({
  chromium: '156',
  shapes: new Map(Object.entries(shapes)),
})
const was = layout({ wide: ['8+20: 8+40 a', '100+20: 8+40 b', '! the page scrolls'], tall: ['8+20: 8+40 a'] })

describe('an accepted layout', () => {
  it('is read from its file as it was written', () => {
    expect(layoutIn(textOf(was))).toEqual(was)
  })

  it('names the major version of its Chromium', () => {
    expect(majorOf('156.0.8078.108')).toBe('156')
  })

  it('is there for each scene that is there, and tells of every shape', async () => {
    const files = await readdir(folder)
    expect(files.toSorted()).toEqual(SCENES.map((scene) => `${scene}.txt`).toSorted())
    for (const { chromium, shapes } of await Promise.all(SCENES.map(accepted))) {
      expect(chromium).toMatch(/^\d+$/)
      for (const shape of SHAPES) expect(shapes.get(`${shape} zh-CN`)?.length).toBeGreaterThan(5)
    }
  })
})

describe('changes', () => {
  it('are none of a layout that is the same', () => {
    expect(changes(was, was)).toEqual([])
    expect(report('overview', was, was)).toBe('')
  })

  it('stand under their shape from top to bottom, what went before what came', () => {
    const is = layout({ wide: ['12+20: 8+40 a', '100+20: 8+44 b'], tall: ['8+20: 8+40 a'] })
    expect(changes(was, is)).toEqual([
      '== wide',
      '- 8+20: 8+40 a',
      '+ 12+20: 8+40 a',
      '- 100+20: 8+40 b',
      '+ 100+20: 8+44 b',
      '- ! the page scrolls',
    ])
  })

  it('tell of a shape that came or went', () => {
    expect(changes(was, layout({ wide: was.shapes.get('wide') ?? [] }))).toEqual([
      '== tall',
      '- 8+20: 8+40 a',
    ])
  })

  it('are told from their beginning, with how many more there are', () => {
    const many = layout({ wide: Array.from({ length: 200 }, (_, row) => `${row}+20: 8+40 row`) })
    const lines = report('overview', layout({}), many).split('\n')
    expect(lines[0]).toBe('overview has no accepted layout')
    expect(lines).toHaveLength(62)
    expect(lines.at(-1)).toBe('… and 141 more lines')
  })
})
