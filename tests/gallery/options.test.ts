import { describe, expect, it } from 'vitest'
import { optionsOf } from './options'
import { pageOf } from './page'
import { LOCALES, SCENES, SHAPES, THEMES } from './views'

describe('the gallery', () => {
  it('takes everything unless it is narrowed', () => {
    const all = { scenes: SCENES, shapes: SHAPES, themes: THEMES, locales: LOCALES }
    expect(optionsOf([])).toEqual({ accept: false, ...all })
  })

  it('is narrowed by lists, in the order of the scenes', () => {
    const { scenes, shapes } = optionsOf(['--scene', 'ranking, overview', '--shape', '360x800'])
    expect(scenes).toEqual(['overview', 'ranking'])
    expect(shapes).toEqual(['360×800'])
  })

  it.each([
    [['--scene', 'tourism'], /--scene tourism is none of overview, /],
    [['--theme', 'dark'], /--theme dark is none of night, day/],
    [['--accept', '--locale', 'en'], /--accept takes whole scenes/],
    [['--all'], /--all/],
  ])('refuses %j and tells why', (args, why) => {
    expect(() => optionsOf(args)).toThrow(why)
  })

  it('leads from each picture to its full size, and tells what overflows in it as text', () => {
    const picture = { scene: 'ranking', shape: '360×800', theme: 'day', locale: 'en' } as const
    const page = pageOf([{ ...picture, file: 'ranking/a.jpg', overflows: ['<rect> leaves <svg>'] }], 'one')
    expect(page).toContain('<a href="ranking/a.jpg"><img loading="lazy" src="ranking/a.jpg" width="360"')
    expect(page).toContain('<li>&lt;rect> leaves &lt;svg></li>')
  })
})
