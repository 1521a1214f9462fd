import type { ArgsOf, FromWorker, ToWorker, ValueOf } from './calls'

/** The part of a `Worker` that is used. */
export interface WorkerEnd {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
  terminate(): void
}

/** A way to a worker that answers the calls of `C`. */
export interface Line<C> {
  send<N extends keyof C>(call: N, args: ArgsOf<C>[N], transfer?: Transferable[]): Promise<ValueOf<C, N>>
  /** Ends the worker; whatever is still asked, or asked from now on, is rejected. */
  end(reason: string): void
}

export interface LineSetup<B, T> {
  /** What the worker begins with. */
  readonly begin: B
  /** How long an answer may take; without it, as long as it takes. */
  readonly patienceMs?: number
  readonly onEnd?: () => void
  /** Hears how far the worker's work is. */
  readonly onTold?: (told: T) => void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: Error) => void
  readonly timer: ReturnType<typeof setTimeout> | undefined
}

/** One worker's life: from its start to its first failure, after which everything asked of it is rejected. */
export function openLine<C, B = undefined, T = never>(
  worker: WorkerEnd,
  { begin, patienceMs, onEnd, onTold }: LineSetup<B, T>,
): Line<C> {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let ended: string | null = null

  function settle(id: number): Waiting | undefined {
    const asked = waiting.get(id)
    clearTimeout(asked?.timer)
    waiting.delete(id)
    return asked
  }

  function end(reason: string) {
    if (ended !== null) return
    ended = reason
    worker.terminate()
    onEnd?.()
    for (const id of waiting.keys()) settle(id)?.reject(new Error(reason))
  }

  const post = (message: ToWorker<B, ArgsOf<C>>, transfer: Transferable[]) =>
    worker.postMessage(message, transfer)

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('told' in data) return onTold?.(data.told as T)
    const asked = settle(data.id)
    if (data.ok) asked?.resolve(data.value)
    else asked?.reject(new Error(data.reason))
  })
  worker.addEventListener('error', (event) => {
    const message = 'message' in event && event.message ? `: ${String(event.message)}` : ''
    end(`the worker failed${message}`)
  })
  worker.addEventListener('messageerror', () => end('the worker sent something unreadable'))
  post({ begin }, [])

  return {
    end,
    send: <N extends keyof C>(call: N, args: ArgsOf<C>[N], transfer: Transferable[] = []) =>
      new Promise<ValueOf<C, N>>((resolve, reject) => {
        if (ended !== null) return reject(new Error(ended))
        const id = (count += 1)
        const timer =
          patienceMs === undefined
            ? undefined
            : setTimeout(() => end(`the worker did not answer within ${patienceMs} ms`), patienceMs)
        waiting.set(id, { resolve: (value) => resolve(value as ValueOf<C, N>), reject, timer })
        try {
          post({ id, call, args }, transfer)
        } catch (cause) {
          settle(id)?.reject(new Error('the question cannot be sent to the worker', { cause }))
        }
      }),
  }
}
