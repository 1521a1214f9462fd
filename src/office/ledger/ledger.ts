import type { Edition, Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import type { Draft } from '@/office/workbook/draft'
import { draftCorrection } from './draft-correction'
import { effectsOf, sentencesChanged, type Effect } from './effects'
import { ledgerOf, type LedgerEntry } from './entries'
import { placeIn } from './places'
import { valueText } from './values'

/** A changed value as it is shown. */
export interface LedgerRow {
  /** `项目!J6`; empty where there is no cell. */
  readonly place: string
  readonly subject: string
  readonly field: string
  readonly was: string
  readonly now: string
}

/** What an edition changes against another one. */
export interface Ledger {
  readonly against: Pick<Edition, 'period' | 'revision'>
  readonly count: number
  /** A row by its place, as it is read. */
  readonly row: (at: number) => LedgerRow
  /** How many changes there are of each field, most first. */
  readonly kinds: readonly { readonly name: string; readonly count: number }[]
  readonly effects: readonly Effect[]
  /** The sentences on the wall that read otherwise. */
  readonly sentences: readonly Effect[]
  /** A draft of 更正说明; empty where nothing changes, and against another period. */
  readonly correction: string
}

/** A ledger without its rows, which stay where they are made: they are asked for as they are looked at. */
export const withoutRows = ({
  against,
  count,
  kinds,
  effects,
  sentences,
  correction,
}: Ledger): Omit<Ledger, 'row'> => ({ against, count, kinds, effects, sentences, correction })

/** What a field is called: an indicator has a name of its own. */
const fieldName = ({ field, label }: LedgerEntry, say: Say): string => label ?? say.t(`ledger.field.${field}`)

/** A thing by its name, a project with its id. */
const subjectOf = ({ item: { list, id, name } }: LedgerEntry, say: Say): string =>
  list === 'projects' ? `${id} ${name}` : list === 'about' ? say.t('ledger.about') : name

function rowOf(entry: LedgerEntry, draft: Draft, say: Say): LedgerRow {
  const { sheet, cell } = placeIn(draft, entry.path)
  const blank = say.t(entry.change === 'changed' ? 'ledger.blank' : 'ledger.absent')
  return {
    place: cell === '' || entry.change === 'gone' ? '' : `${sheet}!${cell}`,
    subject: subjectOf(entry, say),
    field: fieldName(entry, say),
    was: entry.was === null ? blank : valueText(entry.was, say),
    now: entry.now === null ? blank : valueText(entry.now, say),
  }
}

function entryAt(entries: readonly LedgerEntry[], at: number): LedgerEntry {
  const entry = entries[at]
  if (!entry) throw new RangeError(`no row ${at} of ${entries.length}`)
  return entry
}

/** Rows of a ledger from a place on; all without a count. */
export const rowsOf = (
  { count, row }: Pick<Ledger, 'count' | 'row'>,
  from = 0,
  most = count,
): readonly LedgerRow[] =>
  Array.from({ length: Math.max(0, Math.min(most, count - from)) }, (_, at) => row(from + at))

function kindsOf(entries: readonly LedgerEntry[], say: Say): Ledger['kinds'] {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const entry of entries) {
    const key = entry.label ?? entry.field
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { name: fieldName(entry, say), count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)
}

/** What the scenes say, by their ids, of the last of some publications: the scenes stand in a room of their own. */
export type SentencesAt = (publications: Publications) => ReadonlyMap<string, string>

const SILENT: SentencesAt = () => new Map()

/** The ledger of a draft against an edition; `earlier` are the newest revisions of the periods before both. */
export function makeLedger(
  draft: Draft,
  against: Edition,
  earlier: Publications,
  say: Say,
  sentencesAt = SILENT,
): Ledger {
  const { edition, rows } = draft
  const row = rows?.projects.rows[0]?.row
  const entries = ledgerOf(edition, against, (key) => row?.column(key)?.unit ?? null)
  const upTo = (one: Edition) => [...earlier.filter(({ period }) => period < one.period), one]
  const [now, was] = [upTo(edition), upTo(against)]
  const known: LedgerRow[] = []
  return {
    against: { period: against.period, revision: against.revision },
    count: entries.length,
    row: (at) => (known[at] ??= rowOf(entryAt(entries, at), draft, say)),
    kinds: kindsOf(entries, say),
    effects: effectsOf(now, was, say),
    sentences: sentencesChanged(sentencesAt(now), sentencesAt(was), say),
    correction: against.period === edition.period ? draftCorrection(entries, say) : '',
  }
}

/** The ledgers of a draft: against the revision that it replaces, and against the last period. */
export function ledgersOf(
  draft: Draft,
  published: Publications,
  say: Say,
  sentencesAt?: SentencesAt,
): readonly Ledger[] {
  const { period } = draft.edition
  const replaced = published.find((one) => one.period === period)
  const previous = published.filter((one) => one.period < period).at(-1)
  return [replaced, previous].flatMap((against) =>
    against ? [makeLedger(draft, against, published, say, sentencesAt)] : [],
  )
}
