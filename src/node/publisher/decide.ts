import { INDEX_FILE, type Edition, type PublishedIndex, type TrustedKey } from '@/core/publication/contract'
import type { Locale } from '@/core/i18n/say'
import { LIMITS } from '@/core/publication/limits'
import { newestRevisions } from '@/core/publication/newest'
import { parseIndex } from '@/core/publication/parse'
import { inSource, type Problem } from '@/core/publication/problems'
import { readEdition } from '@/core/publication/read-edition'
import type { Acceptance } from '@/office/publishing/acceptance'
import { judgementOn, type Decision } from '@/office/publishing/decisions'
import { instantAt } from '@/office/workbook/instant'
import { trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { editionName } from '@/office/publishing/open-figures-file'
import {
  planPublishing,
  type EditionDraft,
  type Intent,
  type Standing,
} from '@/office/publishing/plan-publishing'
import { withKnownSuccessors, withSuccessors } from '@/office/publishing/with-successors'
import { standingIn } from './standing'
import { UsageError } from '@/office/publishing/usage-error'
import { type NextState } from './write-folder'
import { indexOf, sealEdition } from '@/office/publishing/seal'

export interface DecideOptions extends Omit<Intent, 'nowMs'> {
  readonly key: SigningKey
  readonly now: () => number
  /** Further keys that the folder may be signed with now, such as an older one of ours. */
  readonly trusted?: readonly TrustedKey[]
  /** The sequence is this at least: where a folder takes the place of one that was published before. */
  readonly leastSequence?: number | undefined
  /** Decisions that were made, with their reasons. */
  readonly accept?: readonly Acceptance[]
  /** Decisions from the check of the workbook, beside the ones found here. */
  readonly decisions?: readonly Decision[]
  /** The language in which decisions and what is refused are told; default: English. */
  readonly locale?: Locale
}

/** The reasons that stop publishing: refused data, or open decisions. */
export type Standstill =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'undecided'; readonly decisions: readonly Decision[] }

export type Decided =
  | Standstill
  | { readonly kind: 'same'; readonly index: PublishedIndex; readonly editions: readonly Edition[] }
  | {
      readonly kind: 'ready'
      readonly next: NextState
      readonly accepted: readonly (Decision & { readonly reason: string })[]
    }

/** A sample key signs sample data only, and one folder does not hold both real and sample data. */
function assertOneKind(draft: EditionDraft, { editions }: Standing, key: SigningKey): void {
  const real = [draft, ...editions].find(({ sample }) => !sample)
  if (key.sample && real)
    throw new UsageError(
      [
        `密钥 ${key.kid} 是示例密钥：不能签正式数据 ${real.period}`,
        `the key ${key.kid} is a sample’s: it does not sign ${real.period}, which is real`,
      ],
      'sample-key',
    )
  const mixed = editions.find(({ sample }) => sample !== draft.sample)
  if (!mixed) return
  throw new UsageError(
    draft.sample
      ? [
          `目录里是正式数据（${mixed.period}）：请把示例数据公开到单独的目录`,
          `the folder holds real data (${mixed.period}): publish sample data into a folder of its own`,
        ]
      : [
          `目录里是示例数据（${mixed.period}）：请把正式数据公开到单独的目录`,
          `the folder holds sample data (${mixed.period}): publish real data into a folder of its own`,
        ],
    'mixed-kinds',
  )
}

/** The next state of a folder, with the new edition sealed; bytes and index are checked as a display would. */
function nextState(
  standing: Standing,
  edition: Edition | null,
  nextDue: string | null,
  { now, leastSequence = 1 }: Pick<DecideOptions, 'now' | 'leastSequence'>,
) {
  const fresh = edition ? [sealEdition(edition)] : []
  const lines = [...(standing.index?.editions ?? []).map((entry) => ({ entry })), ...fresh]
  const index = indexOf(lines, {
    sequence: Math.max(leastSequence, (standing.index?.sequence ?? 0) + 1),
    issuedAt: instantAt(now()),
    nextDue,
    notices: standing.index?.notices,
  })
  const editions = edition ? [...standing.editions, edition] : standing.editions
  return { index, editions, fresh } satisfies NextState
}

function problemsOf({ index, fresh }: NextState): Problem[] {
  const problems: Problem[] = []
  for (const { entry, bytes } of fresh) {
    if (bytes.length > LIMITS.editionBytes)
      problems.push({ source: entry.path, path: '', problem: `larger than ${LIMITS.editionBytes} bytes` })
    const read = readEdition(entry, Uint8Array.from(bytes).buffer)
    if (!read.ok) problems.push(...read.problems)
  }
  const parsed = parseIndex(index)
  if (!parsed.ok) return [...problems, ...inSource('index', parsed).problems]
  if (new TextEncoder().encode(JSON.stringify(index)).length > LIMITS.indexBytes)
    problems.push({ source: INDEX_FILE, path: '', problem: `larger than ${LIMITS.indexBytes} bytes` })
  return problems
}

/** The newest revision of each period. */
export function publicationsOf({ index, editions }: Standing): readonly Edition[] {
  const newest = new Set(newestRevisions({ editions: index?.editions ?? [] }).map(editionName))
  return editions.filter((edition) => newest.has(editionName(edition)))
}

/** An edition of the second format tells what was accepted of it, and why. */
function withDecisions(
  edition: Edition,
  accepted: readonly (Decision & { readonly reason: string })[],
): Edition {
  if (edition.format === 'liangping/edition/1' || accepted.length === 0) return edition
  const reasons = new Map(accepted.map(({ code, reason }) => [code, reason.replace(/\s+/gu, ' ').trim()]))
  return { ...edition, decisions: [...reasons].map(([rule, reason]) => ({ rule, reason })) }
}

/** Decides what publishing a draft into a folder would do; writes nothing. */
export async function decide(dir: string, given: EditionDraft, options: DecideOptions): Promise<Decided> {
  const { key, now, trusted = [], accept = [], decisions: raised = [] } = options
  const read = await standingIn(dir, [trustedKeyOf(key), ...trusted])
  if (!read.ok) return { kind: 'refused', problems: read.problems }
  const standing = read.value
  assertOneKind(given, standing, key)
  const nowMs = now()
  const published = publicationsOf(standing)
  const draft = withKnownSuccessors(given, published)
  const reasons = new Map(accept.map(({ id, reason }) => [id, reason]))
  const plan = planPublishing(withSuccessors(draft, published, new Set(reasons.keys())), standing, {
    nowMs,
    correction: options.correction,
    nextDue: options.nextDue,
  })
  const { index, editions } = standing
  if (index !== null && plan.unchanged) return { kind: 'same', index, editions }
  const next = nextState(standing, plan.edition, plan.nextDue, options)
  const problems = problemsOf(next)
  if (problems.length > 0) return { kind: 'refused', problems }
  if (!plan.edition) return { kind: 'ready', next, accepted: [] }
  // Whether a code is another's successor is decided here.
  const judged = { ...plan.edition, districts: draft.districts, projects: draft.projects }
  const { refused, decisions: odd } = judgementOn(judged, published, nowMs, options.locale ?? 'en')
  if (refused.length > 0) return { kind: 'refused', problems: refused }
  const decisions = [...raised, ...odd]
  const open = decisions.filter(({ code }) => !reasons.has(code))
  if (open.length > 0) return { kind: 'undecided', decisions: open }
  const accepted = decisions.map((one) => ({ ...one, reason: reasons.get(one.code) ?? '' }))
  const edition = withDecisions(plan.edition, accepted)
  const told = edition === plan.edition ? next : nextState(standing, edition, plan.nextDue, options)
  const untold = told === next ? [] : problemsOf(told)
  return untold.length > 0 ? { kind: 'refused', problems: untold } : { kind: 'ready', next: told, accepted }
}
