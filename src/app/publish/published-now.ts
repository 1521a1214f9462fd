import type { Publications, TrustedKey } from '@/core/publication/contract'
import { createVerifier } from '@/core/publication/verifier'
import { createDownload, type Download } from '@/core/publication/download'
import { FORGOTTEN, pollOnce } from '@/core/publication/poll'
import type { Head } from '@/core/publication/taken'
import type { CheckStanding } from './check-messages'

export interface PublishedNow {
  readonly standing: CheckStanding
  readonly publications: Publications
  readonly head: Head | null
}

const NOTHING = { publications: [], head: null }
const TIMEOUT_MS = 30_000
const nothingKept = { load: async () => null, save: async () => {} }

/** What is published now, verified as a display verifies it. Nothing there: `none`; what does not verify: `unreadable`. */
export async function publishedNow(
  baseUrl: string,
  keys: readonly TrustedKey[],
  download: Download = createDownload({ baseUrl, timeoutMs: TIMEOUT_MS }, Date.now),
): Promise<PublishedNow> {
  const verifier = createVerifier<Publications>({
    keys,
    keep: nothingKept,
    derive: (publications) => publications,
  })
  const polled = await pollOnce({ verifier, download }, FORGOTTEN, Date.now())
  if (polled.kind === 'taken' && polled.taken)
    return { standing: 'read', publications: polled.taken.derived, head: polled.taken.head }
  const isMissing = polled.kind === 'failed' && polled.failures.some(({ status }) => status === 404)
  return { ...NOTHING, standing: isMissing ? 'none' : 'unreadable' }
}
