import * as v from 'valibot'
import type { Edition, Publications } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition, parseJson } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import type { Say } from '@/core/i18n/say'
import { decisionsOf, type Checked } from './check-book'
import { Log } from './log'
import { fault, mistakeOf } from './mistakes'
import { warnOfOddities } from './odd'
import { summaryOf } from './summary'
import { PROJECTS } from './vocabulary'

/** A checked workbook as a draft, before it is numbered and signed. */
export interface Drafted {
  readonly edition: Edition
  /** When the next period is due; null: not announced; absent: as it stands. */
  readonly nextDue?: string | null | undefined
}

/** A draft as a file, to be signed elsewhere: an edition of the contract, and when the next period is due. */
export const editionFileText = ({ edition, nextDue = null }: Drafted): string =>
  `${JSON.stringify({ ...edition, nextDue })}\n`

const NextDue = v.object({ nextDue: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))) })
const NOWHERE = {
  about: { sheet: '', cells: new Map() },
  projects: { sheet: PROJECTS.name, rows: [] },
}

function drafted(text: string): Drafted | readonly Problem[] {
  const json = parseJson(text)
  const parsed = json.ok ? parseEdition(json.value) : json
  const meant = parsed.ok ? meaningOf(parsed.value, parsed.value) : parsed
  if (!json.ok || !meant.ok) return meant.ok ? [] : meant.problems
  const due = v.safeParse(NextDue, json.value)
  return due.success
    ? { edition: meant.value, nextDue: due.output.nextDue }
    : [{ path: 'nextDue', problem: 'expected a day such as 2022-01-31, or null' }]
}

/** Checks an edition file as a workbook is checked: what is wrong against the contract, what is odd, and the summary. */
export function checkEditionFile(name: string, text: string, published: Publications, say: Say): Checked {
  const draft = drafted(text)
  const log = new Log()
  if (!('edition' in draft)) {
    for (const { path, problem } of draft)
      log.error(name, { at: '', text: '' }, fault('againstContract', { path, detail: problem }))
    const errors = log.errors.map((finding) => mistakeOf(finding, say))
    return { errors, warnings: [], decisions: [], summary: null, edition: null, nextDue: null }
  }
  const { edition, nextDue } = draft
  const earlier = published.filter(({ period }) => period < edition.period)
  warnOfOddities(edition, earlier.at(-1), NOWHERE, say, log)
  return {
    errors: [],
    warnings: log.warnings.map((finding) => mistakeOf(finding, say)),
    decisions: decisionsOf(log.warnings, say),
    summary: summaryOf([...earlier, edition], edition.period, true),
    edition,
    nextDue,
  }
}
