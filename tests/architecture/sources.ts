import { posix } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'
import { readFiles, type File } from './files'

/** A file of `src/` with its script as TypeScript reads it. */
export interface Source extends File {
  readonly script: ts.SourceFile
  /** The layout of a `.vue`, else empty. */
  readonly template: string
}

/** One import: what it names, and whether it is gone at run time. */
export interface Import {
  readonly name: string
  readonly typeOnly: boolean
  /** `import('…')`: loaded when it is wanted. */
  readonly lazy: boolean
}

function sourceOf(path: string, text: string): Source {
  const { descriptor } = path.endsWith('.vue') ? parse(text) : { descriptor: null }
  const code = descriptor
    ? `${descriptor.script?.content ?? ''}\n${descriptor.scriptSetup?.content ?? ''}`
    : text
  const script = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  return { path, text, script, template: descriptor?.template?.content ?? '' }
}

/** Every `.ts` and `.vue` below `src/`. */
export const readSources = (): readonly Source[] => readFiles().map(({ path, text }) => sourceOf(path, text))

/** The same from a text, for trying a rule out. */
export const madeUp = sourceOf

/** Calls `visit` with every node below one. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

/** The files of `src/` that `import.meta.glob` finds by a pattern. */
function globbed(from: string, pattern: string): readonly string[] {
  const path = posix.join(posix.dirname(from), pattern)
  const named = new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '[^/]+')}$`)
  return readFiles().flatMap((file) => (named.test(file.path) ? [`@/${file.path}`] : []))
}

/** What a file imports, in whatever way. */
export function importsOf({ path, script }: Source): readonly Import[] {
  const found: Import[] = []
  walk(script, (node) => {
    const add = (name: ts.Node | undefined, typeOnly: boolean, lazy = false) => {
      if (name && ts.isStringLiteralLike(name)) found.push({ name: name.text, typeOnly, lazy })
    }
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
    if (ts.isCallExpression(node) && node.expression.getText(script) === 'import.meta.glob') {
      const [pattern, options] = node.arguments
      const lazy = !options?.getText(script).includes('eager: true')
      if (pattern && ts.isStringLiteralLike(pattern))
        found.push(...globbed(path, pattern.text).map((name) => ({ name, typeOnly: false, lazy })))
    }
  })
  return found
}

/** The path from `src/` that an import means, without its ending; null for a package or what lies elsewhere. */
export function withinSrc(from: string, name: string): string | null {
  if (name.startsWith('#scenes/')) return `scenes/found/page/${name.slice('#scenes/'.length)}`
  if (name === '#echarts-alone') return 'core/charts/echarts-alone'
  const path = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? posix.join(posix.dirname(from), name)
      : null
  return path === null || path.startsWith('..') ? null : path.replace(/\?\w+$/, '')
}

/** The package an import names: `@scope/name` or `name`, without the file within. */
export const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** The folder of a file in `src/` within which imports may be relative: a room, of core, channels and office a part of it. */
export const roomOf = (path: string): string => {
  const [room = '', part = '', ...rest] = path.split('/')
  return ['scenes', 'app', 'node'].includes(room) || rest.length === 0 ? room : `${room}/${part}`
}
