import * as v from 'valibot'
import type { Edition, Publications } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition, parseJson } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import type { Say } from '@/core/i18n/say'
import { conclude, withoutDraft, type AskedDecision, type Checked } from './checked'
import { fault, refuse } from './mistakes'

/** A checked workbook as a draft, before it is numbered and signed. */
export interface Drafted {
  readonly edition: Edition
  /** When the next period is due; null: not announced; absent: as it stands. */
  readonly nextDue?: string | null | undefined
  /** Decisions that only its workbook shows. */
  readonly raised?: readonly AskedDecision[] | undefined
}

/**
 * A draft as a file, to be signed elsewhere: an edition of the contract, when the next period is due, and what has to be
 * decided of its workbook.
 */
export const editionFileText = ({ edition, nextDue = null, raised = [] }: Drafted): string =>
  `${JSON.stringify({ ...edition, nextDue, ...(raised.length > 0 ? { raised } : {}) })}\n`

const NextDue = v.object({ nextDue: v.optional(v.nullable(v.pipe(v.string(), v.isoDate()))) })
const Line = v.pipe(v.string(), v.maxLength(500))
const Raised = v.object({
  raised: v.optional(
    v.pipe(v.array(v.object({ code: v.pipe(v.string(), v.maxLength(50)), line: Line })), v.maxLength(100)),
  ),
})

function drafted(text: string): Drafted | readonly Problem[] {
  const json = parseJson(text)
  const parsed = json.ok ? parseEdition(json.value) : json
  const meant = parsed.ok ? meaningOf(parsed.value, parsed.value) : parsed
  if (!json.ok || !meant.ok) return meant.ok ? [] : meant.problems
  const due = v.safeParse(NextDue, json.value)
  const raised = v.safeParse(Raised, json.value)
  if (!due.success) return [{ path: 'nextDue', problem: 'expected a day such as 2022-01-31, or null' }]
  if (!raised.success) return [{ path: 'raised', problem: 'expected a list of { code, line }' }]
  return { edition: meant.value, ...due.output, ...raised.output }
}

/** Checks an edition file as a workbook is checked: what is wrong against the contract, what is odd, and the summary. */
export function checkEditionFile(name: string, text: string, published: Publications, say: Say): Checked {
  const draft = drafted(text)
  if ('edition' in draft)
    return {
      ...conclude({ edition: draft.edition, rows: null }, [], published, say),
      nextDue: draft.nextDue,
      raised: draft.raised,
    }
  const mistakes = draft.map(({ path, problem }) =>
    refuse(name, null, fault('againstContract', { path, detail: problem })),
  )
  return withoutDraft(mistakes, say)
}
