import { openLine, type Line, type WorkerEnd } from '@/core/rpc/line'
import { nextTask } from './next-task'
import type { Verifier, VerifierBegin } from './taken'
import { narrower } from './trusting'

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
  start: () => WorkerEnd | Promise<WorkerEnd>,
  begin: VerifierBegin,
  patienceMs = 60_000,
): ConnectedVerifier<D> {
  type Calls = Verifier<D>
  let line: Promise<Line<Calls>> | null = null
  let trusting = begin
  let closed = false

  async function begun(): Promise<Line<Calls>> {
    try {
      const onEnd = () => (line = null)
      return openLine<Calls, VerifierBegin>(await start(), { begin: trusting, patienceMs, onEnd })
    } catch (cause) {
      line = null
      throw cause
    }
  }

  const send: Line<Calls>['send'] = async (...asked) => {
    if (closed) throw new Error('the verifier is closed')
    line ??= begun()
    const answer = await (await line).send(...asked)
    // A large publication is unpacked in one task and shown in the next.
    await nextTask()
    return answer
  }

  return {
    recall: () => send('recall', []),
    open: (...polled) => send('open', polled),
    admit: (file, bytes) => send('admit', [file, bytes], bytes ? [bytes] : []),
    take: () => send('take', []),
    keep: () => send('keep', []),
    derive: (at) => send('derive', [at]),
    narrow(told) {
      // A worker that is started again begins with what is left.
      trusting = { ...trusting, ...narrower(trusting, told) }
      return send('narrow', [trusting])
    },
    hold: (sequence) => send('hold', [sequence]),
    async ask<A>(at: Parameters<Calls['ask']>[0], question: object) {
      const { head, derived } = await send('ask', [at, question])
      return { head, derived: derived as A }
    },
    close() {
      closed = true
      void line?.then((open) => open.end('the verifier is closed'))
    },
  }
}
