import { extname } from 'node:path'
import { own } from '@/core/publication/own'

/** What is served under each ending; text says that it is UTF-8. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  jws: 'application/jose',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
}
export const UNKNOWN_TYPE = 'application/octet-stream'

/** The content type by the path's ending. */
export const contentTypeOf = (path: string): string =>
  own(CONTENT_TYPES, extname(path).slice(1).toLowerCase()) ?? UNKNOWN_TYPE

/** Whether compressing is worth it: text is, pictures, fonts and archives are compressed already. */
export const isCompressible = (contentType: string): boolean =>
  /charset=utf-8$/.test(contentType) || contentType === CONTENT_TYPES['jws']
