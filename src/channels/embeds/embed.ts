import type { Edition, Publications, TrustedKey } from '@/core/publication/contract'
import { descriptionOf } from '@/channels/shared/description'
import { sourceParts, type SourceHead } from '@/channels/shared/source'
import { tell, type ToldScene } from '@/channels/shared/told'
import { plain, type Locale, type Say } from '@/core/i18n/say'
import type { Table } from '@/core/i18n/table'
import { drawingsOf, type Drawings } from './drawings'
import { plainTableOf, tableOf } from './html'
import { documentPolicy, hashOf } from './policy'
import { pressSay } from './press-say'
import type { EmbedSubject } from './subjects'

/** Thrown where an embed cannot be written; then nothing is published. */
export class EmbedError extends Error {}

/** One scene in one language, with all that its files are made of; the same for every state it is published in. */
export interface Embed {
  /** The folder below `embeds/`, and the relative path from there to `embeds/`. */
  readonly path: string
  readonly up: string
  readonly told: ToldScene
  readonly description: string
  readonly drawings: Drawings | null
  /** Its table in HTML: for the page, and for an article. */
  readonly table: string
  readonly plainTable: string
  readonly source: SourceHead
  readonly sourceParts: readonly string[]
  /** Whether its large figures are shown above the chart. */
  readonly withFacts: boolean
  readonly say: Say
}

/** What the embeds of one publishing are told. */
interface PressHead {
  readonly assets: PressAssets
  /** Keys whose index a page believes, inlined. */
  readonly keys: readonly TrustedKey[]
  /** Where `embeds/` will be reached, with a slash at the end; null where that is not known. */
  readonly base: string | null
  /** SHA-256 in hex, by the machine's own means: there is much of it. */
  readonly digest: (content: string | Uint8Array) => string
}

/** What all embeds of one publishing share. */
export interface Press extends PressHead {
  /** A digest that changes when scripts, style sheets, keys or address change. */
  readonly page: string
  /** The policy of each page: its own script and sheet. */
  readonly policy: string
}

/** Scripts and style sheets of the pages, minified. */
export interface PressAssets {
  readonly script: string
  readonly style: string
  readonly parentScript: string
  readonly catalogueScript: string
  readonly catalogueStyle: string
}

/** Rows of a table behind a chart; a page stays light, and the whole table is one link away. */
export const MOST_ROWS = 20

const pageTable = (table: Table, isBehind: boolean) =>
  isBehind ? { ...table, rows: table.rows.slice(0, MOST_ROWS) } : table

/** What all embeds share, of what they are told. */
export function pressOf(head: PressHead): Press {
  const { assets, base, keys } = head
  const { script, style } = assets
  const parts = [script, style, base ?? '', ...keys.map(({ kid, x }) => `${kid} ${x}`)]
  const policy = documentPolicy({ scripts: [hashOf(script)], styles: [hashOf(style)] })
  return { ...head, page: hashOf(parts.join('\n')), policy }
}

/** Throws where heading, description or table is missing. */
function assertWhole({ title, table, id }: ToldScene, description: string) {
  const missing = [
    title.trim() === '' ? 'a heading' : null,
    description.trim() === '' ? 'a description' : null,
    table.caption.trim() === '' ? 'a caption of its table' : null,
    table.rows.length === 0 || table.columns.length === 0 ? 'a table' : null,
    table.columns.some(({ heading }) => heading.trim() === '') ? 'a heading of every column' : null,
  ].filter((what) => what !== null)
  if (missing.length > 0) throw new EmbedError(`embed ${id}: cannot be written without ${missing.join(', ')}`)
}

/** Nothing limits the width of a page that wraps: names stand there in full. */
function inFull(told: ToldScene): ToldScene {
  const finding = told.finding.map((piece) =>
    typeof piece !== 'string' && 'whole' in piece && piece.whole !== undefined
      ? { ...piece, text: piece.whole }
      : piece,
  )
  return { ...told, finding, title: plain(finding) }
}

/** The source line, with the revision even where it is the first, because articles quote it. */
function partsOf(edition: Edition, say: Say) {
  const parts = sourceParts(edition, say)
  if (edition.revision > 1) return parts
  return [...parts.slice(0, -1), say.t('embeds.first'), ...parts.slice(-1)]
}

/** A scene of an edition as an embed in one language; null where the publication lacks its figures. */
export function embedOf(
  { path, shown }: EmbedSubject,
  publications: Publications,
  edition: Edition,
  locale: Locale,
): Embed | null {
  const scene = shown(publications, edition.period)
  if (scene === null) return null
  const say = pressSay(locale).calling(edition.words)
  const told = inFull(tell(scene, say))
  const description = descriptionOf(told, say)
  assertWhole(told, description)
  const drawings = drawingsOf(told, description, say)
  return {
    path,
    told,
    description,
    drawings,
    say,
    source: edition,
    table: tableOf(pageTable(told.table, drawings !== null), say),
    plainTable: plainTableOf(told.table, say),
    up: '../'.repeat(path.split('/').length),
    sourceParts: partsOf(edition, say),
    withFacts: told.facts.length > 0 && (drawings === null || told.scene.factsFirst),
  }
}
