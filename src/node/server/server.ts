import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PUBLISHING } from '@/office/publishing/api'
import type { TrustedKey } from '@/core/publication/contract'
import type { Bilingual } from '@/office/publishing/usage-error'
import { appFolder } from './app-folder'
import { toldTo } from './asked-language'
import { acceptedEncodings, isUnchanged, setHeaders } from './conditional'
import { contentTypeOf, isCompressible } from './content-types'
import type { FleetHandler } from './fleet/fleet-handler'
import { classOf, reaching, REFUSAL_HEADERS } from './headers'
import { publishedFolder, type PublishedFile } from './published-folder'
import type { Publishing } from './publishing'
import { requestPath } from './request-path'

export interface ServerOptions {
  /** The built app. */
  readonly appDir: string
  readonly publishedDir: string
  /** Put into the served `display.config.json`; undefined leaves the file's own keys. */
  readonly trustedKeys?: readonly TrustedKey[] | undefined
  /** Answers what the screens report, and what is read of it. */
  readonly fleet?: FleetHandler | undefined
  /** Other origins that the page may reach: that of a receiver of reports. */
  readonly reaches?: readonly string[] | undefined
  /** `localhost` listens on both loopbacks and nowhere else. */
  readonly host?: string
  /** Answers the publishing page; without it there is none. */
  readonly publishing?: Publishing | undefined
  /** 0 takes a free one. */
  readonly port: number
}

export interface RunningServer {
  readonly port: number
  /** The lobby's address, with a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Smaller files are not worth compressing. */
const WORTH_COMPRESSING_BYTES = 1024
/** Longer than a poll's interval, so that a screen keeps its one connection. */
const KEEP_ALIVE_MS = 75_000

const REFUSALS = {
  400: ['请求有误', 'Bad request'],
  404: ['没有这个文件', 'Not found'],
  405: ['不支持这种请求', 'Method not allowed'],
  500: ['服务器出错', 'Server error'],
} as const satisfies Record<number, Bilingual>

function refuse(request: IncomingMessage, response: ServerResponse, status: keyof typeof REFUSALS) {
  if (response.headersSent) return void response.destroy()
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  setHeaders(response, REFUSAL_HEADERS)
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  response.writeHead(status).end(`${toldTo(request, REFUSALS[status])}\n`)
}

async function sendPublished(
  path: string,
  file: PublishedFile,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.setHeader('ETag', file.etag)
  response.setHeader('Last-Modified', file.modified.toUTCString())
  if (isUnchanged(request, file.etag)) return void response.writeHead(304).end()
  const type = contentTypeOf(path)
  const worth = isCompressible(type) && file.bytes.length >= WORTH_COMPRESSING_BYTES
  const encoding = worth ? acceptedEncodings(request)[0] : undefined
  const body = encoding === undefined ? file.bytes : await file.encoded(encoding)
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length }).end(body)
}

/** Requests for the publishing API. */
const isPublishing = (target = '') => target.startsWith(`/${PUBLISHING}`)

function answers({ appDir, publishedDir, trustedKeys, fleet, reaches = [], publishing }: ServerOptions) {
  const app = appFolder(appDir, trustedKeys)
  const published = publishedFolder(publishedDir)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (fleet && (await fleet(request, response))) return
    if (isPublishing(request.url)) {
      const asked = requestPath(request.url ?? '')
      const isAnswered = 'path' in asked && (await publishing?.(asked.path, request, response))
      return isAnswered ? undefined : refuse(request, response, 404)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405)
    const asked = requestPath(request.url ?? '')
    if ('refused' in asked) return refuse(request, response, asked.refused)
    const pathClass = classOf(asked.path)
    setHeaders(response, reaching(pathClass.headers, reaches))
    if (pathClass.folder === 'app') {
      if (!(await app(asked.path, pathClass, request, response))) refuse(request, response, 404)
      return
    }
    const file = await published.read(asked.path.slice('/published/'.length))
    if (file === undefined) return refuse(request, response, 404)
    await sendPublished(asked.path, file, request, response)
  }
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/**
 * Serves the built app at `/` and the published folder at `/published/`, with the headers of the table; GET and HEAD only,
 * but for what a fleet reports.
 * Rejects with the system's error (EADDRINUSE, EACCES …) when it cannot listen.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const answer = answers(options)
  const open = () => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => refuse(request, response, 500))
    })
    server.keepAliveTimeout = KEEP_ALIVE_MS
    return server
  }
  const host = options.host ?? 'localhost'
  const first = open()
  const port = await listening(first, options.port, host === 'localhost' ? '127.0.0.1' : host)
  const servers = [first]
  if (host === 'localhost') {
    const second = open()
    try {
      await listening(second, port, '::1')
      servers.push(second)
    } catch (error) {
      // Without IPv6, only the other loopback is used. A taken port fails, because another program would answer in our
      // place.
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (taken && options.port !== 0) {
        await closed(first)
        throw error
      }
    }
  }
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? 'localhost' : host
  return {
    port,
    url: `http://${shown}:${port}/`,
    close: async () => void (await Promise.all(servers.map(closed))),
  }
}
