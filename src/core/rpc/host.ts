import { reasonOf, type FromWorker, type ToWorker } from './calls'

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  postMessage(message: unknown): void
}

type Answering<A extends Record<keyof A, readonly unknown[]>> = { [N in keyof A]: (...args: A[N]) => unknown }

/** A worker's whole work: answers a page's calls by what is made when the page begins. */
export function hostCalls<A extends Record<keyof A, readonly unknown[]>, B = undefined>(
  scope: WorkerScope,
  make: (begin: B, tell: (told: unknown) => void) => Answering<A>,
): void {
  const post = (message: FromWorker) => scope.postMessage(message)
  let calls: Answering<A> | null = null
  let missing = 'the worker was not begun'

  async function answer<N extends keyof A>(id: number, call: N, args: A[N]): Promise<FromWorker> {
    try {
      if (calls === null) throw new Error(missing)
      return { id, ok: true, value: await calls[call](...args) }
    } catch (cause) {
      return { id, ok: false, reason: reasonOf(cause) }
    }
  }

  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker<B, A>>) => {
    if (!('begin' in data)) return void answer(data.id, data.call, data.args).then(post)
    try {
      calls = make(data.begin, (told) => post({ told }))
    } catch (cause) {
      missing = `the worker could not begin: ${reasonOf(cause)}`
    }
  })
}
