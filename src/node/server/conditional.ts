import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'
import type { HeaderLine } from './headers'

/** The entity tag of some bytes: weak, since it stands for every encoding of them. */
export const etagOfBytes = (bytes: Uint8Array): string =>
  `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`

/** Whether `If-None-Match` names this tag (weak comparison, RFC 9110 §13.1.2). */
export function isUnchanged(request: IncomingMessage, etag: string): boolean {
  const asked = request.headers['if-none-match']
  if (asked === undefined) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked.trim() === '*' || asked.split(',').some((tag) => opaque(tag) === opaque(etag))
}

/** Puts header lines on a response not yet sent. */
export function setHeaders(response: ServerResponse, lines: readonly HeaderLine[]): void {
  for (const [name, value] of lines) response.setHeader(name, value)
}

/** The encodings we have that a request accepts, best first; `q=0` is a refusal. */
export function acceptedEncodings(request: IncomingMessage): readonly ('br' | 'gzip')[] {
  const asked = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).filter((encoding) => asked.includes(encoding))
}
