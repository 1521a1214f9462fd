import { LIMITS } from '../limits'
import { parseJson } from '../parse'
import { inSource, type Result } from '../problems'
import { refuse } from './checks'
import { EDITIONS, NOTICES, TUF_FOLDER } from './contract'
import { parseIndex2, parseNotices2 } from './index-2'
import { snapped, timed } from './order'
import { pinned, rooted } from './roots'
import type { Round, HeldTarget, TufStep, Trusted } from './state'
import { sought, targeted } from './targets'

/** What a target says; refused in its own name. */
function readTarget<T>(
  { path, text }: { readonly path: string; readonly text: string },
  kept: HeldTarget<T> | null,
  parse: (value: unknown) => Result<T>,
): Result<HeldTarget<T>> {
  if (kept?.text === text) return { ok: true, value: { ...kept, path } }
  const json = parseJson(text)
  const read = json.ok ? parse(json.value) : json
  return read.ok ? { ok: true, value: { path, text, value: read.value } } : inSource(path, read)
}

/** Takes `index.json`: the issuer is the configured one. */
function indexed(trusted: Trusted, given: Round): TufStep {
  const { found, ...step } = sought(trusted, EDITIONS.target, trusted.index, LIMITS.indexBytes, given)
  if (step.wanted || step.problems) return step
  if (!found) return refuse(step.trusted, TUF_FOLDER, '', `nobody signed ${EDITIONS.target}`)
  const index = readTarget(found, trusted.index, parseIndex2)
  if (!index.ok) return { trusted: step.trusted, problems: index.problems }
  const { issuer } = index.value.value
  if (issuer.id !== given.pin.issuer) {
    const problem = `expected the issuer ${given.pin.issuer}, got ${issuer.id}`
    return refuse(step.trusted, found.path, 'issuer.id', problem)
  }
  return { trusted: { ...step.trusted, index: index.value } }
}

/** Takes `notices.json`. What is wrong with it is told; the notices before stay, and end by themselves. */
function noticed(trusted: Trusted, given: Round): TufStep {
  const { found, ...step } = sought(trusted, NOTICES.target, trusted.notices, LIMITS.indexBytes, given)
  if (step.wanted) return step
  if (step.problems) return { trusted: { ...step.trusted, noticeProblems: step.problems } }
  const notices = found && readTarget(found, trusted.notices, parseNotices2)
  if (notices?.ok === false) return { trusted: { ...step.trusted, noticeProblems: notices.problems } }
  return { trusted: { ...step.trusted, notices: notices?.value ?? null, noticeProblems: [] } }
}

const STAGES = [pinned, rooted, timed, snapped, targeted, indexed, noticed]

/**
 * TUF's client workflow (specification 1.0, 5.3 to 5.7), as far as the given files reach: the new trusted metadata, with
 * what is wanted next, or with what is refused; with neither it is done. Pure: the same is done again with more files.
 */
export function advance(trusted: Trusted, given: Round): TufStep {
  let step: TufStep = { trusted }
  for (const stage of STAGES) {
    step = stage(step.trusted, given)
    if (step.wanted || step.problems) break
  }
  return step
}
