import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '@/core/rpc/calls'
import type { TrustedKey } from '@/core/publication/contract'
import type { Teller } from '@/node/command/teller'
import { freshnessOf } from '@/node/publisher/tuf/freshness'
import { renew } from '@/node/publisher/tuf/renew'
import { openTuf } from '@/node/publisher/tuf/writer'
import { trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'

const EVERY_MS = 3_600_000

/** Renews what of a served folder is soon to expire, every hour until it is stopped. */
export interface Renewing {
  /** Why the last try failed; null: it did not. */
  readonly failure: () => string | null
  /** Ends when what is being written is whole. */
  readonly stop: () => Promise<void>
}

export interface RenewingOptions {
  readonly dir: string
  readonly key: SigningKey
  readonly trusted: readonly TrustedKey[]
  readonly now: () => number
  readonly everyMs?: number
}

/** Tries once: null, or why it failed, in the language of the teller. */
async function tried({ dir, key, trusted, now }: RenewingOptions, { text }: Teller): Promise<string | null> {
  try {
    const tuf = await openTuf(dir, { keys: [key], trust: null, now, signs: [] })
    if (tuf !== null) await renew(dir, tuf, { trusted: [trustedKeyOf(key), ...trusted], now })
    return null
  } catch (error) {
    return error instanceof UsageError ? text(error.told) : reasonOf(error)
  }
}

/** Starts renewing, at once and every hour; each failure is told with the time that is left. */
export function startRenewing(options: RenewingOptions, tell: Teller): Renewing {
  const { dir, everyMs = EVERY_MS } = options
  const stopped = new AbortController()
  let failure: string | null = null
  const round = async () => {
    failure = await tried(options, tell)
    if (failure === null) return
    const fresh = await freshnessOf(dir)
    const until = fresh === null ? '—' : new Date(fresh.expiresMs).toISOString()
    tell.complain([
      `续签没有成功（${until} 到期）：${failure}`,
      `renewal failed (expires ${until}): ${failure}`,
    ])
  }
  const run = async () => {
    while (!stopped.signal.aborted) {
      await round()
      await sleep(everyMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined)
    }
  }
  const ended = run()
  return {
    failure: () => failure,
    stop: () => {
      stopped.abort()
      return ended
    },
  }
}
