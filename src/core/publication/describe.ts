import { getDescription, type BaseIssue, type GenericSchema } from 'valibot'
import { shown, type Problem } from './problems'

interface Node {
  readonly type: string
  readonly pipe?: readonly Node[]
  readonly entries?: Readonly<Record<string, Node>>
  readonly item?: Node
  readonly wrapped?: Node
  readonly value?: Node
  readonly literal?: unknown
  readonly options?: readonly unknown[]
}

/** What a schema expects, in words: `an integer or null`. */
function expectation(node: Node): string {
  const described = getDescription(node as unknown as GenericSchema)
  if (described !== undefined) return described
  if (node.wrapped) return expectation(node.wrapped) + (node.type === 'nullable' ? ' or null' : '')
  if (node.options) return `one of ${node.options.map((option) => JSON.stringify(option)).join(', ')}`
  if (node.type === 'literal') return JSON.stringify(node.literal)
  if (node.type === 'boolean') return 'true or false'
  if (node.type === 'string') return 'text'
  return node.type === 'array' ? 'a list' : node.entries || node.value ? 'an object' : `a ${node.type}`
}

/** The schema that stands at a step below a node, through pipes and nullables. */
function below(node: Node, key: unknown): Node | undefined {
  for (const step of [...(node.pipe ?? [])].reverse()) {
    const found = step === node ? undefined : below(step, key)
    if (found) return found
  }
  if (node.wrapped) return below(node.wrapped, key)
  if (node.entries)
    return typeof key === 'string' && Object.hasOwn(node.entries, key) ? node.entries[key] : undefined
  return node.item ?? node.value
}

const PLAIN_KEY = /^[A-Za-z_]\w*$/

/** A path as it is told: `projects[12].planYuan`. */
export function pathText(keys: readonly unknown[]): string {
  let text = ''
  for (const key of keys) {
    if (typeof key === 'number') text += `[${key}]`
    else if (PLAIN_KEY.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`
    else text += `[${shown(String(key))}]`
  }
  return text
}

/** What valibot found wrong, as lines: one a path, what is expected there and what stands there. */
export function describeIssues(schema: GenericSchema, issues: readonly BaseIssue<unknown>[]): Problem[] {
  const problems = new Map<string, Problem>()
  for (const issue of issues) {
    const keys = (issue.path ?? []).map((item) => item.key)
    const path = pathText(keys)
    if (problems.has(path)) continue
    let node: Node | undefined = schema as unknown as Node
    for (const key of keys) node = node && below(node, key)
    const expected = node ? expectation(node) : (issue.expected ?? 'something else')
    problems.set(path, { path, problem: `expected ${expected}, got ${shown(issue.input)}` })
  }
  return [...problems.values()]
}
