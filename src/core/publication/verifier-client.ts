import type { DeskAnswer, VerifierBegin, VerifierMessage, VerifierQuestion } from './verifier-messages'
import { nextTask } from './next-task'
import type { Verifier } from './taken'

/** The part of a `Worker` that is used. */
export interface VerifierWorker {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
  terminate(): void
}

export interface ConnectedVerifier<D> extends Verifier<D> {
  /** Ends the worker; whatever is still asked is rejected. */
  close(): void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

interface Line {
  send(asked: VerifierQuestion['asked'], transfer: Transferable[]): Promise<unknown>
  end(reason: string): void
}

/** One worker's life: from its start to its first failure, after which everything asked of it is rejected. */
function openLine(worker: VerifierWorker, begin: VerifierBegin, patienceMs: number, ended: () => void): Line {
  const waiting = new Map<number, Waiting>()
  let count = 0

  function end(reason: string) {
    worker.terminate()
    ended()
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(reason))
    }
    waiting.clear()
  }

  worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
    const asked = waiting.get(data.id)
    if (!asked) return
    waiting.delete(data.id)
    clearTimeout(asked.timer)
    if (data.ok) asked.resolve(data.value)
    else asked.reject(new Error(data.reason))
  })
  worker.addEventListener('error', (event) => {
    const message = 'message' in event && event.message ? `: ${String(event.message)}` : ''
    end(`the worker failed${message}`)
  })
  worker.addEventListener('messageerror', () => end('the worker sent something unreadable'))
  worker.postMessage({ begin } satisfies VerifierMessage, [])

  return {
    end,
    send: (asked, transfer) =>
      new Promise((resolve, reject) => {
        const id = (count += 1)
        const timer = setTimeout(() => end(`the worker did not answer within ${patienceMs} ms`), patienceMs)
        waiting.set(id, { resolve, reject, timer })
        try {
          worker.postMessage({ id, asked } satisfies VerifierMessage, transfer)
        } catch (cause) {
          clearTimeout(timer)
          waiting.delete(id)
          reject(new Error('the question cannot be sent to the worker', { cause }))
        }
      }),
  }
}

/**
 * A verifier in a worker. The worker is started with the first question. Where it fails to start, crashes or falls
 * silent, all open questions are rejected, and the next question starts another worker. Bytes given to `admit` are
 * transferred.
 */
export function connectVerifier<D>(
  start: () => VerifierWorker,
  begin: VerifierBegin,
  patienceMs = 60_000,
): ConnectedVerifier<D> {
  let line: Line | null = null
  let closed = false

  async function send<T>(asked: VerifierQuestion['asked'], transfer: Transferable[] = []): Promise<T> {
    if (closed) throw new Error('the verifier is closed')
    line ??= openLine(start(), begin, patienceMs, () => (line = null))
    const answer = await line.send(asked, transfer)
    // A large publication is unpacked in one task and shown in the next.
    await nextTask()
    return answer as T
  }

  return {
    recall: () => send({ call: 'recall', args: [] }),
    open: (jws) => send({ call: 'open', args: [jws] }),
    admit: (entry, bytes) => send({ call: 'admit', args: [entry, bytes] }, [bytes]),
    take: () => send({ call: 'take', args: [] }),
    keep: () => send({ call: 'keep', args: [] }),
    derive: (at) => send({ call: 'derive', args: [at] }),
    hold: (sequence) => send({ call: 'hold', args: [sequence] }),
    ask: (at, question) => send({ call: 'ask', args: [at, question] }),
    close() {
      closed = true
      line?.end('the verifier is closed')
    },
  }
}
