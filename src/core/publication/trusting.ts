import type { TrustedKey } from './contract'

/** The one root that the configuration names, and whose figures are expected. */
export interface Pin {
  /** SHA-256 of a root's file, in hex. */
  readonly sha256: string
  /** The issuer's id. */
  readonly issuer: string
}

/** What a display is told to trust: a root, or keys where none is named. */
export interface Trusting {
  readonly keys: readonly TrustedKey[]
  readonly root?: Pin | null | undefined
}

const isSame = (a: Pin, b: Pin | null | undefined) => a.sha256 === b?.sha256 && a.issuer === b.issuer

/** What is trusted of the first once it is told the second: what both have, as the first has it. Never more. */
export function narrower({ keys, root }: Trusting, told: Trusting): Trusting {
  if (root) return { keys: [], root: isSame(root, told.root) ? root : null }
  return { keys: keys.filter(({ kid, x }) => told.keys.some((key) => key.kid === kid && key.x === x)) }
}
