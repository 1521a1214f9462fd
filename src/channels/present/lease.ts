/** The window that drives the presentation, and until when no other may. */
export interface Lease {
  readonly holder: string
  /** Counts up with every change of the driver and every step it drives. */
  readonly term: number
  /** Milliseconds since the epoch. */
  readonly until: number
}

/** After a step, other windows wait for this long, so that two people do not work against each other. */
export const LEASE_MS = 2500

/** Nobody has driven yet. */
export const FREE: Lease = { holder: '', term: 0, until: 0 }

/** Whether this window may drive now. A clock that was set back does not extend the lease. */
export const mayDrive = (lease: Lease, who: string, nowMs: number): boolean =>
  lease.holder === who || nowMs >= lease.until || lease.until - nowMs > LEASE_MS

/** The lease after this window drives a step; null where another is driving. */
export const claim = (lease: Lease, who: string, nowMs: number): Lease | null =>
  mayDrive(lease, who, nowMs) ? { holder: who, term: lease.term + 1, until: nowMs + LEASE_MS } : null

/** Of two leases the later one counts; of two of the same term that of the smaller name, so that all windows agree. */
export function later(a: Lease, b: Lease): Lease {
  if (a.term !== b.term) return a.term > b.term ? a : b
  return a.holder <= b.holder ? a : b
}

/** Whether nobody has driven since the windows opened. */
export const isFree = ({ term }: Lease): boolean => term === 0
