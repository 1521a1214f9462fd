import { CONTENT_TYPES, isCompressible, UNKNOWN_TYPE } from './content-types'
import { HANDED_ON, HIDDEN, PATH_CLASSES, type HandedOn, type PathClass } from './headers'

/** Where a deployment keeps its files; `site` holds the folder `published`. */
export interface DeployPaths {
  readonly app: string
  readonly site: string
  /** What nginx listens on: a port, or address and port. */
  readonly listen: string
  /** Where `serve --fleet` listens: address and port. */
  readonly fleet: string
}

const DEPLOY_PATHS: DeployPaths = {
  app: '/srv/liangping/app',
  site: '/srv/liangping',
  listen: '80',
  fleet: '127.0.0.1:4173',
}

const NOTE = [
  '# Made from the table in src/node/server/headers.ts by `npm run deploy-config`; a test holds the two together.',
  '# /srv/liangping/app is the built app (dist/app), /srv/liangping/published the published folder.',
  '# The public keys that the display trusts stand in app/display.config.json.',
  '# What screens report goes to `liangping serve --fleet` on this machine; without it these paths answer 502.',
].join('\n')

/** A regular expression's source as all three servers read it: the slash needs no escape outside of JavaScript. */
const pattern = (regexp: RegExp) => regexp.source.replaceAll('\\/', '/')

const block = (head: string, lines: readonly string[], indent: string) => [
  `${head} {`,
  ...lines.map((line) => (line === '' ? '' : indent + line)),
  '}',
]

const mimeOf = (contentType: string) => contentType.replace(/;.*/, '')
const compressible = Object.values(CONTENT_TYPES).filter(isCompressible).map(mimeOf)
const charsetTypes = Object.values(CONTENT_TYPES).filter((type) => type.endsWith('charset=utf-8'))

function nginxLocation({ id, path, folder, compressed, headers }: PathClass, paths: DeployPaths) {
  const compress = !compressed ? [] : folder === 'app' ? ['gzip_static on;'] : ['gzip on;']
  const lines = [
    `root ${folder === 'app' ? paths.app : paths.site};`,
    ...compress,
    ...headers.map(([name, value]) => `add_header ${name} "${value}";`),
  ]
  return [`# ${id}`, ...block(`location ~ "${pattern(path)}"`, lines, '  ')]
}

const zoneOf = ({ id }: HandedOn) => `liangping-${id}`
/** The burst, in seconds of the rate: screens may all be switched on at once. */
const BURST = 2

/** Requests are passed on unchanged, `Authorization` included; answers too. */
function nginxHandsOn(handed: HandedOn, { fleet }: DeployPaths) {
  const { id, path, bodyBytes, perSecond } = handed
  const lines = [
    // nginx takes 0 for no limit at all.
    `client_max_body_size ${Math.max(1, bodyBytes)};`,
    `limit_req zone=${zoneOf(handed)} burst=${BURST * perSecond} nodelay;`,
    'limit_req_status 429;',
    'proxy_http_version 1.1;',
    'proxy_set_header Host $host;',
    'proxy_set_header Connection "";',
    'proxy_connect_timeout 3s;',
    'proxy_read_timeout 60s;',
    'proxy_max_temp_file_size 0;',
    `proxy_pass http://${fleet};`,
  ]
  return [`# ${id}`, ...block(`location ~ "${pattern(path)}"`, lines, '  ')]
}

const zones = HANDED_ON.map(
  (handed) => `limit_req_zone $binary_remote_addr zone=${zoneOf(handed)}:1m rate=${handed.perSecond}r/s;`,
)

/** The `server` block for nginx 1.18 and newer with its limits, to be included in `http`. */
export function nginxConfig(paths: DeployPaths = DEPLOY_PATHS): string {
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `${mimeOf(type)} ${ending};`)
  const lines = [
    `listen ${paths.listen};`,
    'server_name _;',
    'server_tokens off;',
    'charset utf-8;',
    // nginx adds text/html itself, and warns when told twice.
    `charset_types ${charsetTypes
      .map(mimeOf)
      .filter((type) => type !== 'text/html')
      .join(' ')};`,
    `gzip_types ${compressible.filter((type) => type !== 'text/html').join(' ')};`,
    'gzip_min_length 1024;',
    'gzip_comp_level 6;',
    'keepalive_timeout 75s;',
    'max_ranges 0;',
    'disable_symlinks on from=$document_root;',
    `default_type ${UNKNOWN_TYPE};`,
    ...block('types', types, '  '),
    '',
    'set $is_read 0;',
    'if ($request_method ~ "^(GET|HEAD)$") { set $is_read 1; }',
    ...HANDED_ON.map(({ path }) => `if ($uri ~ "${pattern(path)}") { set $is_read 1; }`),
    'if ($is_read = 0) { return 405; }',
    '',
    ...HANDED_ON.flatMap((handed) => nginxHandsOn(handed, paths)),
    ...block(`location ~ "${pattern(HIDDEN)}"`, ['return 404;'], '  '),
    ...PATH_CLASSES.flatMap((pathClass) => nginxLocation(pathClass, paths)),
  ]
  return [NOTE, ...zones, ...block('server', lines, '  '), ''].join('\n')
}

const caddyCompressible = compressible.map((type) => `header Content-Type ${type}*`)

function caddyHandle({ id, path, folder, compressed, headers }: PathClass, paths: DeployPaths) {
  const root = folder === 'app' ? paths.app : paths.site
  // Only files that exist: an error must not carry a header that caches it for a year.
  const matcher = block(
    `@${id}`,
    [`path_regexp ${pattern(path)}`, ...block('file', [`root ${root}`], '\t')],
    '\t',
  )
  const twins = compressed && folder === 'app' ? ['precompressed br gzip'] : []
  const encode =
    compressed && folder === 'published'
      ? block('encode', ['gzip', 'minimum_length 1024', ...block('match', caddyCompressible, '\t')], '\t')
      : []
  const lines = [
    `root * ${root}`,
    // Set last, else Caddy would add its own Vary.
    ...block('header', [...headers.map(([name, value]) => `${name} "${value}"`), 'defer'], '\t'),
    ...encode,
    // Else it would redirect /index.html to /.
    ...block('file_server', ['disable_canonical_uris', ...twins], '\t'),
  ]
  return [...matcher, ...block(`handle @${id}`, lines, '\t')]
}

/** Caddy counts no requests without a module: the receiver itself does. */
function caddyHandsOn({ id, path, bodyBytes }: HandedOn, { fleet }: DeployPaths) {
  const body = block('request_body', [`max_size ${Math.max(1, bodyBytes)}`], '\t')
  return [
    `@${id} path_regexp ${pattern(path)}`,
    ...block(`handle @${id}`, [...body, `reverse_proxy ${fleet}`], '\t'),
  ]
}

/** The Caddyfile for Caddy 2.6 and newer. */
export function caddyConfig(paths: DeployPaths = DEPLOY_PATHS): string {
  const types = Object.entries(CONTENT_TYPES).flatMap(([ending, type]) => [
    `@type-${ending} path *.${ending}`,
    `header @type-${ending} Content-Type "${type}"`,
  ])
  const lines = [
    ...types,
    '',
    'rewrite / /index.html',
    // Caddy sorts directives by kind; only `handle`s stay in the order they are written in.
    ...HANDED_ON.flatMap((handed) => caddyHandsOn(handed, paths)),
    '@method not method GET HEAD',
    ...block('handle @method', ['respond 405'], '\t'),
    `@hidden path_regexp ${pattern(HIDDEN)}`,
    ...block('handle @hidden', ['respond 404'], '\t'),
    '',
    ...PATH_CLASSES.flatMap((pathClass) => caddyHandle(pathClass, paths)),
    ...block('handle', ['respond 404'], '\t'),
  ]
  return [NOTE, ...block(`:${paths.listen}`, lines, '\t'), ''].join('\n')
}
