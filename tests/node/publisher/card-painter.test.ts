import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { createCardPainter } from '@/node/publisher/card-painter'

const painter = createCardPainter()
afterAll(() => painter.close())

const card = (text: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" font-family="'Noto Sans SC Variable', 'Noto Sans SC'"><rect width="120" height="60" fill="#FFFFFF"/><text x="10" y="42" font-size="36" font-weight="${weight}" fill="#000000">${text}</text></svg>`

/** How many bytes of the picture are not white. */
async function ink(text: string, weight?: number): Promise<number> {
  const png = Buffer.from(await painter.paint(card(text, weight)))
  const chunks: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return inflateSync(Buffer.concat(chunks)).filter((byte) => byte !== 0 && byte !== 255).length
}

describe('a sharing card', () => {
  it.each([...'亮屏↑↓▲▼◆■✓○●−–·…％%9A'])('has a glyph for %s, in both weights', async (character) => {
    expect(await ink(character)).toBeGreaterThan(20)
    expect(await ink(character, 700)).toBeGreaterThan(20)
    expect(await ink(character)).not.toBe(await ink('〓'))
  })

  it.each([...'𬭎𠮷㛃'])('has a glyph for the rare %s, in both weights', async (character) => {
    for (const weight of [400, 700]) {
      expect(await ink(character, weight)).toBeGreaterThan(20)
      expect(await ink(character, weight)).not.toBe(await ink('〓', weight))
    }
  })

  it('shows 〓 for a character that the type has not, never nothing', async () => {
    expect(await ink('\u{2a6d0}')).toBe(await ink('〓'))
    expect(await ink('😀')).toBe(await ink('〓'))
  })

  it('is bolder in bold', async () => {
    expect(await ink('亮', 700)).not.toBe(await ink('亮', 400))
  })
})
