import type { IncomingMessage } from 'node:http'

/** The body of a request as text; null where it has more bytes than `most`. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
