import * as v from 'valibot'
import type { PublishAnswer, PublishQuestion } from '@/office/publishing/api'
import type { TrustedKey } from '@/core/publication/contract'
import type { SigningKey } from '@/office/publishing/keys'
import { publish, type PublishingOptions } from '@/node/publisher/publish'
import type { Outcome } from '@/node/publisher/publish-edition'
import { raisedDecisions } from '@/office/publishing/decisions'
import { UsageError } from '@/office/publishing/usage-error'
import { checkEditionFile } from '@/office/workbook/edition-file'
import { textIn } from '@/core/i18n/messages/topic'
import { createOfficeSay } from '@/core/i18n/office-say'
import type { Locale } from '@/core/i18n/say'
import { problemLine } from '@/node/command/problem-line'
import { asUsage } from '@/node/publisher/signing-command'

/** Where the page's editions are published, and the key that signs them. */
export interface Desk {
  readonly dir: string
  /** Null: the page's drafts are signed elsewhere. */
  readonly key: SigningKey | null
  /** Keys that the folder may be signed with now, beside `key`. */
  readonly trusted: readonly TrustedKey[]
  /** Where the folder will be reached; without it there is no oEmbed and no shared picture. */
  readonly site?: string | undefined
  readonly now: () => number
}

const NO_KEY = [
  '启动时没有给出密钥（--key）：请在别处签名',
  'served without --key: sign it elsewhere',
] as const

const Accepted = v.object({
  id: v.pipe(v.string(), v.maxLength(50)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
})

const Question = v.object({
  edition: v.unknown(),
  correction: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  accept: v.pipe(v.array(Accepted), v.maxLength(100)),
})

/** An edition has five levels, and a later format a few more. What walks a value calls itself for each. */
const MOST_LEVELS = 64

function isDeeper(value: unknown, most: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

/** The question in a request's body; null where it is none, or nested deeper than an edition is. */
export function questionIn(body: string): PublishQuestion | null {
  try {
    const parsed = v.safeParse(Question, JSON.parse(body))
    return parsed.success && !isDeeper(parsed.output, MOST_LEVELS) ? parsed.output : null
  } catch {
    return null
  }
}

function answerOf(outcome: Outcome, locale: Locale): PublishAnswer {
  const say = createOfficeSay(locale)
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', lines: outcome.problems.map((each) => problemLine(each, say)) }
    case 'undecided': {
      const decisions = outcome.decisions.map(({ code, problem }) => ({
        code,
        line: problemLine(problem, say),
      }))
      return { kind: 'undecided', decisions }
    }
    case 'unchanged':
      return { kind: 'unchanged', sequence: outcome.index.sequence }
    case 'planned':
    case 'published': {
      const { kind, entry, index } = outcome
      const edition = entry && { period: entry.period, revision: entry.revision, path: entry.path }
      return { kind, sequence: index.sequence, edition }
    }
  }
}

/**
 * Publishes what the page sends, or with `dryRun` tells the plan, by the same code as `liangping publish`. The edition
 * is checked against the contract again.
 */
export async function answerQuestion(
  { dir, key, trusted, site, now }: Desk,
  { edition: given, correction, accept }: PublishQuestion,
  locale: Locale,
  options: Pick<PublishingOptions, 'dryRun' | 'onProgress'> = {},
): Promise<PublishAnswer> {
  if (key === null) return { kind: 'usage', code: 'no-key', line: textIn(NO_KEY, locale) }
  const text = JSON.stringify(given)
  const { edition, nextDue, raised, errors } = checkEditionFile('edition', text, [], createOfficeSay(locale))
  if (edition === null)
    return {
      kind: 'refused',
      lines: errors.map(({ problem, repair }) =>
        textIn([`${problem}。${repair}`, `${problem}. ${repair}`], locale),
      ),
    }
  try {
    const decisions = raisedDecisions(raised)
    const wanted = {
      key,
      trusted,
      site,
      now,
      accept,
      decisions,
      nextDue,
      correction: correction ?? undefined,
      locale,
    }
    return answerOf(await publish(dir, edition, { ...wanted, ...options }), locale)
  } catch (error) {
    const told = asUsage(error)
    if (!(told instanceof UsageError)) throw error
    const code = told === error ? (told.code ?? null) : 'disk'
    return { kind: 'usage', code, line: textIn(told.told, locale) }
  }
}
