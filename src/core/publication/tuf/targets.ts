import { inSource, refused } from '../problems'
import { asked, expiryProblem, fileProblem, refuse, type ExpectedFile, type SigningRole } from './checks'
import { TUF_FOLDER, type DelegatedRole } from './contract'
import { namedTaken } from './named'
import { metadataPath } from './order'
import { rootOf, signingOf } from './roots'
import type { Round, HeldMetadata, TufStep, Trusted } from './state'

/** Takes the metadata of a role that signs targets, as the snapshot names them (TUF 5.6). */
function roleTaken(
  trusted: Trusted,
  name: string,
  signing: SigningRole,
  before: HeldMetadata<'targets'> | null,
  given: Round,
): TufStep & { readonly held?: HeldMetadata<'targets'> } {
  const file = `${name}.json`
  const snapshot = trusted.snapshot
  const named = snapshot?.signed.meta.get(file)
  if (!snapshot || !named)
    return refuse(trusted, snapshot?.path ?? TUF_FOLDER, 'signed.meta', `names no ${file}`)
  const path = metadataPath(trusted, named.version, file)
  const step = namedTaken('targets', trusted, { ...named, path }, signing, before, given)
  const expired = step.held && expiryProblem(step.held, given.nowMs)
  return expired ? { trusted, ...inSource(path, refused([expired])) } : step
}

/** Takes the top-level targets. */
export function targeted(trusted: Trusted, given: Round): TufStep {
  const signing = signingOf(rootOf(trusted), 'targets')
  const { held, ...step } = roleTaken(trusted, 'targets', signing, trusted.targets, given)
  return held ? { trusted: { ...trusted, targets: held } } : step
}

/** The keys of a delegated role. */
export const delegatedSigning = (targets: HeldMetadata<'targets'>, role: DelegatedRole): SigningRole => ({
  keys: targets.signed.delegations?.keys ?? new Map(),
  role,
  by: targets,
})

/** The roles that may sign a target; of patterns the one for all is known. */
export const rolesOf = ({ signed }: HeldMetadata<'targets'>, target: string): readonly DelegatedRole[] =>
  (signed.delegations?.roles ?? []).filter(({ paths = [] }) =>
    paths.some((path) => path === target || path === '*'),
  )

function targetFile(
  trusted: Trusted,
  target: string,
  named: ExpectedFile & { readonly length: number; readonly hashes: { readonly sha256: string } },
  kept: { readonly text: string } | null,
  most: number,
  given: Round,
): Sought {
  const prefix = rootOf(trusted).signed.consistent_snapshot ? `${named.hashes.sha256}.` : ''
  const path = `${TUF_FOLDER}/targets/${prefix}${target}`
  if (named.length > most) return refuse(trusted, path, '', `larger than ${most} bytes`)
  if (kept && fileProblem(kept.text, named) === null) return { trusted, found: { path, text: kept.text } }
  const { text, ...lacking } = asked(trusted, given, path, named.length)
  if (text === undefined) return lacking
  const other = fileProblem(text, named)
  return other ? refuse(trusted, path, '', other) : { trusted, found: { path, text } }
}

/** How far the search for a target came; neither found nor wanted nor refused: nobody signed such a target. */
interface Sought extends TufStep {
  readonly found?: { readonly path: string; readonly text: string }
}

/** Seeks a target: among the top-level ones, then with the roles delegated to, in their order (TUF 5.6.7). */
export function sought(
  trusted: Trusted,
  target: string,
  kept: { readonly text: string } | null,
  most: number,
  given: Round,
): Sought {
  const { targets } = trusted
  if (!targets) throw new TypeError('no targets are trusted')
  const own = targets.signed.targets.get(target)
  if (own) return targetFile(trusted, target, own, kept, most, given)
  let now = trusted
  for (const role of rolesOf(targets, target)) {
    const { name, terminating } = role
    const before = now.delegated.get(name) ?? null
    const { held, ...step } = roleTaken(now, name, delegatedSigning(targets, role), before, given)
    if (!held) return step
    now = { ...now, delegated: new Map(now.delegated).set(name, held) }
    const named = held.signed.targets.get(target)
    if (named) return targetFile(now, target, named, kept, most, given)
    if (terminating) break
  }
  return { trusted: now }
}
