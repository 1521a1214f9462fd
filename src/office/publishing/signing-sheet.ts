import type { Say } from '@/core/i18n/say'
import { isOdd, kindLines } from '@/office/plausibility/lines'
import type { Acceptance } from './acceptance'
import type { Checked } from '@/office/workbook/checked'
import { rowsOf, type Ledger } from '@/office/ledger/ledger'

/** A table of words, with what each column takes of the width. */
export interface SigningTable {
  readonly heading: string
  readonly columns: readonly { readonly name: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** What is signed off before publishing: what changes, what follows from it, what was odd and why it is right. */
export interface SigningSheet {
  readonly title: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly tables: readonly SigningTable[]
  /** Who signs: each a line to sign on, and one for the date. */
  readonly signers: readonly string[]
  readonly date: string
}

/** What is decided of an edition: what was accepted and why, and what it corrects. */
export interface SignedWords {
  readonly accepted: readonly Acceptance[]
  readonly correction: string | null
}

/** What the sheet tells. */
export interface Signing extends SignedWords {
  readonly checked: Pick<Checked, 'draft' | 'errors' | 'warnings'>
  readonly ledgers: readonly Ledger[]
  /** The workbook, who made the sheet (empty where nobody knows), and when (ms since the epoch). */
  readonly workbook: string
  readonly madeBy: string
  readonly madeAt: number
}

type Shares = Readonly<Record<string, number>>

const tableIn = (say: Say) => (heading: string, shares: Shares, rows: SigningTable['rows']) => ({
  heading,
  columns: Object.entries(shares).map(([id, share]) => ({ name: say.t(`ledger.column.${id}`), share })),
  rows,
})

/** What was odd, a line a rule, with the reason for which it is right. */
function oddRows({ checked, accepted }: Signing, say: Say): SigningTable['rows'] {
  const odd = [...checked.errors, ...checked.warnings].filter(isOdd)
  const reasons = new Map(accepted.map(({ id, reason }) => [id, reason]))
  return [...new Set(odd.map(({ rule }) => rule))].flatMap((rule) =>
    kindLines(
      odd.filter((one) => one.rule === rule),
      say,
    ).map((line) => [rule, line, reasons.get(rule) ?? '']),
  )
}

function tablesOf(signing: Signing, say: Say): readonly SigningTable[] {
  const table = tableIn(say)
  const ofLedgers = signing.ledgers.flatMap((ledger) => {
    const { against, count, effects, sentences } = ledger
    const named = { period: say.toDate(against.period), revision: String(against.revision) }
    const about = say.t('ledger.signing.against', { ...named, count: say.decimal(count, 0).text })
    const told = (list: typeof effects) => list.map(({ name, was, now }) => [name, was, now])
    return [
      table(
        about,
        { place: 13, subject: 27, field: 14, was: 23, now: 23 },
        rowsOf(ledger).map(({ place, subject, field, was, now }) => [place, subject, field, was, now]),
      ),
      table(say.t('ledger.signing.effects'), { subject: 40, was: 30, now: 30 }, told(effects)),
      table(say.t('ledger.signing.sentences'), { scene: 14, was: 43, now: 43 }, told(sentences)),
    ]
  })
  const odd = table(say.t('ledger.signing.odd'), { rule: 18, told: 52, reason: 30 }, oddRows(signing, say))
  const errors = signing.checked.errors
    .filter((mistake) => !isOdd(mistake))
    .map(({ sheet, cell, value, problem }) => [[sheet, cell].filter(Boolean).join('!'), value, problem])
  const wrong = table(say.t('ledger.signing.errors'), { place: 18, now: 30, told: 52 }, errors)
  return [wrong, ...ofLedgers, odd].filter(({ rows }) => rows.length > 0)
}

/** The sheet to sign of a checked workbook, in the language of `say`. */
export function signingSheet(signing: Signing, say: Say): SigningSheet {
  const { ledgers, checked, correction, workbook, madeBy, madeAt } = signing
  const edition = checked.draft?.edition
  const replaced = ledgers.find(({ against }) => against.period === edition?.period)
  const revision = (replaced?.against.revision ?? 0) + 1
  const fact = (name: string, value: string) => [say.t(`ledger.signing.${name}`), value] as const
  const text = correction ?? edition?.correction ?? ''
  return {
    title: say.t('ledger.signing.title'),
    facts: [
      ...(edition
        ? [
            fact('issuer', edition.issuer),
            fact('period', `${say.toDate(edition.period)}（${edition.period}）`),
            fact('revision', say.t('ledger.signing.number', { revision: String(revision) })),
            fact('asOf', say.day(edition.asOf)),
          ]
        : []),
      ...(text === '' ? [] : [fact('correction', text)]),
      fact('workbook', workbook),
      fact('made', [madeBy, say.moment(madeAt)].filter(Boolean).join('　')),
    ],
    tables: tablesOf(signing, say),
    signers: ['drafted', 'reviewed', 'issued'].map((who) => say.t(`ledger.signing.${who}`)),
    date: say.t('ledger.signing.date'),
  }
}
