import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export const CREDENTIALS = {
  accessKeyId: 'office',
  secretAccessKey: 'not/a+secret',
  region: 'test-1',
} as const

const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const escaped = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** The code of what is wrong with a request's signature (AWS Signature Version 4); null where it is right. */
export function signatureFault(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  nowMs: number,
): string | null {
  const { authorization = '' } = request.headers
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/.exec(
      authorization,
    )
  if (!parts) return 'AccessDenied'
  const [, id = '', day = '', region = '', signed = '', signature = ''] = parts
  if (id !== CREDENTIALS.accessKeyId) return 'InvalidAccessKeyId'
  const at = String(request.headers['x-amz-date'])
  const [, y, m, d, h, min, s] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(at) ?? []
  if (Math.abs(Date.parse(`${y}-${m}-${d}T${h}:${min}:${s}Z`) - nowMs) > 15 * 60_000)
    return 'RequestTimeTooSkewed'
  const digest = String(request.headers['x-amz-content-sha256'])
  if (digest !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const query = [...url.searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).toSorted()
  const names = signed.split(';')
  const canonical = [
    request.method,
    url.pathname,
    query.join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed,
    digest,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [region, 's3', 'aws4_request'].reduce(
    (made, part) => hmac(made, part),
    hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day),
  )
  const expected = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex')
  return expected === signature ? null : 'SignatureDoesNotMatch'
}
