import type {
  CheckOrder,
  CheckQuestion,
  CheckReply,
  SheetView,
  Step,
  Verdict,
  ViewAsked,
} from './check-messages'

/** The part of a `Worker` that is used. */
export interface CheckWorker {
  postMessage(message: CheckQuestion, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckReply>) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
  terminate(): void
}

/** The worker of one workbook: checks it, then answers the page's questions about it, until it is closed. */
export interface CheckLine {
  check(order: CheckOrder): Promise<Verdict>
  view(asked: ViewAsked): Promise<SheetView>
  edition(): Promise<string>
  close(): void
}

type Call = CheckQuestion extends infer Question
  ? Question extends unknown
    ? Omit<Question, 'id'>
    : never
  : never

/** Connects to a worker; questions to a worker that fails or is closed are rejected. */
export function openCheckLine(worker: CheckWorker, told: (step: Step) => void): CheckLine {
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (cause: Error) => void }
  >()
  let count = 0
  let ended: string | null = null

  function end(reason: string) {
    ended ??= reason
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }) => {
    if ('step' in data) return told(data.step)
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) asked?.resolve(data.value)
    else asked?.reject(new Error(data.reason))
  })
  worker.addEventListener('error', (event) => {
    end('message' in event && event.message ? String(event.message) : 'the worker failed')
  })
  worker.addEventListener('messageerror', () => end('the worker sent something unreadable'))

  const send = <T>(call: Call, transfer: Transferable[] = []) =>
    new Promise<T>((resolve, reject) => {
      if (ended !== null) return reject(new Error(ended))
      const id = (count += 1)
      waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      worker.postMessage({ ...call, id } as CheckQuestion, transfer)
    })

  return {
    check: (order) =>
      send(
        { call: 'check', order },
        order.book.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
      ),
    view: (view) => send({ call: 'view', view }),
    edition: () => send({ call: 'edition' }),
    close: () => end('closed'),
  }
}
