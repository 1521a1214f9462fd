import { describe, expect, it } from 'vitest'
import { fontSlices, slicesFor } from '@/app/shell/font-slices'

const css = `
  @font-face{src:url(/assets/all.woff2)}
  @font-face{font-family:Noto;src:url(/assets/latin.woff2)format("woff2-variations");unicode-range:U+0-FF,U+2000-206F}
  @font-face {
    font-family: Noto;
    src: url("./han.woff2") format('woff2');
    unicode-range: U+4e00-4eff, U+20000;
  }
  @font-face{src:url(/assets/wild.woff2);unicode-range:U+26??}
  @font-face{src:local("Noto")}
  p { color: red }`
const slices = fontSlices(css)
const urls = (...texts: string[]) => slicesFor(slices, texts).map(({ url }) => url)

describe('slices of type', () => {
  it('are read from a style sheet: file and characters', () => {
    expect(slices.map(({ url }) => url)).toEqual([
      '/assets/all.woff2',
      '/assets/latin.woff2',
      './han.woff2',
      '/assets/wild.woff2',
    ])
    expect(slices[2]?.ranges).toEqual([
      [0x4e00, 0x4eff],
      [0x20000, 0x20000],
    ])
    expect(slices[3]?.ranges).toEqual([[0x2600, 0x26ff]])
  })

  it.each([
    ['', []],
    ['abc', ['/assets/latin.woff2']],
    ['一', ['./han.woff2']],
    ['中心', ['/assets/all.woff2', './han.woff2']],
    ['𠀀', ['./han.woff2']],
    ['★一b', ['/assets/latin.woff2', './han.woff2', '/assets/wild.woff2']],
    ['鿿', ['/assets/all.woff2']],
  ])('that %j needs, the last that has a character', (text, expected) => expect(urls(text)).toEqual(expected))

  it('are those of all texts together', () => expect(urls('a', '', '一')).toEqual(urls('a一')))
})
