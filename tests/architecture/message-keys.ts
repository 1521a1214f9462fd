import ts from 'typescript'
import { walk, type Source } from './sources'

/** The functions that take a message's key first. */
const TAKERS = /^(?:t|sentence)$/

/** A key as it is written in code: the parts that are known, in their order, with any text between them. */
export type Key = readonly string[]

/** Any text. */
const UNKNOWN: Key = ['', '']

const joined = (left: Key, right: Key): Key => [
  ...left.slice(0, -1),
  (left.at(-1) ?? '') + (right[0] ?? ''),
  ...right.slice(1),
]

/** What a key's expression can come to: literals, either side of a choice, templates with gaps. */
function keysOf(node: ts.Expression, constants: ReadonlyMap<string, readonly Key[]>): readonly Key[] {
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression, constants)
  if (ts.isStringLiteralLike(node)) return [[node.text]]
  if (ts.isConditionalExpression(node))
    return [...keysOf(node.whenTrue, constants), ...keysOf(node.whenFalse, constants)]
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? [UNKNOWN]
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly Key[]>(
      (begun, { expression, literal }) =>
        begun.flatMap((key) =>
          keysOf(expression, constants).map((part) => joined(joined(key, part), [literal.text])),
        ),
      [[node.head.text]],
    )
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const right = keysOf(node.right, constants)
    return keysOf(node.left, constants).flatMap((left) => right.map((key) => joined(left, key)))
  }
  return [UNKNOWN]
}

/** Constants of a file that may be keys or their beginnings, by name: `const KEY = 'ranking.finding.'`. */
function constantsOf(script: ts.SourceFile): ReadonlyMap<string, readonly Key[]> {
  const found = new Map<string, readonly Key[]>()
  walk(script, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return
    const isText = ts.isStringLiteralLike(node.initializer) || ts.isTemplateExpression(node.initializer)
    if (isText) found.set(node.name.text, keysOf(node.initializer, found))
  })
  return found
}

/** The name a function is called by: `t`, `say.t`, `setting.value.say.t`, and `t.value` of a computed `t`. */
function nameOf(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text
  if (!ts.isPropertyAccessExpression(callee)) return ''
  return callee.name.text === 'value' ? nameOf(callee.expression) : callee.name.text
}

function calledIn(script: ts.SourceFile, constants: ReadonlyMap<string, readonly Key[]>): readonly Key[] {
  const keys: Key[] = []
  walk(script, (node) => {
    if (!ts.isCallExpression(node) || !TAKERS.test(nameOf(node.expression))) return
    const [first] = node.arguments
    if (first && !ts.isSpreadElement(first)) keys.push(...keysOf(first, constants))
  })
  return keys
}

/** Every expression of a layout, as a script of its own. */
const expressionsOf = (template: string): ts.SourceFile =>
  ts.createSourceFile(
    'template.ts',
    [...template.matchAll(/\{\{([\s\S]*?)\}\}|[:@#][\w.-]+="([^"]*)"|v-[\w-]+="([^"]*)"/g)]
      .map(([, text, bound, directive]) => `(${text ?? bound ?? directive ?? ''});`)
      .join('\n'),
    ts.ScriptTarget.Latest,
    true,
  )

/** All keys that a file asks for, in its script and its layout. */
export function keysAskedBy({ script, template }: Source): readonly Key[] {
  const constants = constantsOf(script)
  return [...calledIn(script, constants), ...calledIn(expressionsOf(template), constants)]
}

/** What a key with gaps can be; gaps hold at least one character and may hold dots. */
export const patternOf = (key: Key): RegExp =>
  new RegExp(`^${key.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)

/** Every text that a file holds. */
export function textsOf({ script, template }: Source): readonly string[] {
  const texts: string[] = []
  const note = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text)
  }
  walk(script, note)
  walk(expressionsOf(template), note)
  return texts
}
