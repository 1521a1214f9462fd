import { isRecord } from '../accepts'
import { TIMESTAMP_FILE } from '../contract'
import { isWithdrawn } from '../history'
import { parseJson } from '../parse'
import { accepted, inSource, refused, type Result } from '../problems'
import { textOf } from '../read-edition'
import { trustInKeys, type ReadIndex, type TrustAnchor, type Verified } from '../trust'
import type { Pin, Trusting } from '../trusting'
import { advance } from './advance'
import { EDITIONS } from './contract'
import { signersOf } from './keys'
import { rootOf, signingOf } from './roots'
import { NOTHING_TRUSTED, type Trusted } from './state'
import { delegatedSigning, rolesOf } from './targets'

/** Who signs the index as the trusted metadata stand, and what they signed. */
function signedIndex(trusted: Trusted) {
  const { targets, delegated } = trusted
  const { target } = EDITIONS
  if (!targets) return null
  if (targets.signed.targets.has(target))
    return { metadata: targets, signing: signingOf(rootOf(trusted), 'targets') }
  for (const role of rolesOf(targets, target)) {
    const metadata = delegated.get(role.name)
    if (metadata?.signed.targets.has(target)) return { metadata, signing: delegatedSigning(targets, role) }
  }
  return null
}

function signersIn(trusted: Trusted, signed: NonNullable<Verified['vouching']> | undefined): string[] {
  const signing = signedIndex(trusted)?.signing
  return signed && signing ? signersOf(signed.canonical, signed.signatures, signing.keys, signing.role) : []
}

/** The index that trusted metadata lead to, once the workflow is done. */
function verifiedOf(trusted: Trusted): Result<Verified> {
  const { roots, timestamp, snapshot, targets, delegated, index, notices, noticeProblems } = trusted
  const signed = signedIndex(trusted)?.metadata
  if (!index || !signed) return refused([{ path: '', problem: 'no index is signed' }])
  const told = index.value
  const metadata = [...roots, timestamp, snapshot, targets, ...delegated.values()].filter(
    (held) => held !== null,
  )
  const files = [...metadata, index, ...(notices ? [notices] : [])]
  const expiring = [rootOf(trusted), timestamp, snapshot, targets, signed].filter((held) => held !== null)
  return accepted({
    index: {
      ...told,
      editions: told.editions.filter((edition) => !isWithdrawn(told, edition)),
      notices: notices?.value.notices ?? [],
    },
    signers: signersIn(trusted, signed),
    sample: false,
    payload: `${index.text}\n${notices?.text ?? ''}`,
    raw: JSON.stringify(Object.fromEntries(files.map(({ path, text }) => [path, text]))),
    told,
    vouching: signed,
    expiresAt: Math.min(...expiring.map((held) => Date.parse(held.signed.expires))),
    warnings: noticeProblems,
  })
}

/** The files of what was kept, by path; those it lacks are null. */
function filesIn(raw: string): Pick<ReadonlyMap<string, string | null>, 'get'> {
  const json = parseJson(raw)
  const kept = new Map(Object.entries(json.ok && isRecord(json.value) ? json.value : {}))
  return {
    get(path) {
      const text = kept.get(path)
      return typeof text === 'string' ? text : null
    },
  }
}

/** TrustAnchor in the root that the configuration names: format 2, by TUF's client workflow. Format 1 is not taken. */
function trustInRoot(pin: Pin): TrustAnchor {
  let trusted = NOTHING_TRUSTED
  let files = new Map<string, string | null>()

  function open(polled: string | null, nowMs: number): Result<ReadIndex> {
    if (polled !== null) files = new Map([[TIMESTAMP_FILE, polled]])
    const { wanted, problems, ...step } = advance(trusted, { pin, nowMs, files })
    trusted = step.trusted
    if (wanted) return accepted({ wanted })
    if (problems) return refused(problems)
    const verified = verifiedOf(trusted)
    return verified.ok ? accepted({ verified: verified.value }) : verified
  }

  function recall(raw: string, toGoOn: boolean): Result<Verified> {
    // What was taken before it expired stays.
    const step = advance(NOTHING_TRUSTED, { pin, nowMs: -Infinity, files: filesIn(raw) })
    if (step.problems) return refused(step.problems)
    const verified = verifiedOf(step.trusted)
    if (verified.ok && toGoOn) trusted = step.trusted
    return verified
  }

  return {
    open,
    recall,
    give(path, bytes) {
      const text = bytes === null ? accepted(null) : textOf(bytes)
      if (!text.ok) return inSource(path, text)
      files.set(path, text.value)
      return accepted(null)
    },
    vouchesFor: ({ vouching }) => signersIn(trusted, vouching).length > 0,
  }
}

/** Trust in the root where one is named, else in keys. */
export const inRootOrKeys = ({ root, keys }: Trusting): TrustAnchor =>
  root ? trustInRoot(root) : trustInKeys(keys)
