import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { signatureFault } from './s3-signature'

const BUCKET = 'city'

interface Kept {
  readonly bytes: Buffer
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
  readonly atMs: number
}

/** What a store makes of `If-Match` and `If-None-Match`: keeps them, says 501 (as Aliyun's), or does not look. */
export type Conditions = 'kept' | 'not-implemented' | 'ignored'

export interface S3Server {
  readonly url: string
  /** By key, as they are now. */
  readonly files: Map<string, Kept>
  /** Every request that was answered, `PUT prefix/path 200`. */
  readonly log: string[]
  conditions: Conditions
  /** Entity tags that are no digests, as of a store that encrypts. */
  hasOpaqueTags: boolean
  /** How many entries a page of a listing has. */
  pageSize: number
  /** Moves the store's clock. */
  aheadMs: number
  /** Called before each answer; what it returns is answered instead: a status with a code, or a lost connection. */
  before: (method: string, key: string) => Promise<readonly [number, string] | 'lost' | null>
  /** Answers of the store that never arrive: it did what was asked. */
  losesAnswer: (method: string, key: string) => boolean
  readonly close: () => Promise<void>
}

const xml = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

function listing(server: S3Server, { searchParams }: URL, nowMs: number): string {
  const prefix = searchParams.get('prefix') ?? ''
  const after = searchParams.get('continuation-token') ?? ''
  const found = [...server.files].filter(([key]) => key.startsWith(prefix) && key > after)
  const keys = found.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const page = keys.slice(0, server.pageSize)
  const entries = page.map(
    ([key, { bytes, tag, atMs }]) =>
      `<Contents><Key>${xml(key)}</Key><LastModified>${new Date(atMs).toISOString()}</LastModified>` +
      `<ETag>${xml(`"${tag}"`)}</ETag><Size>${bytes.length}</Size></Contents>`,
  )
  const isTruncated = page.length < keys.length
  const next = `<NextContinuationToken>${xml(page.at(-1)?.[0] ?? '')}</NextContinuationToken>`
  const age = `<!-- ${new Date(nowMs).toISOString()} -->`
  return `<ListBucketResult>${age}<IsTruncated>${isTruncated}</IsTruncated>${isTruncated ? next : ''}${entries.join('')}</ListBucketResult>`
}

/** What a condition of a request says to it: null where it holds. */
function unmet(server: S3Server, { headers }: IncomingMessage, known: Kept | undefined) {
  const [absent, match] = [headers['if-none-match'], headers['if-match']]
  if (headers['x-oss-forbid-overwrite'] === 'true' && known) return [409, 'FileAlreadyExists'] as const
  if (absent === undefined && match === undefined) return null
  if (server.conditions === 'ignored') return null
  if (server.conditions === 'not-implemented') return [501, 'NotImplemented'] as const
  if (match !== undefined && known === undefined) return [404, 'NoSuchKey'] as const
  const holds = match === undefined ? known === undefined : match === `"${known?.tag}"`
  return holds ? null : ([412, 'PreconditionFailed'] as const)
}

let opaque = 0
const tagOf = (server: S3Server, bytes: Buffer) =>
  createHash('md5')
    .update(server.hasOpaqueTags ? `${(opaque += 1)}` : bytes)
    .digest('hex')

async function answer(server: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request)
  const url = new URL(request.url ?? '/', server.url)
  const { method = 'GET' } = request
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
  const nowMs = Date.now() + server.aheadMs
  const refused = await server.before(method, key)
  const end = (
    status: number,
    headers: Readonly<Record<string, string>> = {},
    content: Buffer | string = '',
  ) => {
    server.log.push(`${method} ${key} ${status}`)
    if (refused === 'lost' || server.losesAnswer(method, key)) return void request.socket.destroy()
    response.writeHead(status, { Date: new Date(nowMs).toUTCString(), ...headers }).end(content)
  }
  const refuse = (status: number, code: string) =>
    end(status, { 'Content-Type': 'application/xml' }, `<Error><Code>${code}</Code></Error>`)
  if (refused === 'lost') return end(0)
  if (refused !== null) return refuse(refused[0], refused[1])
  const fault = signatureFault(request, url, body, nowMs)
  if (fault !== null) return refuse(403, fault)
  if (bucket !== BUCKET) return refuse(404, 'NoSuchBucket')
  const known = server.files.get(key)
  if (method === 'PUT') {
    const why = unmet(server, request, known)
    if (why !== null) return refuse(why[0], why[1])
    const kept = { bytes: body, tag: tagOf(server, body), atMs: nowMs }
    const { 'content-type': type = '', 'cache-control': caching = '' } = request.headers
    server.files.set(key, { ...kept, headers: { 'Content-Type': type, 'Cache-Control': caching } })
    return end(200, { ETag: `"${kept.tag}"` })
  }
  if (method === 'DELETE') {
    server.files.delete(key)
    return end(204)
  }
  if (key === '') return end(200, { 'Content-Type': 'application/xml' }, listing(server, url, nowMs))
  return known
    ? end(200, { ...known.headers, ETag: `"${known.tag}"` }, known.bytes)
    : refuse(404, 'NoSuchKey')
}

/** A store of one bucket in memory: it checks every signature, and every condition as asked. */
export async function s3Server(): Promise<S3Server> {
  const http = createServer((request, response) => void answer(server, request, response))
  const server: S3Server = {
    ...{ url: '', files: new Map(), log: [], conditions: 'kept', hasOpaqueTags: false },
    ...{ pageSize: 1_000, aheadMs: 0, before: () => Promise.resolve(null), losesAnswer: () => false },
    async close() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const address = http.address()
  return Object.assign(server, {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
  })
}
