import { HEADER_POLICY, policyOf } from '@/channels/embeds/policy'
import { REPORT_BYTES } from '@/core/fleet/report'

/** One response header line. */
export type HeaderLine = readonly [name: string, value: string]

/** A class of paths, with the headers of its answers 200 and 304. */
export interface PathClass {
  readonly id: string
  /** Matched in order against the decoded path; written so that JavaScript, PCRE and RE2 agree. */
  readonly path: RegExp
  readonly folder: 'app' | 'published'
  /** Sent compressed to those who accept it. */
  readonly compressed: boolean
  readonly headers: readonly HeaderLine[]
}

/** The page may load and reach its own origin only; nothing inline, nothing evaluated, framed by its own origin. */
const PAGE_POLICY = policyOf({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  // A newer version of the page is tried out in a frame before it takes over.
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
})
/** A worker is bound by the policy of its own script, not by the page's. */
const SCRIPT_POLICY = policyOf({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" })
/** For published files that a browser could open as documents: they may run nothing. */
const INERT_POLICY = policyOf({
  'default-src': "'none'",
  'img-src': 'data:',
  'style-src': "'unsafe-inline'",
  sandbox: '',
})

const IMMUTABLE: HeaderLine = ['Cache-Control', 'max-age=31536000, immutable']
const REVALIDATED: HeaderLine = ['Cache-Control', 'no-cache']
/** For the script in articles: revalidated every hour, and served stale meanwhile, also where the server is away. */
const HOURLY: HeaderLine = ['Cache-Control', 'max-age=3600, stale-while-revalidate=604800']
const VARY: HeaderLine = ['Vary', 'Accept-Encoding']
const BASE: readonly HeaderLine[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
]
const OWN: readonly HeaderLine[] = [...BASE, ['Cross-Origin-Resource-Policy', 'same-origin']]
/** Published data is for every program and page: few and short lines, because it is polled. */
const OPEN: readonly HeaderLine[] = [
  ...BASE,
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
]

/**
 * The table of headers (docs/operations.md). The server, `deploy/nginx.conf` and `deploy/Caddyfile` are made from it.
 * The first class that matches counts; the last one matches every path.
 */
export const PATH_CLASSES: readonly PathClass[] = [
  {
    id: 'page',
    path: /^\/(index\.html)?$/,
    folder: 'app',
    compressed: true,
    headers: [
      REVALIDATED,
      VARY,
      ...OWN,
      ['Content-Security-Policy', PAGE_POLICY],
      ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ],
  },
  {
    id: 'config',
    path: /^\/display\.config\.json$/,
    folder: 'app',
    compressed: false,
    headers: [REVALIDATED, ...OWN],
  },
  {
    id: 'fonts',
    path: /^\/assets\/.*\.woff2$/,
    folder: 'app',
    compressed: false,
    headers: [IMMUTABLE, ...OWN],
  },
  {
    id: 'assets',
    path: /^\/assets\//,
    folder: 'app',
    compressed: true,
    headers: [IMMUTABLE, VARY, ...OWN, ['Content-Security-Policy', SCRIPT_POLICY]],
  },
  {
    id: 'index',
    path: /^\/published\/index\.(jws|json)$/,
    folder: 'published',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OPEN, ['Access-Control-Expose-Headers', 'Date, ETag']],
  },
  {
    id: 'timestamp',
    path: /^\/published\/tuf\/timestamp\.json$/,
    folder: 'published',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OPEN, ['Access-Control-Expose-Headers', 'Date, ETag']],
  },
  {
    // Each under a name of its own; a root that is not there yet is refused, and refusals are not cached.
    id: 'metadata',
    path: /^\/published\/(tuf|texts)\//,
    folder: 'published',
    compressed: true,
    headers: [IMMUTABLE, VARY, ...OPEN, ['Content-Security-Policy', INERT_POLICY]],
  },
  {
    id: 'editions',
    path: /^\/published\/editions\//,
    folder: 'published',
    compressed: true,
    headers: [IMMUTABLE, VARY, ...OPEN],
  },
  {
    id: 'figures',
    path: /^\/published\/figures\//,
    folder: 'published',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OPEN],
  },
  {
    id: 'embeds-frozen',
    path: /^\/published\/embeds\/.*\/[0-9]+Q[1-4]-r[0-9]+(\.en)?\.html$/,
    folder: 'published',
    compressed: true,
    headers: [IMMUTABLE, VARY, ...OPEN, ['Content-Security-Policy', HEADER_POLICY]],
  },
  {
    id: 'embeds-frozen-data',
    path: /^\/published\/embeds\/.*\/[0-9]+Q[1-4]-r[0-9]+\./,
    folder: 'published',
    compressed: true,
    headers: [IMMUTABLE, VARY, ...OPEN, ['Content-Security-Policy', INERT_POLICY]],
  },
  {
    id: 'embeds',
    path: /^\/published\/embeds\/.*\.html$/,
    folder: 'published',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OPEN, ['Content-Security-Policy', HEADER_POLICY]],
  },
  {
    id: 'embed-script',
    path: /^\/published\/embeds\/embed\.js$/,
    folder: 'published',
    compressed: true,
    headers: [HOURLY, VARY, ...OPEN, ['Content-Security-Policy', INERT_POLICY]],
  },
  {
    id: 'published',
    path: /^\/published\//,
    folder: 'published',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OPEN, ['Content-Security-Policy', INERT_POLICY]],
  },
  {
    id: 'shell',
    path: /^\//,
    folder: 'app',
    compressed: true,
    headers: [REVALIDATED, VARY, ...OWN, ['Content-Security-Policy', SCRIPT_POLICY]],
  },
]

/** Paths that `serve --fleet` answers; a server in front passes them on unchanged, with their token. */
export interface HandedOn {
  readonly id: string
  readonly path: RegExp
  readonly methods: readonly string[]
  /** Longer bodies are refused. */
  readonly bodyBytes: number
  /** Requests a second that a server in front lets through from one address; all screens of a hall may share one. */
  readonly perSecond: number
}
export const HANDED_ON: readonly HandedOn[] = [
  {
    id: 'fleet-report',
    path: /^\/fleet\/report$/,
    methods: ['POST', 'OPTIONS'],
    bodyBytes: REPORT_BYTES,
    perSecond: 50,
  },
  {
    id: 'fleet-read',
    path: /^\/(fleet\/(screens\.json|proof\.csv)|metrics)$/,
    methods: ['GET', 'OPTIONS'],
    bodyBytes: 0,
    perSecond: 10,
  },
]
/** Headers of every answer to these paths. */
export const FLEET_HEADERS: readonly HeaderLine[] = [['Cache-Control', 'no-store'], ...BASE]

/** Never served: dot files, precompressed copies under their own names, files being written. */
export const HIDDEN = /\/\.|\.(br|gz|part)$/

/** Headers of errors: not cached, because the file may be published a moment later. */
export const REFUSAL_HEADERS: readonly HeaderLine[] = [
  ['Cache-Control', 'no-store'],
  ['Content-Type', 'text/plain; charset=utf-8'],
  ['X-Content-Type-Options', 'nosniff'],
]

/** The class of a decoded path beginning with a slash. */
export function classOf(path: string): PathClass {
  const found = PATH_CLASSES.find((candidate) => candidate.path.test(path))
  if (found === undefined) throw new RangeError(`a path begins with a slash, got "${path}"`)
  return found
}

/** The header lines where the page may also reach these origins, to which screens report. */
export const reaching = (lines: readonly HeaderLine[], origins: readonly string[]): readonly HeaderLine[] =>
  origins.length === 0
    ? lines
    : lines.map(([name, value]) =>
        name === 'Content-Security-Policy'
          ? [name, value.replace("connect-src 'self'", `connect-src 'self' ${origins.join(' ')}`)]
          : [name, value],
      )
