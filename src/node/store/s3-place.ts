import type { Listed, PublicationPlace } from './place'
import type { S3Address } from './s3-address'
import { bareTag, listingOf } from './s3-listing'
import { s3Requests } from './s3-request'
import { storedHeaders } from './served'

/** How stores without conditions are asked not to overwrite: Aliyun's, Tencent's. Others pass it over. */
const FORBID_OVERWRITE = { 'x-oss-forbid-overwrite': 'true', 'x-cos-forbid-overwrite': 'true' }
/** Gone, in conflict with another write, or not what the condition says. */
const REFUSED = [404, 409, 412]
const NOT_IMPLEMENTED = 501

/** A prefix of an object store that speaks S3's protocol. `firstWaitMs`: before a failed request is tried again. */
export function s3Place(address: S3Address, firstWaitMs = 200): PublicationPlace {
  const request = s3Requests(address, firstWaitMs)
  const { prefix } = address
  const keyPath = (path: string) => `/${`${prefix}${path}`.split('/').map(encodeURIComponent).join('/')}`
  let knowsConditions = true

  const read: PublicationPlace['read'] = async (path) => {
    const { status, headers, bytes } = await request({ method: 'GET', path: keyPath(path), answers: [404] })
    return status === 404 ? null : { bytes, tag: bareTag(headers.get('etag')) }
  }
  async function put(path: string, bytes: Uint8Array, condition: Readonly<Record<string, string>>) {
    const headers = { ...storedHeaders(path), ...condition }
    const answers = [...REFUSED, NOT_IMPLEMENTED]
    const { status } = await request({
      ...{ method: 'PUT', path: keyPath(path), headers, answers },
      body: new Uint8Array(bytes),
    })
    return status
  }

  return {
    name: address.name,
    read,
    async list(under = '') {
      const listed = new Map<string, Listed>()
      let next: string | undefined
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: `${prefix}${under}` })
        if (next !== undefined) query.set('continuation-token', next)
        const { headers, bytes } = await request({ method: 'GET', path: `/?${query}` })
        const nowMs = Date.parse(headers.get('date') ?? '') || Date.now()
        const page = listingOf(new TextDecoder().decode(bytes), nowMs)
        for (const [key, file] of page.files) listed.set(key.slice(prefix.length), file)
        next = page.next
      } while (next !== undefined)
      return listed
    },
    async create(path, bytes) {
      const condition = knowsConditions ? { 'If-None-Match': '*' } : FORBID_OVERWRITE
      const status = await put(path, bytes, condition)
      if (status !== NOT_IMPLEMENTED) return status < 300
      knowsConditions = false
      return (await put(path, bytes, FORBID_OVERWRITE)) < 300
    },
    async replace(path, bytes, tag) {
      if (knowsConditions) {
        const status = await put(path, bytes, { 'If-Match': `"${tag}"` })
        if (status !== NOT_IMPLEMENTED) return status < 300
        knowsConditions = false
      }
      return (await read(path))?.tag === tag && (await put(path, bytes, {})) < 300
    },
    async remove(path) {
      await request({ method: 'DELETE', path: keyPath(path), answers: [404] })
    },
  }
}
