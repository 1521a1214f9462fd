import { join } from 'node:path'
import { catalogueOf, type CatalogueEntry } from '@/channels/embeds/catalogue'
import { pressOf, type Press } from '@/channels/embeds/embed'
import { embedSetOf, type EmbedFile, type EmbedSet } from '@/channels/embeds/embed-set'
import { EMBEDS_FOLDER, inLanguage, stemOf, type Follows } from '@/channels/embeds/names'
import { PRESS_LOCALES, pressSay } from '@/channels/embeds/press-say'
import { subjectsOf, type EmbedSubject } from '@/channels/embeds/subjects'
import type { Edition, Publications, PublishedIndex, TrustedKey } from '@/core/publication/contract'
import { newestRevisions } from '@/core/publication/newest'
import { createCardPainter, type CardPainter } from './card-painter'
import { digestOf, isWhole, readStamp } from './embed-stamp'
import { basisOf, editionName } from '@/office/publishing/open-figures-file'
import { readPressAssets } from './press-assets'
import { statesOf } from './verify-embeds'

/** Writes the press pages of a folder; publishing calls it at the right steps. */
export interface PressWriter {
  /** The frozen pages of new editions, a set at a time. They are written before the index names the edition. */
  readonly frozen: (
    fresh: readonly Edition[],
    editions: readonly Edition[],
  ) => AsyncIterable<readonly EmbedFile[]>
  /** Pages that follow the newest editions, and missing frozen pages; only those that are not up to date. */
  readonly following: (
    dir: string,
    index: PublishedIndex,
    editions: readonly Edition[],
  ) => AsyncIterable<readonly EmbedFile[]>
  readonly close: () => Promise<void>
}

export interface PressOptions {
  /** Keys whose index the pages believe. */
  readonly keys: readonly TrustedKey[]
  /** Where the published folder will be reached; oEmbed and sharing need it. */
  readonly site?: string | undefined
  /** Null: no sharing cards. */
  readonly painter: CardPainter | null
}

const below = (files: readonly EmbedFile[]): EmbedFile[] =>
  files.map(({ path, content }) => ({ path: `${EMBEDS_FOLDER}/${path}`, content }))

const dataFile = (path: string, stem: string) => `${EMBEDS_FOLDER}/${path}/${stem}.json`

/** Makes the press pages; the set of each edition is made once, however often it is written. */
export async function createPress({ keys, site, painter }: PressOptions): Promise<PressWriter> {
  const assets = await readPressAssets()
  const base = site === undefined ? null : `${site.replace(/\/*$/, '/')}${EMBEDS_FOLDER}/`
  const press = pressOf({ assets, keys, base, digest: digestOf })
  const made = new Map<string, Promise<{ set: EmbedSet; png: Uint8Array | null } | null>>()

  async function make(subject: EmbedSubject, edition: Edition, basis: readonly Edition[]) {
    const given = { edition, publications: [...basis, edition], basis: basis.map(editionName) }
    const set = embedSetOf(subject, given, press)
    return set && { set, png: painter === null ? null : await painter.paint(set.card) }
  }
  const nameOf = ({ path }: EmbedSubject, edition: Edition, editions: readonly Edition[]) =>
    [path, edition.publishedAt, ...[...basisOf(edition, editions), edition].map(editionName)].join(' ')

  function setOf(subject: EmbedSubject, edition: Edition, editions: readonly Edition[]) {
    const name = nameOf(subject, edition, editions)
    const known = made.get(name) ?? make(subject, edition, basisOf(edition, editions))
    made.set(name, known)
    return known
  }
  async function filesOf(
    subject: EmbedSubject,
    edition: Edition,
    editions: readonly Edition[],
    follows: Follows,
  ) {
    const found = await setOf(subject, edition, editions)
    return found ? below(found.set.files(follows, found.png)) : []
  }

  async function* frozen(fresh: readonly Edition[], editions: readonly Edition[]) {
    for (const edition of fresh)
      for (const subject of subjectsOf(edition)) yield await filesOf(subject, edition, editions, 'frozen')
  }

  async function isUpToDate(
    dir: string,
    subject: EmbedSubject,
    edition: Edition,
    follows: Follows,
    editions: readonly Edition[],
  ) {
    const stem = stemOf(follows, edition)
    const file = join(dir, dataFile(subject.path, stem))
    const stamp = await readStamp(file)
    if (stamp === null || !(await isWhole(file, stem, stamp))) return false
    const { period, revision } = stamp
    if (period !== edition.period || revision !== edition.revision) return false
    // What is frozen stays as it was made.
    if (follows === 'frozen') return true
    const basis = basisOf(edition, editions).map(editionName)
    return stamp.page === press.page && stamp.basis.join() === basis.join()
  }

  async function* following(dir: string, index: PublishedIndex, editions: readonly Edition[]) {
    for (const edition of editions) {
      const states = statesOf(edition, index)
      for (const subject of subjectsOf(edition)) {
        for (const follows of states)
          if (!(await isUpToDate(dir, subject, edition, follows, editions)))
            yield await filesOf(subject, edition, editions, follows)
        made.delete(nameOf(subject, edition, editions))
      }
    }
    yield below(pagesOf(index, editions, press))
  }

  return { frozen, following, close: async () => painter?.close() }
}

/** The press of the real commands: all pages, sharing cards included. To be closed. */
export const openPress = (keys: readonly TrustedKey[], site?: string): Promise<PressWriter> =>
  createPress({ keys, site, painter: createCardPainter() })

/** The charts of an edition's catalogue, for editors to choose from. */
export const entriesOf = (edition: Edition, publications: Publications): readonly CatalogueEntry[] =>
  subjectsOf(edition)
    .filter(({ shown }) => shown(publications, edition.period) !== null)
    .map(({ path, scene, name }) => ({
      path,
      name: {
        'zh-CN': name ?? pressSay('zh-CN').t(`${scene}.name`),
        en: name ?? pressSay('en').t(`${scene}.name`),
      },
    }))

/** Catalogue and parent script. */
function pagesOf(index: PublishedIndex, editions: readonly Edition[], press: Press): EmbedFile[] {
  const current = newestRevisions(index).find(({ period }) => period === index.current)
  const edition = editions.find((each) => current && editionName(each) === editionName(current))
  if (!edition) return []
  const entries = entriesOf(edition, [...basisOf(edition, editions), edition])
  return [
    ...PRESS_LOCALES.map((locale) => ({
      path: `${inLanguage('index', locale)}.html`,
      content: catalogueOf(index, entries, edition, locale, press),
    })),
    { path: 'embed.js', content: press.assets.parentScript },
  ]
}
