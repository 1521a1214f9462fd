import { inSource, refused } from '../problems'
import { sha256Hex } from './canonical'
import { expiryProblem, MOST_BYTES, refuse, thresholdProblem, type SigningRole } from './checks'
import { TUF_FOLDER, type Kind } from './contract'
import { readMetadata } from './metadata'
import type { Round, HeldMetadata, TufStep, Trusted } from './state'

const pathOf = (version: number) => `${TUF_FOLDER}/${version}.root.json`
const wanting = (trusted: Trusted, version: number): TufStep => ({
  trusted,
  wanted: [{ path: pathOf(version), bytes: MOST_BYTES.root, mayLack: true }],
})
/** The configured root is looked for among this many. */
const MOST_ROOTS = 256

/** The keys of a top-level role, as a root names them. */
export const signingOf = (root: HeldMetadata<'root'>, role: Kind): SigningRole => ({
  keys: root.signed.keys,
  role: root.signed.roles[role],
  by: root,
})

/** The newest root. */
export const rootOf = ({ roots }: Trusted): HeldMetadata<'root'> => {
  const root = roots.at(-1)
  if (root === undefined) throw new TypeError('no root is trusted')
  return root
}

function readRoot(path: string, text: string) {
  const read = readMetadata('root', text)
  if (!read.ok) return inSource(path, read)
  const root: HeldMetadata<'root'> = { ...read.value, path, text, by: read.value }
  const problem = thresholdProblem(root, signingOf(root, 'root'))
  return problem ? inSource(path, refused([problem])) : { ok: true as const, value: root }
}

/** Looks for the root whose file has the digest that the configuration names. It alone is trusted without signatures before it. */
export function pinned(trusted: Trusted, { pin, files }: Round): TufStep {
  if (trusted.roots.length > 0) return { trusted }
  for (let version = 1; version <= MOST_ROOTS; version += 1) {
    const text = files.get(pathOf(version))
    if (text === undefined) return wanting(trusted, version)
    if (text === null) break
    if (sha256Hex(text) !== pin.sha256) continue
    const root = readRoot(pathOf(version), text)
    return root.ok ? { trusted: { ...trusted, roots: [root.value] } } : { trusted, problems: root.problems }
  }
  return refuse(
    trusted,
    TUF_FOLDER,
    '',
    `no root has the digest ${pin.sha256}, which the configuration names`,
  )
}

/** A root after the trusted one: of the next version, signed by enough keys of both (TUF 5.3). */
function followed(trusted: Trusted, path: string, text: string): TufStep {
  const before = rootOf(trusted)
  const next = readRoot(path, text)
  if (!next.ok) return { trusted, problems: next.problems }
  const { version } = next.value.signed
  const expected = before.signed.version + 1
  if (version !== expected)
    return refuse(trusted, path, 'signed.version', `expected ${expected}, got ${version}`)
  if (thresholdProblem(next.value, signingOf(before, 'root')))
    return refuse(trusted, path, 'signatures', 'not signed by enough keys of the root before')
  return { trusted: { ...trusted, roots: [...trusted.roots, next.value] } }
}

/**
 * Follows the roots to the newest, which must not have expired. Where one of the keys that the trusted timestamp and
 * snapshot are signed with was replaced, both are forgotten: so an office recovers from versions that a thief ran up.
 */
export function rooted(trusted: Trusted, { files, nowMs }: Round): TufStep {
  let now = trusted
  for (;;) {
    const version = rootOf(now).signed.version + 1
    const text = files.get(pathOf(version))
    if (text === undefined) return wanting(now, version)
    if (text === null) break
    const step = followed(now, pathOf(version), text)
    if (step.problems) return step
    now = step.trusted
  }
  const root = rootOf(now)
  const expired = expiryProblem(root, nowMs)
  if (expired) return { trusted: now, ...inSource(root.path, refused([expired])) }
  return { trusted: vouchedFor(now) }
}

/** Timestamp and snapshot where the newest root's keys still vouch for both, else neither. */
function vouchedFor(trusted: Trusted): Trusted {
  const root = rootOf(trusted)
  const { timestamp, snapshot } = trusted
  const isGone =
    (timestamp && thresholdProblem(timestamp, signingOf(root, 'timestamp'))) ??
    (snapshot && thresholdProblem(snapshot, signingOf(root, 'snapshot')))
  return isGone ? { ...trusted, timestamp: null, snapshot: null } : trusted
}
