import { filled, frameHeight, type Codes } from './codes'
import type { Embed, Press } from './embed'
import { stemOf, type Follows } from './names'

export const CARD = { width: 1200, height: 628 } as const
const WIDTH = 640
const CACHE_AGE = { frozen: 31_536_000, quarter: 3_600, latest: 3_600 } as const

/**
 * What a CMS asks for when a page's address is pasted (oEmbed 1.0). Its code runs no script, because those who ask drop
 * scripts. Addresses are absolute where the folder's own is known.
 */
export function oembedOf(embed: Embed, follows: Follows, codes: Codes, { base }: Press): string {
  const { told, source, path } = embed
  const root = base ?? embed.up
  const file = `${root}${path}/${stemOf(follows, source)}`
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: told.title,
    author_name: source.issuer,
    provider_name: source.issuer,
    provider_url: `${root}index.html`,
    cache_age: CACHE_AGE[follows],
    thumbnail_url: `${file}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: WIDTH,
    height: frameHeight(embed, follows, [WIDTH]),
    html: filled(codes.frame, { base: root }),
  })}\n`
}
