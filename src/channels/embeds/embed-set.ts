import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { day } from '@/core/charts/theme'
import type { Edition, Publications } from '@/core/publication/contract'
import { csvOf } from '@/channels/shared/csv'
import { pictureOf } from '@/channels/shared/picture'
import { codesOf } from './codes'
import { dataOf } from './data'
import { documentOf } from './document'
import { embedOf, pageOf, type Embed, type Press } from './embed'
import { inLanguage, stemOf, type Follows } from './names'
import { CARD, oembedOf } from './oembed'
import { PRESS_LOCALES } from './press-say'
import type { EmbedSubject } from './subjects'

/** A file below `embeds/`. */
export interface EmbedFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** All that is written about one subject of one edition. */
export interface EmbedSet {
  readonly path: string
  /** The sharing card, to be painted as PNG. */
  readonly card: string
  /** The files of one state, the data file last: it tells the digests of the others. */
  readonly files: (follows: Follows, png: Uint8Array | null) => readonly EmbedFile[]
}

/** The picture's width and its letters: a chart's have 12 px on a phone; a table wants its columns, and stands below. */
const PICTURE = {
  chart: { width: 480, margin: 16, size: 18 },
  table: { width: 720, margin: 20, size: 17 },
} as const

const digest = (content: string | Uint8Array) =>
  bytesToHex(sha256(typeof content === 'string' ? new TextEncoder().encode(content) : content))

const sizeIn = (svg: string) => {
  const [, width = '0', height = '0'] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** The picture for articles and print: the chart, or the table where the scene is text. */
const pictureFor = ({ told, say, source, drawings }: Embed) =>
  pictureOf(told, source, { theme: day, say, ...PICTURE[drawings === null ? 'table' : 'chart'] })

const codesIn = (embed: Embed, follows: Follows, svg: string) => codesOf(embed, follows, sizeIn(svg))

type EmbedContent = [ending: string, content: string | Uint8Array]

interface WrittenEmbed {
  readonly embed: Embed
  readonly svg: string
  readonly csv: string
}

/** One subject of an edition in every language; null where the publication lacks its figures. */
export function embedSetOf(
  subject: EmbedSubject,
  { publications, edition, basis }: EditionToEmbed,
  press: Press,
): EmbedSet | null {
  const written = PRESS_LOCALES.flatMap((locale): WrittenEmbed[] => {
    const embed = embedOf(subject, publications, edition, locale)
    if (embed === null) return []
    return [{ embed, svg: pictureFor(embed), csv: csvOf(embed.told.table, embed.say) }]
  })
  const [own] = written
  if (own === undefined) return null
  const first = own.embed
  const { path, told, say } = first

  const files = (follows: Follows, png: Uint8Array | null): EmbedFile[] => {
    const stem = stemOf(follows, edition)
    const found = written.flatMap(({ embed, svg, csv }): EmbedContent[] => {
      const mark = inLanguage('', embed.say.locale)
      return [
        [`${mark}.html`, documentOf(embed, follows, press)],
        [`${mark}.svg`, svg],
        [`${mark}.csv`, csv],
      ]
    })
    if (png !== null) found.push(['.png', png])
    found.push(['.oembed.json', oembedOf(first, follows, codesIn(first, follows, own.svg), press)])
    const data = dataOf(first, follows, {
      basis,
      page: pageOf(press),
      codes: Object.fromEntries(
        written.map(({ embed, svg }) => [embed.say.locale, codesIn(embed, follows, svg)]),
      ),
      files: Object.fromEntries(found.map(([ending, content]) => [ending.slice(1), digest(content)])),
    })
    return [...found, ['.json', data] as const].map(([ending, content]) => ({
      path: `${path}/${stem}${ending}`,
      content,
    }))
  }

  return {
    path,
    card: pictureOf(told, edition, { theme: day, say, ...CARD, margin: 44, size: 24 }),
    files,
  }
}

/** An edition with all it is computed from. */
export interface EditionToEmbed {
  /** Up to and with the edition itself. */
  readonly publications: Publications
  readonly edition: Edition
  /** Names of the earlier editions among them. */
  readonly basis: readonly string[]
}
