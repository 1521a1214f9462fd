import { openLine, type Line, type WorkerEnd } from '@/core/rpc/line'
import { nextTask } from './next-task'
import type { Verifier, VerifierBegin } from './taken'

export interface ConnectedVerifier<D> extends Verifier<D> {
  /** Ends the worker; whatever is still asked is rejected. */
  close(): void
}

/**
 * A verifier in a worker. The worker is started with the first question. Where it fails to start, crashes or falls
 * silent, all open questions are rejected, and the next question starts another worker. Bytes given to `admit` are
 * transferred.
 */
export function connectVerifier<D>(
  start: () => WorkerEnd,
  begin: VerifierBegin,
  patienceMs = 60_000,
): ConnectedVerifier<D> {
  type Calls = Verifier<D>
  let line: Line<Calls> | null = null
  let closed = false

  const send: Line<Calls>['send'] = async (...asked) => {
    if (closed) throw new Error('the verifier is closed')
    line ??= openLine<Calls, VerifierBegin>(start(), { begin, patienceMs, onEnd: () => (line = null) })
    const answer = await line.send(...asked)
    // A large publication is unpacked in one task and shown in the next.
    await nextTask()
    return answer
  }

  return {
    recall: () => send('recall', []),
    open: (jws) => send('open', [jws]),
    admit: (entry, bytes) => send('admit', [entry, bytes], [bytes]),
    take: () => send('take', []),
    keep: () => send('keep', []),
    derive: (at) => send('derive', [at]),
    hold: (sequence) => send('hold', [sequence]),
    async ask<A>(at: Parameters<Calls['ask']>[0], question: object) {
      const { head, derived } = await send('ask', [at, question])
      return { head, derived: derived as A }
    },
    close() {
      closed = true
      line?.end('the verifier is closed')
    },
  }
}
