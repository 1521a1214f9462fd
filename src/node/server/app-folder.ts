import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { TrustedKey } from '@/core/publication/contract'
import { acceptedEncodings, etagOfBytes, isUnchanged } from './conditional'
import { contentTypeOf } from './content-types'
import { classOf, type PathClass } from './headers'
import { realPathInside, unlessAbsent } from './inside'

/** Answers for one path of the built app, whose headers are already set; false when there is no such file. */
export type AppFolder = (
  path: string,
  pathClass: PathClass,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

/** The configuration file with the keys of what is served here, so that the display trusts it; a broken file as it is. */
function withTrustedKeys(json: string, trustedKeys: readonly TrustedKey[] | undefined) {
  if (trustedKeys === undefined) return json
  try {
    const config: unknown = JSON.parse(json)
    if (typeof config !== 'object' || config === null || Array.isArray(config)) return json
    return JSON.stringify({ ...config, trustedKeys }, null, 2)
  } catch {
    return json
  }
}

/**
 * The built app: sirv sends the files and their precompressed twins; it looks at the disk each time (`dev`), so that a
 * build made while the server runs is served whole. Unchanged files are answered before sirv: its 304 has no headers.
 */
export function appFolder(dir: string, trustedKeys: readonly TrustedKey[] | undefined): AppFolder {
  const send = sirv(dir, {
    dev: true,
    brotli: true,
    gzip: true,
    extensions: [],
    // sirv adds Vary to every answer; the table of headers decides instead.
    setHeaders: (response, path) => {
      if (!classOf(path).compressed) response.removeHeader('Vary')
      response.setHeader('Content-Type', contentTypeOf(path))
    },
  })
  return async (asked, pathClass, request, response) => {
    const path = asked === '/' ? '/index.html' : asked
    const real = await realPathInside(dir, path)
    const found = real === undefined ? undefined : await unlessAbsent(stat(real))
    if (real === undefined || !found?.isFile()) return false

    const config =
      pathClass.id === 'config'
        ? Buffer.from(withTrustedKeys(await readFile(real, 'utf8'), trustedKeys))
        : undefined
    const etag = config === undefined ? `W/"${found.size}-${Math.trunc(found.mtimeMs)}"` : etagOfBytes(config)
    response.setHeader('ETag', etag)
    response.setHeader('Last-Modified', found.mtime.toUTCString())
    if (isUnchanged(request, etag)) {
      response.writeHead(304).end()
    } else if (config !== undefined) {
      response
        .writeHead(200, { 'Content-Type': contentTypeOf(path), 'Content-Length': config.length })
        .end(config)
    } else {
      delete request.headers.range
      request.headers['accept-encoding'] = pathClass.compressed ? acceptedEncodings(request).join(', ') : ''
      request.url = encodeURI(path)
      // A file that is replaced while it is read ends this response, not the server.
      response.once('pipe', (source) => source.once('error', () => response.destroy()))
      send(request, response)
    }
    return true
  }
}
