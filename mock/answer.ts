import type { IncomingMessage, ServerResponse } from 'node:http'

/** How the bytes reach the client: whole, or broken in one of these ways. */
export type Delivery = 'whole' | 'reset' | 'silence' | 'drip' | 'cut'

/** What the mock answers, before it is sent. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly delivery: Delivery
}

const DRIP_MS = 1000

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A good answer with these bytes. */
export const answerOf = (
  body: Uint8Array | string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status: 200,
  headers: { 'Content-Type': type, ...headers },
  body: typeof body === 'string' ? bytesOf(body) : body,
  delivery: 'whole',
})

export const jsonOf = (value: unknown, status = 200): Answer => ({
  ...answerOf(`${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8', {
    'Cache-Control': 'no-store',
  }),
  status,
})

/** A byte a second, until the client has had enough. */
function drip(response: ServerResponse, body: Uint8Array): void {
  let sent = 0
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 1))
    sent += 1
    if (sent >= body.length) response.end()
  }, DRIP_MS)
  response.once('close', () => clearInterval(timer))
}

/** Sends an answer the way it asks for. */
export function send(
  { status, headers, body, delivery }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (delivery === 'silence') return
  if (delivery === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const bodiless = status === 304 || status === 204
  response.writeHead(status, bodiless ? headers : { ...headers, 'Content-Length': String(body.length) })
  if (bodiless) response.end()
  else if (delivery === 'drip') drip(response, body)
  else if (delivery === 'cut') response.write(body.subarray(0, body.length >> 1), () => response.destroy())
  else response.end(body)
}
