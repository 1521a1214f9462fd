import type { Readable, Writable } from 'node:stream'

/** An answer to a command did not come, or the browser refused it. */
class ProtocolError extends Error {}

type Parameters = Readonly<Record<string, unknown>>

/** The debugging protocol over a pair of pipes: JSON, each message ended by a NUL. */
export interface Protocol {
  /** Resolves with the result; rejects where the browser refuses, the time is over or the pipe ends. */
  readonly send: (
    method: string,
    params?: Parameters,
    session?: string,
    withinMs?: number,
  ) => Promise<unknown>
  /** Calls back for an event; `session` is empty for the browser's own. */
  readonly on: (method: string, listener: (params: unknown, session: string) => void) => void
  readonly end: () => void
}

interface PipeMessage {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message?: string }
}

const ANSWER_WITHIN_MS = 10_000

export function speakProtocol(input: Writable, output: Readable): Protocol {
  const waiting = new Map<number, (message: PipeMessage) => void>()
  const listeners = new Map<string, ((params: unknown, session: string) => void)[]>()
  let count = 0
  let ended = false
  let parts: Buffer[] = []

  function take(text: string) {
    const message = JSON.parse(text) as PipeMessage
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    else
      for (const listener of listeners.get(message.method ?? '') ?? [])
        listener(message.params, message.sessionId ?? '')
  }

  function end() {
    ended = true
    for (const answer of waiting.values()) answer({ error: { message: 'the browser is gone' } })
  }

  output.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let nul = rest.indexOf(0); nul >= 0; nul = rest.indexOf(0)) {
      take(Buffer.concat([...parts, rest.subarray(0, nul)]).toString('utf8'))
      parts = []
      rest = rest.subarray(nul + 1)
    }
    if (rest.length > 0) parts.push(rest)
  })
  output.on('close', end)
  // The browser died in the middle of a message; the end of its process is reported elsewhere.
  output.on('error', end)
  input.on('error', end)

  return {
    end,
    on: (method, listener) => void listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    send: (method, params = {}, session, withinMs = ANSWER_WITHIN_MS) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new ProtocolError(`${method}: the browser is gone`))
        const id = (count += 1)
        const late = setTimeout(
          () => answer({ error: { message: `no answer within ${withinMs} ms` } }),
          withinMs,
        )
        const answer = ({ result, error }: PipeMessage) => {
          clearTimeout(late)
          waiting.delete(id)
          if (error) reject(new ProtocolError(`${method}: ${error.message ?? 'refused'}`))
          else resolve(result)
        }
        waiting.set(id, answer)
        input.write(`${JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) })}\0`)
      }),
  }
}
