import { posix } from 'node:path'
import ts from 'typescript'
import { importsOf, packageOf, roomOf, walk, withinSrc, type Source } from './sources'

/** The rooms of the house, each below all it may import. */
export const ROOMS = [
  ...['publication', 'figures', 'wording', 'workbook', 'charts', 'stage', 'scenes', 'playhead'],
  ...['takeaway', 'embeds', 'fleet', 'display', 'shell', 'modes', 'publisher', 'server', 'kiosk', 'export'],
] as const

/** They join the rooms, and may import from all. */
export const ROOTS = ['main.ts', 'App.vue', 'cli.ts', 'desk.worker.ts', 'sw.ts']

/** When and where: modes join them. */
const STRANGERS = [new Set(['playhead', 'stage'])]

/** The ways from the house into mock/, each loaded only when it is asked for: the built-in sample, and its workbook. */
const SAMPLES = [
  { file: 'server/sample-folder.ts', name: '#mock/publish-sample' },
  { file: 'publisher/template-command.ts', name: '#mock/books/sample-books' },
]

/** What the version is read from. */
const PACKAGE_JSON = { file: 'display/version.ts', name: '../../package.json' }

const isRoom = (name: string): name is (typeof ROOMS)[number] => ROOMS.some((room) => room === name)

const isStrange = (from: string, to: string) => STRANGERS.some((pair) => pair.has(from) && pair.has(to))

/** Why this import is against the order of the rooms; null where it is not. */
function wrong(source: Source, name: string, lazy: boolean): string | null {
  const { path } = source
  const from = roomOf(path)
  if (name.startsWith('#'))
    return lazy && SAMPLES.some((sample) => path === sample.file && name === sample.name)
      ? null
      : 'the house does not know mock or tests'
  const target = withinSrc(path, name)
  if (target === null) {
    const known = path === PACKAGE_JSON.file && name === PACKAGE_JSON.name
    return name.startsWith('.') && !known ? 'leads out of src' : null
  }
  if (from === '') return null
  const to = roomOf(target)
  if (to === from) return null
  if (name.startsWith('.')) return 'another room is written @/room/file'
  if (!isRoom(to)) return 'no room imports a root'
  if (isStrange(from, to)) return `${from} and ${to} do not know each other`
  return ROOMS.findIndex((room) => room === to) > ROOMS.findIndex((room) => room === from)
    ? `${to} lies below ${from}`
    : null
}

/** Rule 1 of the house: a room imports only from rooms above it. One line for each import that does not. */
export const againstTheOrder = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap(({ name, lazy }) => {
      const reason = wrong(source, name, lazy)
      return reason === null ? [] : [`${source.path} imports ${name}: ${reason}`]
    }),
  )

/** Where publication/ touches the page: the store that polls, and the memory of the device. */
export const EDGES = ['publication/store.ts', 'publication/last-good.ts']

/** The pure core: publication, figures, wording, workbook, and the scenes' definitions (views.ts and subject-views.ts only list layouts). */
export const isPure = (path: string): boolean =>
  /^(publication|figures|wording|workbook|scenes|takeaway|embeds|fleet)\/.*\.ts$/.test(path) &&
  !EDGES.includes(path) &&
  !['scenes/views.ts', 'scenes/subject-views.ts'].includes(path)

/** The packages that pure files may run with: none knows Vue, the page or Node. */
export const PURE_PACKAGES = [
  ...['@intlify/core-base', '@noble/ed25519', '@noble/hashes', 'axios', 'valibot'],
  ...['@e965/xlsx', 'fflate', 'echarts', 'pptxgenjs', 'write-excel-file'],
]

/** A file by the path an import means. */
function fileFinder(sources: readonly Source[]) {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return (path: string): Source | undefined =>
    [path, `${path}.ts`, posix.join(path, 'index.ts')].map((candidate) => byPath.get(candidate)).find(Boolean)
}

/**
 * Rule 1 of the house: what is pure runs without Vue, Pinia, the page and Node, through whatever it imports. A line
 * for each package or layout that a pure file reaches, with the way to it.
 */
export function impureWays(sources: readonly Source[]): string[] {
  const find = fileFinder(sources)
  const lines: string[] = []
  const seen = new Set<string>()
  function follow(source: Source, way: readonly string[]) {
    if (seen.has(source.path) || EDGES.includes(source.path)) return
    seen.add(source.path)
    for (const { name, typeOnly } of importsOf(source)) {
      if (typeOnly) continue
      const target = withinSrc(source.path, name)
      const told = [...way, source.path, name].join(' → ')
      if (target === null) {
        if (!PURE_PACKAGES.includes(packageOf(name))) lines.push(told)
        continue
      }
      const next = find(target)
      if (!next || next.path.endsWith('.vue')) lines.push(told)
      else follow(next, [...way, source.path])
    }
  }
  for (const source of sources) if (isPure(source.path)) follow(source, [])
  return lines
}

const GLOBALS = new Set([
  ...['window', 'document', 'navigator', 'location', 'history', 'screen', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'caches', 'matchMedia', 'requestAnimationFrame', 'performance', 'process', 'Buffer'],
])

/** Names that a file gives to something of its own. */
function declared(script: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  walk(script, (node) => {
    const declares =
      ts.isBindingElement(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node)
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
  })
  return names
}

/** True where an identifier stands for a value, and is no property's name or type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false
  return !('name' in parent && parent.name === node)
}

/** The clock, randomness and the page's own things that a file uses without being given them. */
export function ungiven({ script }: Source): string[] {
  const own = declared(script)
  const found: string[] = []
  walk(script, (node) => {
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && !own.has(node.text) && isValue(node))
      found.push(node.text)
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText(script)))
      found.push(node.getText(script))
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (makes && node.expression.getText(script) === 'Date' && !node.arguments?.length)
      found.push(node.getText(script))
  })
  return found
}
