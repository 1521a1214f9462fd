import { LOCK_FILE } from '@/node/publisher/lock-file'
import { contentTypeOf } from '@/node/server/content-types'
import { classOf, HIDDEN, type HeaderLine } from '@/node/server/headers'

const servedAt = (path: string) => `/published/${path}`
const cachingOf = (path: string): readonly HeaderLine[] =>
  classOf(servedAt(path)).headers.filter(([name]) => name === 'Cache-Control')

/** Whether a file of a published folder is for everybody: no lock, nothing half-written. */
export const isPublic = (path: string): boolean => !HIDDEN.test(servedAt(path)) && !path.startsWith(LOCK_FILE)

/** Whether a file never changes once it is there. */
export const isImmutable = (path: string): boolean =>
  cachingOf(path).some(([, value]) => /\bimmutable\b/.test(value))

/** Type and caching of a published file, as our server sends them; the other headers are the CDN's to add. */
export const storedHeaders = (path: string): Readonly<Record<string, string>> => ({
  'Content-Type': contentTypeOf(path),
  ...Object.fromEntries(cachingOf(path)),
})
