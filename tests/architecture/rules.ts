import { posix } from 'node:path'
import ts from 'typescript'
import { importsOf, packageOf, roomOf, walk, withinSrc, type Source } from './sources'

/** The rooms of the house, and what each may import. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  scenes: ['core'],
  channels: ['core', 'scenes'],
  office: ['core'],
  app: ['core', 'scenes', 'channels', 'office'],
  node: ['core', 'scenes', 'channels', 'office'],
}

/** What stands in a room, each below all that it may import. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  core: ['rpc', 'zip', 'publication', 'figures', 'i18n', 'charts', 'frame', 'playhead', 'fleet', 'display'],
  office: ['workbook', 'adorn', 'ledger', 'plausibility', 'publishing', 'districts'],
}

/** No channel knows another, but for what several share, and for the menu that offers their files. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  export: ['shared', 'slides', 'book'],
  bulletin: ['shared', 'export'],
  present: ['shared', 'export'],
}
const ANY_CHANNEL = ['shared']

/** When and where: channels join them. */
const STRANGERS = [new Set(['core/playhead', 'core/frame'])]

/** The one way from the house into mock/: the sample city, loaded only when it is asked for. */
const SAMPLE = 'node/sample/'

/** What the version is read from. */
const PACKAGE_JSON = { file: 'core/display/version.ts', name: '../../../package.json' }

const partsOf = (path: string) => {
  const [room = '', part = '', ...rest] = path.split('/')
  return { room, part: rest.length > 0 ? part : '' }
}

/** Why a file of `from` may not import one of `to`; null where it may. */
function against(from: string, to: string): string | null {
  const [a, b] = [partsOf(from), partsOf(to)]
  if (a.room !== b.room) return ROOMS[a.room]?.includes(b.room) ? null : `${a.room} knows no ${b.room}`
  if (a.part === b.part) return null
  if (STRANGERS.some((pair) => pair.has(`${a.room}/${a.part}`) && pair.has(`${b.room}/${b.part}`)))
    return `${a.part} and ${b.part} do not know each other`
  const order = WITHIN[a.room]
  if (order) return order.indexOf(b.part) < order.indexOf(a.part) ? null : `${b.part} lies below ${a.part}`
  if (a.room !== 'channels') return null
  return (CHANNELS[a.part] ?? ANY_CHANNEL).includes(b.part) ? null : `${a.part} knows no ${b.part}`
}

/** Why this import is against the order of the rooms; null where it is not. */
function wrong(source: Source, name: string, lazy: boolean): string | null {
  const { path } = source
  const target = withinSrc(path, name)
  if (name.startsWith('#') && target === null)
    return name.startsWith('#mock/') &&
      path.startsWith(SAMPLE) &&
      (lazy || path === `${SAMPLE}publish-sample.ts`)
      ? null
      : 'the house does not know mock or tests'
  if (target === null) {
    const known = path === PACKAGE_JSON.file && name === PACKAGE_JSON.name
    return name.startsWith('.') && !known ? 'leads out of src' : null
  }
  const isRelative = name.startsWith('.')
  if (isRelative && roomOf(target) !== roomOf(path)) return 'another room is written @/room/file'
  return against(path, target)
}

/** Rule 1 of the house: a room imports only what it may. One line for each import that does not. */
export const againstTheOrder = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    importsOf(source).flatMap(({ name, lazy }) => {
      const reason = wrong(source, name, lazy)
      const line = `${source.path} imports ${name}: ${reason}`
      return reason === null ? [] : [line]
    }),
  )

/** Files that import each other in a loop, types included: one line a loop, named by the way round it. */
export function loops(sources: readonly Source[]): string[] {
  const find = fileFinder(sources)
  const nexts = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ name }) => find(withinSrc(source.path, name) ?? '')?.path ?? []),
    ]),
  )
  const done = new Set<string>()
  const found: string[] = []
  function follow(path: string, way: readonly string[]) {
    const begins = way.indexOf(path)
    if (begins >= 0) found.push([...way.slice(begins), path].join(' → '))
    if (begins >= 0 || done.has(path)) return
    for (const next of nexts.get(path) ?? []) follow(next, [...way, path])
    done.add(path)
  }
  for (const path of nexts.keys()) follow(path, [])
  return found
}

/** Where core/publication touches the page: the store that polls, and the memory of the device. */
export const EDGES = ['core/publication/store.ts', 'core/publication/last-good.ts']

/** They list layouts, or stand beside them; or they are what stands in for `found/page` on Node. */
const LAYOUTS = /^scenes\/(?:(?:subject-)?views|found\/node\/.+)\.ts$|^channels\/shared\/use-\w+\.ts$/

/** The pure core: publication, zip, figures, i18n, fleet, the office, the scenes' definitions and what channels make of them. */
export const isPure = (path: string): boolean =>
  /^(core\/(rpc|zip|publication|figures|i18n|fleet)|office|scenes|channels\/(shared|slides|book|embeds))\/.*\.ts$/.test(
    path,
  ) &&
  !EDGES.includes(path) &&
  !LAYOUTS.test(path)

/** The packages that pure files may run with: none knows Vue, the page or Node. */
const PURE_PACKAGES = [
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
