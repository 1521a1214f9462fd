import { deflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { isBlank, readPng } from '@/node/kiosk/picture'

const svg = (inside: string, ground: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="960" height="540" fill="${ground}"/>${inside}</svg>`
const png = (inside: string, ground = '#ffffff') => new Resvg(svg(inside, ground)).render().asPng()
const blank = (inside: string, ground?: string) => isBlank(readPng(Buffer.from(png(inside, ground))))

const TEXT = Array.from(
  { length: 8 },
  (_, row) => `<rect x="60" y="${60 + row * 50}" width="600" height="14" fill="#123"/>`,
)

describe('a picture of the screen', () => {
  it.each<[string, string, string | undefined, boolean]>([
    ['white', '', '#ffffff', true],
    ['nearly white', '<rect width="400" height="540" fill="#fdfdfd"/>', '#ffffff', true],
    ['the grey of a crashed page', '', '#bbbbbb', true],
    [
      'white with a pointer on it',
      '<rect x="400" y="200" width="12" height="18" fill="#000"/>',
      '#ffffff',
      true,
    ],
    ['black: dark at night', '', '#000000', false],
    ['the display’s own dark ground, with nothing yet', '', '#0b1626', false],
    ['lines of text on white', TEXT.join(''), '#ffffff', false],
    ['one line of text on white', TEXT[0] ?? '', '#ffffff', false],
    ['half and half', '<rect width="480" height="540" fill="#246"/>', '#ffffff', false],
  ])('%s', (_, inside, ground, expected) => expect(blank(inside, ground)).toBe(expected))

  it('is read pixel by pixel, whatever filters its rows have', () => {
    const marks = Array.from(
      { length: 40 },
      (_, i) => `<circle cx="${i * 24}" cy="${(i * 97) % 540}" r="${5 + i}" fill="hsl(${i * 9} 80% 50%)"/>`,
    )
    const rendered = new Resvg(svg(marks.join(''), '#fff')).render()
    const read = readPng(Buffer.from(rendered.asPng()))
    expect([read.width, read.height, read.channels]).toEqual([960, 540, 4])
    expect(Buffer.from(read.bytes).equals(Buffer.from(rendered.pixels))).toBe(true)
  })

  it('of RGB is read too, with each of the five filters', () => {
    const chunk = (type: string, data: Buffer) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
    }
    const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0])
    const rows = Buffer.from(
      [
        [0, 10, 20, 30, 40, 50, 60],
        [1, 10, 20, 30, 30, 30, 30],
        [2, 0, 0, 0, 0, 0, 0],
        [3, 5, 10, 15, 15, 15, 15],
        [4, 0, 0, 0, 0, 0, 0],
      ].flat(),
    )
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const picture = Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect([...readPng(picture).bytes]).toEqual(
      Array.from({ length: 5 }, () => [10, 20, 30, 40, 50, 60]).flat(),
    )
  })

  it('of another kind is refused', () => {
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow(/not a PNG/)
    const other = Buffer.from(png(''))
    other[25] = 3
    expect(() => readPng(other)).toThrow(/another kind/)
  })
})
