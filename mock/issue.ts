import type { Edition } from '@/core/publication/contract'
import type { SigningKey } from '@/office/publishing/keys'
import { headerFor, signCompact } from '@/office/publishing/sign'
import { indexOf, sealEdition, type SealedEdition } from '@/office/publishing/seal'
import { bytesOf } from './answer'
import type { Fault } from './faults/fault'
import type { Scheduled } from './schedule'

const sealed = new WeakMap<Edition, SealedEdition>()
const seal = (edition: Edition): SealedEdition => {
  const known = sealed.get(edition) ?? sealEdition(edition)
  sealed.set(edition, known)
  return known
}

const corrected = new Map<string, Edition>()

/** What is published beyond the editions that there are: corrections of the newest, each once and for all. */
const corrections = (editions: readonly Edition[], count: number): readonly Edition[] =>
  Array.from({ length: Math.max(0, count - editions.length) }, (_, at) => {
    const newest = editions.at(-1)
    if (!newest) return []
    const revision = newest.revision + at + 1
    const key = `${newest.period}-r${revision} ${newest.issuer}`
    const made = corrected.get(key) ?? { ...newest, revision, correction: '更正' }
    corrected.set(key, made)
    return made
  }).flat()

/** What the issuer publishes at a moment of the schedule, as it should be or with a fault: files by their path. */
export function issue(
  editions: readonly Edition[],
  { editions: count, sequence, issuedAt }: Scheduled,
  key: SigningKey,
  nowMs: number,
  fault?: Fault,
): ReadonlyMap<string, Uint8Array> {
  const published = [...editions.slice(0, Math.max(1, count)), ...corrections(editions, count)]
  const newest = published.at(-1)
  const parts = published.map((edition) =>
    edition === newest && fault?.edition
      ? sealEdition(edition, fault.edition(JSON.stringify(edition)))
      : seal(edition),
  )
  const right = indexOf(parts, { sequence, issuedAt, nextDue: null })
  const index = JSON.stringify(fault?.index?.(right, nowMs) ?? right)
  const payload = fault?.payload?.(index) ?? index
  const proper = { header: headerFor(key.kid), key }
  const used = fault?.seal?.(proper) ?? proper
  const jws = signCompact(used.header, payload, used.key)
  return new Map([
    ...parts.map(({ entry, bytes }) => [entry.path, bytes] as const),
    ['index.json', bytesOf(payload)],
    ['index.jws', bytesOf(fault?.jws?.(jws) ?? jws)],
  ])
}
