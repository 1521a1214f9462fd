import { day } from '@/core/charts/theme'
import type { Size } from '@/core/frame/content-box'
import type { Edition, Publications } from '@/core/publication/contract'
import { csvOf } from '@/channels/shared/csv'
import { pictureOf } from '@/channels/shared/picture'
import { codesOf } from './codes'
import { dataOf, figuresShown } from './data'
import { documentOf } from './document'
import { embedOf, type Embed, type Press } from './embed'
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

const sizeIn = (svg: string) => {
  const [, width = '0', height = '0'] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** The picture for articles and print: the chart, or the table where the scene is text. */
const pictureFor = ({ told, say, source, drawings }: Embed) =>
  pictureOf(told, source, { theme: day, say, ...PICTURE[drawings === null ? 'table' : 'chart'] })

/** A file by what its name ends in, with its digest. */
interface EmbedContent {
  readonly ending: string
  readonly content: string | Uint8Array
  readonly digest: string
}

type ContentOf = (ending: string, content: string | Uint8Array) => EmbedContent

interface WrittenEmbed {
  readonly embed: Embed
  readonly mark: string
  /** Of the picture. */
  readonly size: Size
  /** Picture and CSV: the same in every state. */
  readonly same: readonly EmbedContent[]
}

function writtenOf(embed: Embed, contentOf: ContentOf): WrittenEmbed {
  const mark = inLanguage('', embed.say.locale)
  const svg = pictureFor(embed)
  const csv = csvOf(embed.told.table, embed.say)
  return {
    ...{ embed, mark, size: sizeIn(svg) },
    same: [contentOf(`${mark}.svg`, svg), contentOf(`${mark}.csv`, csv)],
  }
}

/** One subject of an edition in every language; null where the publication lacks its figures. */
export function embedSetOf(
  subject: EmbedSubject,
  { publications, edition, basis }: EditionToEmbed,
  press: Press,
): EmbedSet | null {
  const contentOf: ContentOf = (ending, content) => ({ ending, content, digest: press.digest(content) })
  const written = PRESS_LOCALES.flatMap((locale) => {
    const embed = embedOf(subject, publications, edition, locale)
    return embed === null ? [] : [writtenOf(embed, contentOf)]
  })
  const [own] = written
  if (own === undefined) return null
  const first = own.embed
  const { path, told, say } = first
  const figures = figuresShown(told, say)

  const files = (follows: Follows, png: Uint8Array | null): EmbedFile[] => {
    const stem = stemOf(follows, edition)
    const coded = written.map((each) => ({ ...each, codes: codesOf(each.embed, follows, each.size) }))
    const found = coded.flatMap(({ embed, mark, same }) => [
      contentOf(`${mark}.html`, documentOf(embed, follows, press)),
      ...same,
    ])
    if (png !== null) found.push(contentOf('.png', png))
    if (coded[0]) found.push(contentOf('.oembed.json', oembedOf(first, follows, coded[0].codes, press)))
    const data = dataOf(first, follows, {
      figures,
      basis,
      page: press.page,
      codes: Object.fromEntries(coded.map(({ embed, codes }) => [embed.say.locale, codes])),
      files: Object.fromEntries(found.map(({ ending, digest }) => [ending.slice(1), digest])),
    })
    return [...found, { ending: '.json', content: data }].map(({ ending, content }) => ({
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
