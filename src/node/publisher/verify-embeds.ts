import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  EMBED_FILES,
  EMBEDS_FOLDER,
  FOLLOWS,
  inLanguage,
  stemOf,
  type Follows,
} from '@/channels/embeds/names'
import { figuresShown } from '@/channels/embeds/data'
import { PRESS_LOCALES, pressSay } from '@/channels/embeds/press-say'
import { subjectsOf, type EmbedSubject } from '@/channels/embeds/subjects'
import type { Edition, PublishedIndex } from '@/core/publication/contract'
import { newestRevisions } from '@/core/publication/newest'
import { shown, type Problem } from '@/core/publication/problems'
import { tell } from '@/channels/shared/told'
import { digestOf, readStamp, type EmbedStamp } from './embed-stamp'
import { basisOf, editionName } from '@/office/publishing/open-figures-file'
import { own } from '@/core/publication/own'

/**
 * The states in which an edition has press pages: the newest revision also as its quarter's, the current one also as
 * the latest.
 */
export function statesOf(
  edition: Pick<Edition, 'period' | 'revision'>,
  index: PublishedIndex,
): readonly Follows[] {
  const newest = newestRevisions(index).some((line) => editionName(line) === editionName(edition))
  return FOLLOWS.filter(
    (follows) =>
      follows === 'frozen' || (newest && (follows === 'quarter' || edition.period === index.current)),
  )
}

/** Every file that press pages may have, by the editions. */
export function embedPaths(index: PublishedIndex, editions: readonly Edition[]): ReadonlySet<string> {
  const paths = editions.flatMap((edition) =>
    statesOf(edition, index).flatMap((follows) =>
      subjectsOf(edition).flatMap(({ path }) =>
        EMBED_FILES.map((ending) => `${EMBEDS_FOLDER}/${path}/${stemOf(follows, edition)}.${ending}`),
      ),
    ),
  )
  const pages = PRESS_LOCALES.map((locale) => `${EMBEDS_FOLDER}/${inLanguage('index', locale)}.html`)
  return new Set([...paths, ...pages, `${EMBEDS_FOLDER}/embed.js`])
}

const TOLERANCE = 1e-9

function areSame(here: unknown, there: unknown): boolean {
  return typeof here === 'number' && typeof there === 'number'
    ? Math.abs(here - there) <= TOLERANCE * Math.max(1, Math.abs(there))
    : here === there
}

/** The first figure of an embed that is not what the editions give; they are told one by one in `figures/`. */
function wrongFigure(
  stamp: EmbedStamp,
  subject: EmbedSubject,
  edition: Edition,
  editions: readonly Edition[],
): string | null {
  const scene = subject.shown([...basisOf(edition, editions), edition], edition.period)
  if (scene === null) return null
  const say = pressSay('zh-CN').calling(edition.words)
  const given = figuresShown(tell(scene, say), say)
  const ids = new Set([...Object.keys(given), ...Object.keys(stamp.figures)])
  return (
    [...ids].find((id) => {
      const [here, there] = [own(stamp.figures, id), own(given, id)]
      if (!here || !there || here.text !== there.text) return true
      return 'value' in there && !areSame(here['value'], there.value)
    }) ?? null
  )
}

async function digestsChecked(
  dir: string,
  folder: string,
  stem: string,
  { files }: EmbedStamp,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [ending, expected] of Object.entries(files)) {
    const source = `${folder}/${stem}.${ending}`
    const bytes = await readFile(join(dir, source)).catch(() => null)
    if (bytes === null) problems.push({ source, path: '', problem: 'cannot be read' })
    else if (digestOf(bytes) !== expected)
      problems.push({ source, path: '', problem: 'is not what was written: its digest differs' })
  }
  return problems
}

/** One line for all press pages that show something else than the editions; none where there is nothing to say. */
function outOfDate(what: string, byEdition: ReadonlyMap<string, number>): readonly Problem[] {
  if (byEdition.size === 0) return []
  const each = [...byEdition].map(([name, count]) => `${name} (${count})`).join(', ')
  return [
    { source: `${EMBEDS_FOLDER}/`, path: '', problem: `${what}: ${each}. Publishing again writes them` },
  ]
}

const counted = (counts: Map<string, number>, edition: Edition) =>
  counts.set(editionName(edition), (counts.get(editionName(edition)) ?? 0) + 1)

/**
 * Checks the press pages of a folder: every file exists and has the digest that its data file names, and its figures
 * are those of the editions. Missing and stale ones are told in one line each.
 */
export async function verifyEmbeds(
  dir: string,
  index: PublishedIndex,
  editions: readonly Edition[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const missing = new Map<string, number>()
  const stale = new Map<string, number>()
  for (const edition of editions) {
    for (const subject of subjectsOf(edition)) {
      if (subject.shown([...basisOf(edition, editions), edition], edition.period) === null) continue
      for (const follows of statesOf(edition, index)) {
        const folder = `${EMBEDS_FOLDER}/${subject.path}`
        const stem = stemOf(follows, edition)
        const source = `${folder}/${stem}.json`
        const stamp = await readStamp(join(dir, source))
        if (stamp === null) {
          counted(missing, edition)
          continue
        }
        problems.push(...(await digestsChecked(dir, folder, stem, stamp)))
        if (editionName(stamp) !== editionName(edition)) {
          counted(stale, edition)
          continue
        }
        const basis = basisOf(edition, editions).map(editionName).join()
        const wrong = stamp.basis.join() === basis ? wrongFigure(stamp, subject, edition, editions) : null
        if (wrong !== null)
          problems.push({
            source,
            path: `figures[${shown(wrong)}]`,
            problem: 'not what the editions give',
          })
      }
    }
  }
  return [
    ...outOfDate('press pages are not there', missing),
    ...outOfDate('press pages show another edition', stale),
    ...problems,
  ]
}
