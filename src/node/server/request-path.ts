import { HIDDEN } from './headers'

/** The decoded path of a request, or the status that refuses it. */
export type RequestPath = { readonly path: string } | { readonly refused: 400 | 404 }

/**
 * Reads a request's target. Refused: what does not begin with one slash, bad percent-encoding, NUL and other controls, backslashes, and a `..` segment however
 * it is written (400); what is hidden, and a folder other than the root (404). The file is looked for only after this.
 */
export function requestPath(target: string): RequestPath {
  const raw = /^[^?#]*/.exec(target)?.[0] ?? ''
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return { refused: 400 }
  }
  // An encoded slash would make one segment of two: nothing published has one in its name.
  if (!/^\/(?!\/)/.test(path) || /%2f/i.test(raw)) return { refused: 400 }
  if (/[\\\p{Cc}]/u.test(path) || path.split('/').includes('..')) return { refused: 400 }
  if (HIDDEN.test(path) || path.includes('//') || (path !== '/' && path.endsWith('/')))
    return { refused: 404 }
  return { path }
}
