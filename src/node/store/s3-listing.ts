import type { Listed } from './place'

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return hex === undefined ? (ENTITIES[String(name)] ?? whole) : String.fromCodePoint(parseInt(hex, 16))
  })

/** The text of the first element of a name; undefined where there is none. */
export const textOf = (xml: string, name: string): string | undefined => {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return text === undefined ? undefined : unescaped(text)
}

/** An entity tag without what only says that it is one. */
export const bareTag = (etag: string | null | undefined): string =>
  (etag ?? '').replace(/^W\//, '').replaceAll('"', '')

export interface ListingPage {
  readonly files: readonly (readonly [key: string, listed: Listed])[]
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined
}

/** One page of a listing (ListObjectsV2), read at `nowMs` by the store's clock. */
export function listingOf(xml: string, nowMs: number): ListingPage {
  const files = [...xml.matchAll(/<Contents>([^]*?)<\/Contents>/g)].map(([, entry = '']) => {
    const listed = {
      bytes: Number(textOf(entry, 'Size')),
      tag: bareTag(textOf(entry, 'ETag')),
      ageMs: nowMs - Date.parse(textOf(entry, 'LastModified') ?? ''),
    }
    return [textOf(entry, 'Key') ?? '', listed] as const
  })
  return {
    files,
    next: textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : undefined,
  }
}
